import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  matterFrom,
  storedMatter,
  type StoredMatter,
} from '../../cloudfunctions/_app/adapters/cloudbase/stored-matter';
import { makeVault } from '../../cloudfunctions/_app/adapters/vault';
import type { Answer } from '../../domain/contract';
import type { CountySettings } from '../../domain/deadline/settings';
import { monthOf } from '../../domain/deadline/local-time';
import { levelOf, townshipOf, type Jurisdiction } from '../../domain/grid/grid';
import { replay, verifyChain } from '../../domain/matter/chain';
import { recount, recountMonth, type MonthTally } from '../../domain/statistics/counts';
import { silentLogger } from '../../local/cloud/logger';
import { fullCounty, emptyVillages } from '../../local/county/full/county';
import { LARGE_VILLAGE } from '../../local/county/full/ids';
import { readMark } from '../../local/county/full/load';
import { residentId, staffId } from '../../local/county/full/names';
import { householdId } from '../../local/county/households';
import { sampleSettings } from '../../local/county/settings';
import { localPhoneKey } from '../../local/phone-key';
import { startLocal, type LocalVillage } from '../../local/run';
import { seedFull } from '../../local/seed';
import { Villager } from './support/villager';

const NOW = Date.parse('2026-11-24T11:30:00+08:00');
/** Every village is there, each a little; the large one has three times as much as another. */
const SIZE = { seed: 7, households: 1_000, matters: 2_000 };

let village: LocalVillage;
let dataDir: string;

