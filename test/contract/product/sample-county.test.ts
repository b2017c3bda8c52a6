import { inflateSync } from 'node:zlib';

import { makeVault } from '../../../cloudfunctions/_app/adapters/vault';
import type { AccessEntry } from '../../../cloudfunctions/_app/ports/people-store';
import { DAY_MS } from '../../../domain/deadline/local-time';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { seatsAt } from '../../../domain/grid/posts';
import { verifyChain } from '../../../domain/matter/chain';
import type { Matter } from '../../../domain/matter/matter';
import type { InboxEntry } from '../../../domain/notice/notice';
import { sampleCounty } from '../../../local/county/county';
import { wuzhaiDivisions } from '../../../local/county/divisions';
import { ON_LEAVE, VACANT_DESK } from '../../../local/county/people/staff';
import { picture } from '../../../local/county/pictures/files';
import { paint } from '../../../local/county/pictures/paint';
import { SCENES, type PictureName } from '../../../local/county/pictures/scenes';
import { VILLAGE } from '../../../local/county/ids';
import { PAST_VILLAGES } from '../../../local/county/past/villages';
import type { MonthTally } from '../../../domain/statistics/counts';

const vault = makeVault('00112233445566778899aabbccddeeff');

function sampleAt(iso: string, hasPast = false) {
  const { documents, ...rest } = sampleCounty({
    startAt: Date.parse(iso),
    vault,
    templateIds: ['template'],
    fileIdOf: (path) => `cloud://test/${path}`,
    hasMatters: true,
    hasPast,
  });
  return {
    ...rest,
    startAt: Date.parse(iso),
    documents,
    matters: documents['matters'] as readonly Matter[],
    jurisdictions: documents['jurisdictions'] as readonly Jurisdiction[],
    inbox: documents['inbox'] as readonly InboxEntry[],
  };
}

/** What our encoder wrote into its one IDAT chunk, which follows the signature and IHDR. */
function pixels(png: Buffer): Buffer {
  expect(png.subarray(37, 41).toString()).toBe('IDAT');
  return inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
}

const tuesday = sampleAt('2026-11-24T11:30:00+08:00');

test('区划 › the county has its 10 townships and 115 villages', () => {
  const levels = wuzhaiDivisions().map(({ level }) => level);
  expect(levels.filter((level) => level === 'township')).toHaveLength(10);
  expect(levels.filter((level) => level === 'village')).toHaveLength(115);
  expect(wuzhaiDivisions()).toContainEqual({ level: 'village', code: VILLAGE, name: '下鹿角村' });
});

test('示例村 › four grids, twelve micro-grids, 120 households, one desk vacant and one covered by a stand-in', () => {
  const village = tuesday.jurisdictions.find(({ _id }) => _id === VILLAGE);
  if (!village) throw new Error('no sample village');
  const desks = (level: string) =>
    village.places.filter((place) => place.level === level).map(({ id }) => id);
  expect([desks('grid').length, desks('microGrid').length]).toEqual([4, 12]);
  const households = tuesday.documents['households'] as readonly { villageId: string }[];
  expect(households.filter(({ villageId }) => villageId === VILLAGE)).toHaveLength(120);
  const empty = village.places.filter(({ id }) => seatsAt(village, id, tuesday.startAt).length === 0);
  expect(empty.map(({ id }) => id)).toEqual([VACANT_DESK]);
  const standIns = desks('microGrid').flatMap((id) =>
    seatsAt(village, id, tuesday.startAt).filter(({ standsInFor }) => standsInFor !== null),
  );
  expect(standIns.map(({ personId }) => personId)).toEqual([tuesday.stage.personId(ON_LEAVE.standInId)]);
});

test('示例事项 › dozens of matters in every state, with everything that can happen to one', () => {
  const { matters } = tuesday;
  expect(matters.length).toBeGreaterThanOrEqual(40);
  expect(new Set(matters.map(({ state }) => state))).toEqual(
    new Set(['reported', 'acknowledged', 'resolved', 'closed', 'withdrawn', 'declined', 'merged']),
  );
  expect(new Set(matters.map(({ level }) => level))).toEqual(
    new Set(['microGrid', 'grid', 'village', 'township']),
  );
  const seen = new Set(matters.flatMap(({ timeline }) => timeline.map(({ event }) => event.type)));
  for (const type of [
    'alarmed',
    'asked',
    'answered',
    'sentBack',
    'reopened',
    'objected',
    'extended',
    'told',
    'joined',
    'merged',
    'absorbed',
    'unmerged',
    'released',
  ] as const)
    expect(seen).toContain(type);
  const some: readonly ((matter: Matter) => boolean)[] = [
    ({ isUrgent }) => isUrgent,
    ({ alarmedAt }) => alarmedAt !== null,
    ({ reporter }) => reporter.isNameHidden,
    ({ reporter }) => reporter.proxyPersonId !== null,
    ({ aboutPersonId }) => aboutPersonId !== null,
    ({ outcome }) => outcome === 'referred',
    ({ untoldSinceAt }) => untoldSinceAt !== null,
    ({ media }) => media.some(({ check }) => check === 'pass'),
    ({ reporterIds, mergedFromIds }) => reporterIds.length === 3 && mergedFromIds.length === 0,
    ({ mergedFromIds }) => mergedFromIds.length === 1,
  ];
  for (const is of some) expect(matters.some(is)).toBe(true);
});

