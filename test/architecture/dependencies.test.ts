import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Weak copyleft is allowed for tools that never ship. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'OFL-1.1', 'MPL-2.0'];

const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;
const packages = Object.keys({ ...dependencies, ...devDependencies }).sort();

test.each(packages)('%s is listed with its licence, a permissive one', (name) => {
  const { license } = readJson(`node_modules/${name}/package.json`) as { license: string };
  expect(PERMISSIVE).toContain(license);
  expect(readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')).toContain(`| ${name} | ${license} |`);
});

test('nothing is listed that is not depended on', () => {
  const listed = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8').matchAll(/^\| (\S+) \| \S+ \|/gm);
  expect([...listed].map(([, name]) => name).filter((name) => name !== 'package' && name !== '---')).toEqual(
    packages,
  );
});
