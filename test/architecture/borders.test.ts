import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { ROOT } from './copy';
import { copyOfProject } from './copy-of-project';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

const FOLDERS = ['domain', 'cloudfunctions', 'miniprogram', 'local', 'scripts', 'bench', 'test'];

/** Runs dependency-cruiser as `npm test` does, in `folder`. */
function violationsIn(folder: string): readonly Violation[] {
  const run = (): string => {
    try {
      return execFileSync(join(ROOT, 'node_modules/.bin/depcruise'), [...FOLDERS, '--output-type', 'json'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      // It ends with the number of errors; the report is on its output all the same.
      return (error as { stdout: string }).stdout;
    }
  };
  return (JSON.parse(run()) as { summary: { violations: Violation[] } }).summary.violations;
}

/** One forbidden import for each rule: the rule, what is wrong, where, and the text. */
const CANARIES: readonly (readonly [rule: string, fault: string, path: string, text: string])[] = [
  [
    'domain-is-pure',
    'the domain reads a file',
    'domain/canary-fs.ts',
    "import { readFileSync } from 'fs';\nexport const x = readFileSync;\n",
  ],
  [
    'domain-is-pure',
    'the domain reads a file by its new name',
    'domain/canary-node.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  [
    'domain-is-pure',
    'the domain takes a library',
    'domain/canary-library.ts',
    "import * as v from 'valibot';\nexport const x = v.string();\n",
  ],
  [
    'domain-is-pure',
    'the domain knows a port',
    'domain/canary-port.ts',
    "import type { Clock } from '../cloudfunctions/_app/ports/clock';\nexport type X = Clock;\n",
  ],
  [
    'commands-see-ports',
    'a command takes the SDK',
    'cloudfunctions/_app/commands/canary-sdk.ts',
    "import tcb from '@cloudbase/node-sdk';\nexport const x = tcb;\n",
  ],
  [
    'commands-see-ports',
    'a query takes an adapter',
    'cloudfunctions/_app/queries/canary-adapter.ts',
    "import { x } from '../adapters/cloudbase/canary-store';\nexport const y = x;\n",
  ],
  [
    'commands-see-ports',
    'a command takes Node',
    'cloudfunctions/_app/commands/canary-os.ts',
    "import { hostname } from 'os';\nexport const x = hostname;\n",
  ],
  [
    'commands-stand-alone',
    'a command calls a command',
    'cloudfunctions/_app/commands/canary-second.ts',
    "import { x } from './canary-first';\nexport const y = x;\n",
  ],
  [
    'ports-are-types',
    'a port knows the SDK',
    'cloudfunctions/_app/ports/canary-port.ts',
    "import type tcb from '@cloudbase/node-sdk';\nexport type X = typeof tcb;\n",
  ],
  [
    'excel-in-its-adapter',
    'what reads Excel files reads the disk',
    'cloudfunctions/_app/adapters/workbook/canary-fs.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  [
    'functions-ship-little',
    'a function takes the open API by itself',
    'cloudfunctions/api/canary-api.ts',
    "import cloud from 'wx-server-sdk';\nexport const x = cloud;\n",
  ],
  [
    'sdk-in-adapters',
    'an adapter takes another database',
    'cloudfunctions/_app/adapters/cloudbase/canary-sql.ts',
    "import Database from 'libsql';\nexport const x = Database;\n",
  ],
  [
    'phone-runs-alone',
    'a page runs code from outside',
    'miniprogram/pages/canary-outside/canary.ts',
    "import { DomainError } from '../../../domain/errors';\nexport const x = DomainError;\n",
  ],
  [
    'phone-knows-the-contract',
    'a page knows a type besides the contract',
    'miniprogram/pages/canary-type/canary.ts',
    "import type { Matter } from '../../../domain/matter/matter';\nexport type X = Matter;\n",
  ],
  [
    'components-take-props',
    'a component calls a service',
    'miniprogram/components/canary-service/canary.ts',
    "import { call } from '../../services/cloud';\nexport const x = call;\n",
  ],
  [
    'components-take-props',
    'a component knows a page',
    'miniprogram/components/canary-page/canary.ts',
    "import { x } from '../../pages/canary-outside/canary';\nexport const y = x;\n",
  ],
  [
    'pages-stand-alone',
    'a page knows a page',
    'miniprogram/pages/canary-pages/canary.ts',
    "import { x } from '../canary-outside/canary';\nexport const y = x;\n",
  ],
  [
    'local-and-test-stay-home',
    'what ships takes the local cloud',
    'cloudfunctions/clock/canary-local.ts',
    "import { x } from '../../local/canary-local';\nexport const y = x;\n",
  ],
  [
    'local-and-test-stay-home',
    'what ships takes a test',
    'domain/canary-test.ts',
    "import { x } from '../test/canary-builder';\nexport const y = x;\n",
  ],
  [
    'no-cycles',
    'two modules need each other',
    'local/canary-a.ts',
    "import { b } from './canary-b';\nexport const a = (): unknown => b;\n",
  ],
  [
    'resolvable',
    'an import leads nowhere',
    'scripts/canary-nowhere.ts',
    "import { x } from './canary-that-is-not-there';\nexport const y = x;\n",
  ],
];

const TARGETS = {
  'cloudfunctions/_app/adapters/cloudbase/canary-store.ts': 'export const x = 1;\n',
  'cloudfunctions/_app/commands/canary-first.ts': 'export const x = 1;\n',
  'local/canary-local.ts': 'export const x = 1;\n',
  'local/canary-b.ts': "import { a } from './canary-a';\nexport const b = (): unknown => a;\n",
  'test/canary-builder.ts': 'export const x = 1;\n',
};

describe('borders between the layers', () => {
  const planted = copyOfProject({
    ...TARGETS,
    ...Object.fromEntries(CANARIES.map(([, , path, text]) => [path, text])),
  });
  let found: readonly Violation[] = [];

  beforeAll(() => {
    found = violationsIn(planted.folder);
  });
  afterAll(() => planted.remove());

  it('hold in all that is not a canary', () => {
    const others = found.filter(({ from }) => !from.includes('canary'));
    expect(others.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  it.each(CANARIES)('%s: sees that %s', (rule, _, path) => {
    expect(found.filter(({ from }) => from === path).map(({ rule: { name } }) => name)).toContain(rule);
  });

  it('have a canary for every rule', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(
      join(ROOT, '.dependency-cruiser.cjs'),
    );
    const seen = new Set(CANARIES.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
