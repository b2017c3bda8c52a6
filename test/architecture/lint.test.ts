import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { ROOT } from './copy';
import { copyOfProject } from './copy-of-project';

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly message: string; readonly ruleId: string | null }[];
}

/** Runs eslint as `npm test` does, on a few files of `folder`. Answers messages by file. */
function lint(folder: string, paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const run = (): string => {
    try {
      return execFileSync(join(ROOT, 'node_modules/.bin/eslint'), ['--format', 'json', ...paths], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      // It ends with 1 when it finds something.
      return (error as { stdout: string }).stdout;
    }
  };
  const results = JSON.parse(run()) as FileResult[];
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ ruleId, message }) => `${ruleId ?? 'syntax'}: ${message}`),
    ]),
  );
}

const CLOCK = 'comes in as `now`';
const CHANCE = 'Chance comes in';
const IDENTITY = 'never from the input';
const PURE = 'A view is pure';
const ANY = 'no-explicit-any';

/** What is wrong, where, the text, and part of the message. */
const CANARIES: readonly (readonly [fault: string, path: string, text: string, message: string])[] = [
  ['the domain asks the time', 'domain/canary-now.ts', 'export const now = Date.now();\n', CLOCK],
  ['the domain makes a date of now', 'domain/canary-date.ts', 'export const now = new Date();\n', CLOCK],
  ['the domain throws dice', 'domain/canary-dice.ts', 'export const x = Math.random();\n', CHANCE],
  [
    'the domain reads local hours',
    'domain/canary-hours.ts',
    'export const x = new Date(0).getHours();\n',
    'time zone',
  ],
  [
    'the domain formats by locale',
    'domain/canary-locale.ts',
    "export const x = new Date(0).toLocaleDateString('zh');\n",
    'Locale',
  ],
  [
    'a query opens its cursor while others read',
    'cloudfunctions/_app/queries/canary-cursor.ts',
    "declare const read: () => Promise<void>;\ndeclare const openCursor: (text: string) => Promise<void>;\nexport const x = Promise.all([read(), openCursor('')]);\n",
    'before anything is under way',
  ],
  [
    'a command asks the time',
    'cloudfunctions/_app/commands/canary-now.ts',
    'export const now = Date.now();\n',
    CLOCK,
  ],
  [
    'a query throws dice',
    'cloudfunctions/_app/queries/canary-dice.ts',
    'export const x = Math.random();\n',
    CHANCE,
  ],
  [
    'a function takes a role from its event',
    'cloudfunctions/api/canary-event.ts',
    'export const f = (event: { role: string }): string => event.role;\n',
    IDENTITY,
  ],
  [
    'a function unpacks an actor from its input',
    'cloudfunctions/api/canary-unpack.ts',
    'export function f(input: { actor: string }): string {\n  const { actor } = input;\n  return actor;\n}\n',
    IDENTITY,
  ],
  [
    'a function takes it from a nested input',
    'cloudfunctions/api/canary-nested.ts',
    'export const f = (call: { input: { openid: string } }): string => call.input.openid;\n',
    IDENTITY,
  ],
  [
    'a command takes a post as a parameter',
    'cloudfunctions/_app/commands/canary-parameter.ts',
    'export const f = ({ post }: { post: string }): string => post;\n',
    IDENTITY,
  ],
  [
    "an input's schema has a role",
    'cloudfunctions/_app/commands/canary-schema.ts',
    "import * as v from 'valibot';\nexport const s = v.strictObject({ role: v.string() });\n",
    'schema has no field',
  ],
  [
    'a page calls the cloud',
    'miniprogram/pages/canary/cloud.ts',
    "export const x = wx.cloud.callFunction({ name: 'api' });\n",
    'services/cloud.ts alone',
  ],
  [
    'a page looks at the window',
    'miniprogram/pages/canary/window.ts',
    'export const x = window;\n',
    'no-restricted-globals',
  ],
  [
    'a page looks at the document',
    'miniprogram/pages/canary/document.ts',
    'export const x = document;\n',
    'no-restricted-globals',
  ],
  [
    'a page asks the phone for the time',
    'miniprogram/pages/canary/now.ts',
    'export const x = Date.now();\n',
    'clockNow()',
  ],
  ['a view calls wx', 'miniprogram/pages/canary/wx.view.ts', 'export const x = wx.getWindowInfo();\n', PURE],
  ['a view asks the time', 'miniprogram/pages/canary/now.view.ts', 'export const x = Date.now();\n', CLOCK],
  [
    'a test is skipped',
    'test/domain/canary-skip.test.ts',
    "it.skip('x', () => undefined);\n",
    'Every test runs',
  ],
  [
    'a test is alone',
    'test/domain/canary-only.test.ts',
    "describe.only('x', () => undefined);\n",
    'Every test runs',
  ],
  [
    'a test is a snapshot',
    'test/domain/canary-snapshot.test.ts',
    "it('x', () => {\n  expect(1).toMatchSnapshot();\n});\n",
    'No snapshot',
  ],
  ['anything is any', 'local/canary-any.ts', 'export const x = (y: any): unknown => y;\n', ANY],
  [
    'a rule is switched off',
    'local/canary-off.ts',
    [
      '/* eslint-',
      'disable @typescript-eslint/no-explicit-any */\nexport const x = (y: any): unknown => y;\n',
    ].join(''),
    ANY,
  ],
  [
    'something is left open',
    'local/canary-open.ts',
    ['// to', 'do: later\nexport const x = 1;\n'].join(''),
    'no-warning-comments',
  ],
];

/** What the same rules let pass. */
const CLEAN: readonly (readonly [path: string, text: string])[] = [
  ['domain/canary-clean.ts', 'export const hours = (at: number): number => new Date(at).getUTCHours();\n'],
  [
    'cloudfunctions/_app/commands/canary-clean.ts',
    'interface Actor {\n  readonly role: string;\n}\nexport const f = (input: { readonly words: string }, { actor }: { readonly actor: Actor }): string => input.words + actor.role;\n',
  ],
  [
    'miniprogram/pages/canary/clean.view.ts',
    'export const title = (name: string): string => `${name}的事`;\n',
  ],
  ['test/domain/canary-clean.test.ts', "it('adds', () => {\n  expect(1 + 1).toBe(2);\n});\n"],
];

describe('lint', () => {
  const all = [...CANARIES.map(([, path, text]) => [path, text] as const), ...CLEAN];
  const planted = copyOfProject(Object.fromEntries(all));
  let found: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(() => {
    found = lint(
      planted.folder,
      all.map(([path]) => path),
    );
  });
  afterAll(() => planted.remove());

  it.each(CANARIES)('sees that %s', (_, path, __, message) => {
    expect(found.get(path)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });

  it.each(CLEAN)('lets %s pass', (path) => {
    expect(found.get(path)).toEqual([]);
  });
});