const all = <T>(name: string): readonly T[] => {
  const { database } = village.cloud;
  const everything = { query: {}, sort: [], skip: 0, limit: 0 };
  return database.select(database.collection(name), everything).map(({ doc }) => doc as unknown as T);
};
const person = (id: string): Villager =>
  new Villager(id, async (who, call, input) => {
    const answer = await fetch(`${village.url}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-person': who },
      body: JSON.stringify({ call, input }),
    });
    return (await answer.json()) as Answer<unknown>;
  });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wangliban-full-'));
  const seen: string[] = [];
  await expect(
    seedFull({ dataDir, ...SIZE }, (done, _all, name) => {
      seen.push(name);
      if (done === 30) throw new Error('interrupted');
    }),
  ).rejects.toThrow('interrupted');
  await seedFull({ dataDir, ...SIZE }, () => undefined);
  village = await startLocal({ dataDir, isDurable: false, logger: silentLogger });
}, 120_000);

afterAll(async () => {
  await village.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('满县 › every village has its grids, households and people; an interruption left nothing out or twice', () => {
  const villages = all<Jurisdiction>('jurisdictions').filter(({ level }) => level === 'village');
  expect(villages).toHaveLength(115);
  const filled = new Set(emptyVillages().map(({ code }) => code));
  for (const { _id, places } of villages.filter((one) => filled.has(one._id))) {
    const grids = places.filter(({ id }) => levelOf(id) === 'grid');
    expect([_id, grids.length >= 4 && grids.length <= 6]).toEqual([_id, true]);
  }
  const ours = all<StoredMatter>('matters').filter(({ villageId }) => filled.has(villageId));
  expect(ours).toHaveLength(SIZE.matters);
  expect(new Set(ours.map(({ villageId }) => villageId)).size).toBe(113);
  expect(all<{ villageId: string }>('households').filter((one) => filled.has(one.villageId))).toHaveLength(
    SIZE.households,
  );
  expect(readMark(dataDir)).toMatchObject({ ...SIZE, isComplete: true });
});

test('满县 › every matter is what the rules make of its timeline, and is stored as the product stores it', () => {
  const matters = all<StoredMatter>('matters');
  for (const stored of matters) {
    const matter = matterFrom(stored);
    expect(verifyChain(matter)).toEqual({ isIntact: true, brokenAt: null });
    expect(matter).toMatchObject(replay(matter.timeline) ?? {});
    expect(storedMatter(matter)).toEqual(stored);
    expect([matter.outbox, matter.outboxAt, matter.revision > 0]).toEqual([[], null, true]);
  }
  const seen = new Set(matters.flatMap(({ timeline }) => timeline.map(({ event }) => event.type)));
  for (const type of [
    'escalated',
    'reopened',
    'asked',
    'declined',
    'objected',
    'withdrawn',
    'joined',
    'told',
  ])
    expect(seen).toContain(type);
});

test('满县 › the board of the large village and its months equal a recount', async () => {
  const board = await person(staffId(LARGE_VILLAGE, 0)).asks('village.board', {});
  const own = all<StoredMatter>('matters').filter(({ villageId }) => villageId === LARGE_VILLAGE);
  const waiting = own.filter(({ state }) => ['reported', 'acknowledged'].includes(state));
  expect(board.open).toBe(waiting.length);
  const { closed, rated, satisfied, reopened, closedInGrid } = recount(own);
  expect(board.allTime).toMatchObject({ closed, rated, satisfied, reopened, closedInGrid });
  const tallies = all<MonthTally>('tallies').filter(({ placeId }) => placeId === LARGE_VILLAGE);
  expect(tallies.length).toBeGreaterThan(20);
  for (const tally of tallies) {
    const rows = own.filter(({ closedAt }) => closedAt !== null && monthOf(closedAt) === tally.month);
    expect(tally).toEqual(recountMonth(LARGE_VILLAGE, tally.month, rows));
  }
});

test('满县 › the months of the townships and the county equal a recount, the sample’s villages among them', async () => {
  const { countedToAt, months } = await person('county-admin').asks('county.board', {});
  expect(countedToAt).not.toBeNull();
  const closed = all<StoredMatter>('matters').filter(({ state }) => state === 'closed');
  for (const { month, closed: shown } of months) {
    const { length } = closed.filter(({ closedAt }) => monthOf(closedAt ?? 0) === month);
    if (shown !== null) expect([month, shown]).toEqual([month, length]);
  }
  expect(months.filter((month) => (month.closed ?? 0) > 0).length).toBeGreaterThan(30);
  for (const tally of all<MonthTally>('tallies').filter(
    ({ _id }) => levelOf(_id.split(':')[0] ?? '') === 'township',
  )) {
    const own = closed.filter(
      ({ villageId, closedAt }) =>
        townshipOf(villageId) === tally.placeId && monthOf(closedAt ?? 0) === tally.month,
    );
    expect([tally._id, tally.total]).toEqual([tally._id, recount(own)]);
  }
});

test('满县 › its people are on the list of phones, and see what is theirs', async () => {
  const listed = new Map(village.people().map((one) => [one.id, one]));
  const [desk, resident] = [staffId(`${LARGE_VILLAGE}/01`, 0), residentId(householdId(LARGE_VILLAGE, 1))];
  expect(listed.get(desk)).toMatchObject({
    roleName: '专职网格员',
    desks: [{ deskId: `${LARGE_VILLAGE}/01` }],
  });
  expect(listed.get(resident)).toMatchObject({ roleName: '村民' });
  const home = await person(resident).asks('home.get', {});
  expect(home.contacts.length).toBeGreaterThan(0);
  const [some] = all<StoredMatter>('matters').filter(({ villageId }) => villageId === LARGE_VILLAGE);
  const words = some?.text.slice(0, 4) ?? '';
  const found = await person(staffId(LARGE_VILLAGE, 0)).asks('matters.search', { words });
  expect(found.rows.map(({ id }) => id)).toContain(some?._id);
  const queue = await person(desk).asks('desk.queue', { group: 'reported' });
  expect(queue.desk.deskId).toBe(`${LARGE_VILLAGE}/01`);
});

test('满县 › the same seed makes the same county, another one another', () => {
  const vault = {
    ...makeVault('00112233445566778899aabbccddeeff'),
    seal: (phone: string) => `sealed ${phone}`,
  };
  const villages = emptyVillages().slice(0, 2);
  const settings = sampleSettings(NOW, vault);
  const made = (seed: number) =>
    fullCounty({ seed, now: NOW, vault, settings, villages, households: 40, matters: 60 }).map((share) =>
      share.make(),
    );
  expect(made(1)).toEqual(made(1));
  expect(made(2)).not.toEqual(made(1));
});

test('满县 › what threads made is what its share makes alone, sealed numbers aside', () => {
  const mark = readMark(dataDir);
  const [settings] = all<CountySettings>('settings');
  if (!mark || !settings) throw new Error('nothing was seeded');
  const vault = makeVault(localPhoneKey(dataDir));
  const shares = fullCounty({ ...mark, settings, vault, villages: emptyVillages() });
  const share = shares.find(({ division }) => division.code === LARGE_VILLAGE);
  const unsealed = (rows: readonly object[]): unknown =>
    JSON.parse(JSON.stringify(rows), (key, value: unknown) =>
      key === 'phoneSealed' && typeof value === 'string' ? vault.open(value) : value,
    );
  const stored = all<StoredMatter>('matters').filter(({ villageId }) => villageId === LARGE_VILLAGE);
  expect(stored.length).toBeGreaterThan(20);
  expect(unsealed(stored)).toEqual(unsealed(share?.make()['matters'] ?? []));
});

test('满县 › a folder that holds another county is left alone', async () => {
  await expect(seedFull({ dataDir, ...SIZE, seed: 8 }, () => undefined)).rejects.toThrow('另一个县');
});
