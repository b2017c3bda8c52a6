import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { COLLECTIONS } from '../../cloudfunctions/_app/indexes';
import { cloudbaseConfig, deploymentSteps, FUNCTION_RULES } from '../../scripts/deploy/plan';
import { ROOT } from './copy';

const SETTINGS = {
  envId: 'county-1',
  secretId: 'id',
  secretKey: 'secret-key',
  phoneKey: '0'.repeat(32),
  templateReporter: '',
  templateDesk: '',
  slipLink: '',
};
const FUNCTIONS = [
  { name: 'api', triggers: [], memorySize: 256 },
  { name: 'clock', triggers: [{ name: 'minute', type: 'timer', config: '0 * * * * * *' }], memorySize: 512 },
];
const TSX = join(ROOT, 'node_modules/.bin/tsx');
const withoutCredentials = { PATH: process.env['PATH'] ?? '' };

describe('deployment › the plan', () => {
  const steps = deploymentSteps(COLLECTIONS, FUNCTIONS, SETTINGS, 'cloudbaserc.json');
  const commands = steps.map(({ args }) => args.join(' '));

  it('makes every collection of the manifest, for functions only', () => {
    for (const { name } of COLLECTIONS) {
      expect(commands).toContainEqual(
        expect.stringMatching(new RegExp(`^api tcb CreateTable .*"TableName":"${name}".*"ADMINONLY"`)),
      );
      expect(commands).toContainEqual(`permission set collection:${name} --level adminonly -e county-1`);
    }
  });

  it('makes every index with its fields, directions and uniqueness', () => {
    const made = steps.flatMap(({ args }) => {
      if (args[2] !== 'UpdateTable') return [];
      const body = JSON.parse(args[4] ?? '{}') as {
        TableName: string;
        CreateIndexes: {
          IndexName: string;
          MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean };
        }[];
      };
      return body.CreateIndexes.map(({ IndexName, MgoKeySchema: { MgoIndexKeys, MgoIsUnique } }) => ({
        collection: body.TableName,
        name: IndexName,
        fields: MgoIndexKeys.map(({ Name, Direction }) => [Name, Number(Direction)]),
        isUnique: MgoIsUnique,
      }));
    });
    const wanted = COLLECTIONS.flatMap(({ name: collection, indexes }) =>
      indexes.map(({ name, fields, isUnique = false }) => ({ collection, name, fields, isUnique })),
    );
    expect(made).toEqual(wanted);
  });

  it('lets nobody but signed-in WeChat users call the api, and nobody the timers', () => {
    expect(FUNCTION_RULES).toEqual({
      '*': { invoke: false },
      api: { invoke: "auth.loginType != 'ANONYMOUS' && auth != null" },
      clock: { invoke: false },
      courier: { invoke: false },
      porter: { invoke: false },
    });
    expect(commands).toContainEqual(expect.stringContaining(JSON.stringify(FUNCTION_RULES)));
  });

  it('sets the timers of the functions that have one', () => {
    expect(steps.filter(({ title }) => title.startsWith('timer')).map(({ title }) => title)).toEqual([
      'timer clock.minute (0 * * * * * *)',
    ]);
  });

  it('gives every function the memory that it asks for', () => {
    expect(cloudbaseConfig(FUNCTIONS, SETTINGS)).toMatchObject({
      functions: [{ memorySize: 256 }, { memorySize: 512 }],
    });
  });

  it('gives every function the key, and puts it in no command', () => {
    expect(JSON.stringify(cloudbaseConfig(FUNCTIONS, SETTINGS)).split(SETTINGS.phoneKey)).toHaveLength(
      FUNCTIONS.length + 1,
    );
    expect(commands.join('\n')).not.toContain(SETTINGS.phoneKey);
    expect(commands.join('\n')).not.toContain(SETTINGS.secretKey);
  });
});

describe('deployment › the script', () => {
  it('prints the plan without credentials and runs nothing', () => {
    const output = execFileSync(TSX, ['scripts/deploy.ts', '--dry-run'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: withoutCredentials,
    });
    expect(output).toContain('# collection matters');
    expect(output).toContain('tcb fn deploy api --force');
    expect(output).toMatch(/\d+ steps, none was run/);
  });

  it('says what is missing before it does anything', () => {
    const { status, stderr } = spawnSync(TSX, ['scripts/deploy.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: withoutCredentials,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('set TCB_ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, PHONE_KEY');
  });

  it('refuses a key that is no key', () => {
    const env = {
      ...withoutCredentials,
      TCB_ENV_ID: 'a',
      TENCENTCLOUD_SECRETID: 'b',
      TENCENTCLOUD_SECRETKEY: 'c',
      PHONE_KEY: 'short',
    };
    const { status, stderr } = spawnSync(TSX, ['scripts/deploy.ts'], { cwd: ROOT, encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stderr).toContain('PHONE_KEY is 32 hex digits');
  });
});