test('示例事项 › every timeline holds, lies in the past, and nothing is left for the courier', () => {
  for (const matter of tuesday.matters) {
    expect(verifyChain(matter)).toEqual({ isIntact: true, brokenAt: null });
    expect(matter.updatedAt).toBeLessThan(tuesday.startAt);
    expect(matter.outboxAt).toBeNull();
    expect(matter.wakeAt ?? Infinity).toBeGreaterThan(tuesday.startAt);
  }
  expect(new Set(tuesday.matters.map(({ code }) => code)).size).toBe(tuesday.matters.length);
});

test('示例事项 › the person complained about has nothing of it in their inbox', () => {
  const about = tuesday.matters.filter(({ aboutPersonId }) => aboutPersonId !== null);
  for (const { _id, aboutPersonId } of about)
    expect(
      tuesday.inbox.filter(({ link, personId }) => link?.id === _id && personId === aboutPersonId),
    ).toEqual([]);
});

test('往事 › months of closed matters in four townships, which nobody has anything left to do about', () => {
  const { matters, documents, startAt } = sampleAt('2026-11-24T11:30:00+08:00', true);
  const past = matters.filter(({ villageId }) => villageId in PAST_VILLAGES);
  expect(past.length).toBeGreaterThan(500);
  expect(new Set(matters.map(({ code }) => code)).size).toBe(matters.length);
  for (const matter of past) {
    expect(matter).toMatchObject({ state: 'closed', outboxAt: null, wakeAt: null, untoldSinceAt: null });
    expect(matter.updatedAt).toBeLessThan(startAt);
  }
  for (const matter of past.slice(0, 50)) expect(verifyChain(matter).isIntact).toBe(true);
  const tallies = (documents['tallies'] as readonly MonthTally[]).filter(
    ({ placeId }) => placeId === '140928',
  );
  expect(tallies.length).toBeGreaterThanOrEqual(18);
  expect(tallies.reduce((sum, { total }) => sum + total.closed, 0)).toBe(
    matters.filter(({ state }) => state === 'closed').length,
  );
});

test('可复现 › the same start gives the same matters', () => {
  const again = sampleAt('2026-11-24T11:30:00+08:00');
  expect(again.matters.map(({ timeline }) => timeline)).toEqual(
    tuesday.matters.map(({ timeline }) => timeline),
  );
});

test('随时可装 › the stories could have happened whenever the sample is loaded', () => {
  const first = Date.parse('2026-01-05T00:13:00+08:00');
  for (let step = 0; step < 30; step += 1) {
    const startAt = new Date(first + step * (12 * DAY_MS + 5.3 * 3_600_000)).toISOString();
    expect(sampleAt(startAt).matters.length).toBe(tuesday.matters.length);
  }
}, 60_000);

test('往事 › could have happened whenever it is loaded, in the village that is filled in too', () => {
  const first = Date.parse('2026-01-17T10:13:00+08:00');
  for (let step = 0; step < 3; step += 1) {
    const startAt = new Date(first + step * 101 * DAY_MS).toISOString();
    const own = sampleAt(startAt, true).matters.filter(({ villageId }) => villageId === VILLAGE);
    expect(own.filter(({ state }) => state === 'closed').length).toBeGreaterThan(100);
  }
}, 60_000);

test('示例图片 › each is a small PNG, as its scene says', () => {
  for (const name of Object.keys(SCENES) as PictureName[]) {
    expect(picture(name).length).toBeLessThan(30_000);
    expect(pixels(picture(name)).equals(pixels(paint(SCENES[name])))).toBe(true);
  }
});

test('some desks have called reporters, and the record says who, where and what for', () => {
  const { documents, matters, startAt } = sampleAt('2026-11-24T09:00:00+08:00');
  const entries = documents['accessLog'] as readonly AccessEntry[];
  expect(entries.length).toBeGreaterThan(5);
  expect(new Set(entries.map(({ _id }) => _id)).size).toBe(entries.length);
  for (const { at, byName, byPersonId, matterId, subjectPersonId } of entries) {
    const matter = matters.find(({ _id }) => _id === matterId);
    expect(at).toBeLessThan(startAt);
    expect(byName).toMatch(/^示例/);
    expect(matter?.reporter.personId).toBe(subjectPersonId);
    expect(byPersonId).not.toBe(subjectPersonId);
  }
});
