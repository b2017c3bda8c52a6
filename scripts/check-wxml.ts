/**
 * Everything about WXML and JSON that can be known without WeChat: syntax by the official
 * template compiler, types of bindings and handlers, and our own rules (scripts/wxml/).
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

import { TmplGroup } from 'glass-easel-template-compiler';

import { filesUnder } from './files';
import { MINIPROGRAM, ROOT } from './paths';
import { conclude, type Problem } from './problem';
import { jsonProblems } from './wxml/json-rules';
import { ruleProblems } from './wxml/rules';
import { typeProblems } from './wxml/types';

interface TemplateFault {
  readonly level: string;
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
}

function syntaxProblems(root: string, wxmls: readonly string[], group: TmplGroup): Problem[] {
  return wxmls.flatMap((path) => {
    const name = relative(root, path).slice(0, -'.wxml'.length);
    const faults = group.addTmpl(name, readFileSync(path, 'utf8')) as TemplateFault[];
    return faults.map(({ level, message, startLine, startColumn }) => ({
      path,
      line: startLine + 1,
      column: startColumn + 1,
      message: `${level}: ${message}`,
    }));
  });
}

/** Every problem in the mini-program at `root`, which has a tsconfig.json of its own. */
export function checkWxml(root: string): Problem[] {
  const wxmls = filesUnder(root, '.wxml');
  const group = new TmplGroup();
  const syntax = syntaxProblems(root, wxmls, group);
  const rules = wxmls.flatMap((path) => ruleProblems(path, readFileSync(path, 'utf8')));
  const json = filesUnder(root, '.json')
    .filter((path) => !path.endsWith('tsconfig.json'))
    .flatMap((path) => jsonProblems(root, path));
  const types = typeProblems(root, wxmls, filesUnder(root, '.ts'), group);
  return [...syntax, ...rules, ...json, ...types];
}

if (require.main === module) {
  const root = resolve(process.argv[2] ?? MINIPROGRAM);
  const problems = checkWxml(root);
  conclude(ROOT, problems, `WXML: ${filesUnder(root, '.wxml').length} files are right`);
}
