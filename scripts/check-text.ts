/** Reads every text file of the project for what none may say (scripts/text/rules.ts). */
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { filesUnder } from './files';
import { ROOT } from './paths';
import { conclude, type Problem } from './problem';
import { TEXT_RULES } from './text/rules';

/** Where the project's own text lies; package-lock.json and builds are others' text. */
const FOLDERS = [
  'domain',
  'cloudfunctions',
  'miniprogram',
  'local',
  'test',
  'bench',
  'docs',
  'scripts',
  '.ci',
];
const FILES = ['package.json', 'project.config.json', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const TEXT = /\.(?:ts|js|cjs|mjs|json|wxml|wxss|wxs|csv|html|css|md|txt|svg)$|\/run$/;
/** The rules and their test, which name what they refuse; and a lock file. */
const EXEMPT =
  /^(?:scripts\/text\/rules\.ts|scripts\/official\/package-lock\.json|test\/architecture\/text\.test\.ts)$/;

/** Every line under `root` that breaks a rule. */
export function checkText(root: string): Problem[] {
  const paths = [
    ...FOLDERS.flatMap((folder) => filesUnder(join(root, folder))),
    ...FILES.map((file) => join(root, file)),
  ];
  const problems: Problem[] = [];
  for (const path of paths) {
    const name = relative(root, path).split(sep).join('/');
    const rules = TEXT_RULES.filter(({ files }) => files.test(name));
    if (!TEXT.test(`/${name}`) || EXEMPT.test(name) || rules.length === 0) continue;
    const lines = textOf(path).split('\n');
    for (const [index, line] of lines.entries())
      for (const { pattern, letPass, name: rule, message } of rules) {
        const found = pattern.exec(line);
        if (found && !letPass?.test(line))
          problems.push({
            path,
            line: index + 1,
            column: found.index + 1,
            message: `${rule}: "${found[0]}": ${message}`,
          });
      }
  }
  return problems;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (require.main === module)
  conclude(ROOT, checkText(resolve(process.argv[2] ?? ROOT)), 'text: nothing that may not be said');
