import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { COLLECTIONS } from '../../cloudfunctions/_app/indexes';
import type { Answer } from '../../domain/contract';
import { silentLogger } from '../../local/cloud/logger';
import { startCloud, type LocalCloud } from '../../local/cloud/server';
import { localPhoneKey } from '../../local/phone-key';
import { ROOT } from '../../scripts/paths';
import { firstAdmin } from '../../scripts/first-admin/run';
import { given, then, when } from './support/steps';
import { Villager } from './support/villager';

const COUNTY = '140928';
const DAY_MS = 86_400_000;
const NAMES = ['operator-friend', 'somebody-else', 'latecomer'];

/** A deployment as it is on its first day: functions, collections, and not one document. */
let cloud: LocalCloud;
let dataDir: string;
let warnings: string[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wangliban-first-'));
  warnings = [];
  cloud = await startCloud({
    dataDir,
    functionsDir: join(ROOT, 'dist/cloudfunctions'),
    collections: COLLECTIONS,
    people: () => NAMES.map((id) => ({ id, openid: `openid-${id}`, name: '示例人' })),
    invokeRules: { api: 'user' },
    functionEnv: { PHONE_KEY: localPhoneKey(dataDir) },
    synchronous: 'OFF',
    logger: { ...silentLogger, warn: (line) => void warnings.push(line) },
  });
}, 30_000);

afterEach(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
  expect(warnings.filter((line) => line.includes('index'))).toEqual([]);
});

const person = (id: string): Villager =>
  new Villager(id, async (personId, call, input) => {
    const answer = await fetch(`${cloud.url}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-person': personId },
      body: JSON.stringify({ call, input }),
    });
    return (await answer.json()) as Answer<unknown>;
  });

/** The operator at the terminal; answers the code that was printed. */
async function operator(name = '示例县管', county = COUNTY): Promise<string> {
  const about = ['--county', county, '--county-name', '示例县', '--name', name];
  const printed = await firstAdmin([...about, '--cloud', cloud.url, '--data', dataDir], {});
  expect(printed).toContain(name);
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(printed)?.[0] ?? '';
}

function stored(): string {
  const everything = { query: {}, sort: [], skip: 0, limit: 0 };
  return JSON.stringify(
    ['settings', 'jurisdictions'].map((name) =>
      cloud.database.select(cloud.database.collection(name), everything).map(({ doc }) => doc),
    ),
  );
}

test('开县 › an empty deployment, a code from the terminal, and the county sets itself up', async () => {
  const first = person('operator-friend');
  const code = await given('the operator asks for the first administrator’s code', () => operator());
  await then('the code stands nowhere in the database', () => {
    expect(code).toMatch(/^.{4}-.{4}$/);
    expect(stored()).not.toContain(code.replace('-', ''));
    expect(stored()).toContain('"codeDigest"');
  });
  await when('that person types it with their own WeChat', async () => {
    expect(await first.asks('post.offer', { code })).toMatchObject({ role: 'countyAdmin', name: '示例县管' });
    const { me } = await first.asks('post.accept', { code });
    expect(me.desks).toMatchObject([{ deskId: COUNTY, role: 'countyAdmin', level: 'county' }]);
  });
  await then('nobody else gets in by it, and there is no second first one', async () => {
    expect(await person('somebody-else').isRefused('post.accept', { code })).toMatchObject({
      code: 'CODE_USED',
    });
    const before = stored();
    await expect(operator('示例另一人')).rejects.toThrow('已经有县级管理员');
    expect(stored()).toBe(before);
  });
  await then('they appoint the next one, who comes in the same way', async () => {
    const next = { deskId: COUNTY, office: 'countyAdmin', name: '示例同事' } as const;
    const { code: given } = await first.asks('post.appoint', next);
    await person('somebody-else').asks('post.accept', { code: given?.code ?? '' });
    const { desks } = await first.asks('posts.list', { areaId: COUNTY });
    expect(desks[0]?.holders.map(({ name }) => name).sort()).toEqual(['示例县管', '示例同事'].sort());
    expect((await first.asks('category.list', {})).categories.length).toBeGreaterThan(5);
  });
});

test('开县 › a lost code is replaced, an old one dies, and each ends by itself', async () => {
  const lost = await operator();
  const code = await operator('示例换人');
  expect(code).not.toBe(lost);
  const friend = person('operator-friend');
  expect((await friend.isRefused('post.offer', { code: lost })).code).toBe('CODE_WRONG');
  expect(await friend.asks('post.offer', { code })).toMatchObject({ name: '示例换人' });
  await cloud.advance(3 * DAY_MS + 1);
  expect((await friend.isRefused('post.accept', { code })).code).toBe('CODE_ENDED');
  expect(await person('latecomer').asks('post.offer', { code: await operator() })).toMatchObject({
    isAccepted: false,
  });
});

test.each([
  ['another county than the one that is here', '140929'],
  ['a village', '140928208224'],
  ['no code at all', '示例县'],
])('开县 › %s is refused and writes nothing', async (_what, county) => {
  await operator();
  const before = stored();
  await expect(operator('示例县管', county)).rejects.toThrow('县代码不对');
  expect(stored()).toBe(before);
});

test('开县 › what is missing is said before anything is asked of the cloud', async () => {
  await expect(firstAdmin(['--county', COUNTY], {})).rejects.toThrow('都要写');
  const about = ['--county', COUNTY, '--county-name', '示例县', '--name', '示例县管'];
  await expect(firstAdmin(about, { TCB_ENV_ID: 'x' })).rejects.toThrow(
    'TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY、PHONE_KEY',
  );
  expect(readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8')).toContain('npm run first-admin');
});
