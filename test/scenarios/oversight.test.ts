import type { Output } from '../../domain/contract';
import { monthOf } from '../../domain/deadline/local-time';
import { parentOf, townshipOf, type Jurisdiction, type PlaceId } from '../../domain/grid/grid';
import type { Matter } from '../../domain/matter/matter';
import type { Counts, MonthTally } from '../../domain/statistics/counts';
import { hideSmall } from '../../domain/statistics/disclosure';
import { countedFromLines, saidOf, standingFromLines } from '../domain/properties/from-lines';
import { FAR_SECRETARY, FAR_SUPERVISOR, FAR_VILLAGE, randomLives } from './support/random-lives';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

/** Hundreds of calls, on a machine that is busy with something else. */
const STORY_MS = 240_000;
const COUNTY = '140928';
const TOWNSHIP = '140928208';
const VILLAGE = '140928208224';
const OTHER_VILLAGE = '140928208214';
const FAR_TOWNSHIP = '140928201';
const HOURS = 3_600_000;

const matters = (): readonly Matter[] => village.stored<Matter>('matters');
const isIn = ({ villageId }: Matter, placeId: PlaceId): boolean =>
  [villageId, townshipOf(villageId), COUNTY].includes(placeId);

/** 重新数 · A place's month from the lines of its matters. */
function recounted(all: readonly Matter[], placeId: PlaceId, month: string): Counts {
  const closed = all
    .filter((one) => isIn(one, placeId))
    .map((one) => ({
      ...standingFromLines(one),
      ...countedFromLines(one),
      isService: one.service !== undefined,
      said: saidOf(one),
    }))
    .filter(({ state, closedAt }) => state === 'closed' && closedAt !== null && monthOf(closedAt) === month);
  const count = (is: (one: (typeof closed)[number]) => boolean): number => closed.filter(is).length;
  return {
    closed: closed.length,
    services: count(({ isService }) => isService),
    closedInGrid: count(({ hasLeftGrid, isService }) => !isService && !hasLeftGrid),
    closedInVillage: count(({ outcome }) => outcome !== 'referred'),
    acknowledgedOnTime: count((one) => one.isAcknowledgedOnTime === true),
    acknowledgedLate: count((one) => one.isAcknowledgedOnTime === false),
    handledOnTime: count((one) => one.isHandledOnTime === true),
    handledLate: count((one) => one.isHandledOnTime === false),
    rated: count(({ said }) => said !== null),
    satisfied: count(({ said }) => said === true),
    reopened: count(({ reopened }) => reopened > 0),
  };
}

/** What the clock has written equals a recount, at every level, in every month, by part and by category. */
function expectTallies(): void {
  const all = matters();
  const tallies = village.stored<MonthTally>('tallies').filter(({ _id }) => _id !== 'counted');
  const months = new Set(
    all.flatMap((one) => {
      const { closedAt } = standingFromLines(one);
      return closedAt === null ? [] : [monthOf(closedAt)];
    }),
  );
  for (const month of months)
    for (const placeId of [VILLAGE, OTHER_VILLAGE, FAR_VILLAGE, TOWNSHIP, FAR_TOWNSHIP, COUNTY]) {
      const wanted = recounted(all, placeId, month);
      const tally = tallies.find((one) => one.placeId === placeId && one.month === month);
      expect([placeId, month, tally?.total.closed ?? 0]).toEqual([placeId, month, wanted.closed]);
      if (!tally) continue;
      expect(tally.total).toEqual(wanted);
      for (const [categoryId, counts] of Object.entries(tally.byCategory))
        expect(counts).toEqual(
          recounted(
            all.filter((one) => one.categoryId === categoryId),
            placeId,
            month,
          ),
        );
      for (const [partId, counts] of Object.entries(tally.byPart)) {
        const inPart = all.filter((one) =>
          [one.gridId, one.villageId, townshipOf(one.villageId)].includes(partId),
        );
        expect(counts).toEqual(recounted(inPart, placeId, month));
      }
      expect(Object.values(tally.byPart).reduce((sum, { closed }) => sum + closed, 0)).toBe(wanted.closed);
    }
}

type Board = Output<'county.board'>;

/** What stands on a board equals a recount of what is under way, and of what was closed where it is shown. */
function expectBoard(board: Board, isExact: boolean): void {
  const all = matters();
  const standing = (placeId: PlaceId) => {
    const waiting = all
      .filter((one) => isIn(one, placeId))
      .map(standingFromLines)
      .filter(({ state }) => state === 'reported' || state === 'acknowledged');
    return {
      open: waiting.length,
      overdue: waiting.filter(({ dueAt }) => dueAt !== null && dueAt < village.now).length,
      alarmed: waiting.filter(({ isAlarmed }) => isAlarmed).length,
    };
  };
  const ids = board.parts.map(({ placeId }) => placeId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids.map(parentOf))).toEqual(new Set([board.placeId]));
  for (const field of ['open', 'overdue', 'alarmed'] as const) {
    const counts = ids.map((id) => standing(id)[field]);
    const shown = isExact ? { cells: counts, total: standing(board.placeId)[field] } : hideSmall(counts);
    expect([field, board.parts.map((part) => part[field])]).toEqual([field, shown.cells]);
    expect([field, board.total[field]]).toEqual([field, shown.total]);
  }
  const closed = (placeId: PlaceId, month: string) => recounted(all, placeId, month).closed;
  const thisMonth = monthOf(village.now);
  const row = hideSmall(ids.map((id) => closed(id, thisMonth)));
  expect(board.parts.map((part) => part.closed)).toEqual(row.cells);
  expect(board.total.closed).toBe(row.total);
  for (const { month, closed: shown } of board.months) {
    const whole = closed(board.placeId, month);
    expect([month, shown]).toEqual([month, whole > 0 && whole < 5 ? null : whole]);
  }
}

async function expectEverything(): Promise<void> {
  await village.sweeps();
  expectTallies();
  expectBoard(await village.person('supervisor').asks('township.board', {}), true);
  expectBoard(await village.person(FAR_SUPERVISOR).asks('township.board', {}), true);
  expectBoard(await village.person('county-admin').asks('county.board', {}), false);
}

test(
  '统计 › after lives of every kind, and whatever changes later, the boards equal a recount from the lines',
  async () => {
    const [linked, head] = [village.person('linked-0101'), village.person('head-01')];
    const [one, other] = [village.person('resident-01'), village.person('resident-13')];
    await given('a village of another township with a secretary and a supervisor', async () => {
      village.appoints(FAR_SECRETARY, FAR_VILLAGE, 'villageSecretary');
      village.appoints(FAR_SUPERVISOR, FAR_TOWNSHIP, 'townshipSupervisor');
      await village.monday();
    });
    const [kept, joined] = await given('a matter that another is merged into', async () => {
      const into = await one.reports({ text: '桥上的灯不亮。' });
      const from = await other.reports({ text: '桥上的灯坏了。' });
      await head
        .does('merge', from, { intoMatterId: into.id })
        .catch(() => linked.does('merge', from, { intoMatterId: into.id }));
      await village.sweeps();
      return [into, from] as const;
    });
    await when('only the other one says something, and the clock closes it', async () => {
      await linked.does('acknowledge', kept);
      await linked.does('resolve', kept, { outcome: 'fixed' });
      await other.does('rate', kept, { isSatisfied: true });
      await village.passes(8 * 24 * HOURS);
      expect((await one.sees(kept)).state).toBe('closed');
      await expectEverything();
    });
    await when(
      'a matter is sent back, reopened and rated anew, one is referred, one lies with another grid',
      async () => {
        const again = await village.person('resident-21').reports({ text: '狗叫。' });
        const desk = village.person('linked-0303');
        await desk.does('acknowledge', again);
        await desk.does('resolve', again, { outcome: 'fixed' });
        await village.person('resident-21').does('rate', again, { isSatisfied: false, words: '还叫。' });
        await desk.does('resolve', again, { outcome: 'explained', words: '说好了。' });
        await village.person('resident-21').does('rate', again, { isSatisfied: true });
        const referred = await village.person('resident-03').reports({ text: '县道的桥。' });
        await village.person('linked-0103').does('escalate', referred, { words: '管不了。' });
        await village.person('head-01').does('escalate', referred, { words: '管不了。' });
        await village.person('secretary').does('acknowledge', referred);
        await village
          .person('secretary')
          .does('resolve', referred, { outcome: 'referred', words: '已转报。' });
        const elsewhere = await village.person('resident-16').reports({ text: '两个组中间的路。' });
        await village.person('linked-0201').does('escalate', elsewhere, { words: '两个组的事。' });
        await village.person('head-02').does('escalate', elsewhere, { words: '两个组的事。' });
        await village
          .person('secretary')
          .does('send-back', elsewhere, { deskId: `${VILLAGE}/04`, words: '离四组近。' });
        await village.person('head-04').does('acknowledge', elsewhere);
        await village.person('head-04').does('resolve', elsewhere, { outcome: 'fixed' });
        await village.person('resident-16').does('rate', elsewhere, { isSatisfied: true });
      },
    );
    await when('many people do whatever is open to them, over weeks', () => randomLives(village, 12, 5));
    await then('every figure is what the lines say', async () => {
      const states = new Set(matters().map(({ state }) => state));
      for (const state of ['reported', 'acknowledged', 'closed', 'merged'] as const)
        expect(states).toContain(state);
      await expectEverything();
    });
    await when('the wrong merge is undone after it all had been closed', async () => {
      await village.person('head-01').does('unmerge', joined, { words: '不是一盏灯。' });
      await village.passes(2 * HOURS);
    });
    await then('its old month is counted anew: nobody has said anything of it any more', async () => {
      expect(saidOf(matters().find(({ _id }) => _id === kept.id) as Matter)).toBeNull();
      await expectEverything();
    });
    await when('a village comes to its end, and the year goes on', async () => {
      village.rewrites('jurisdictions', OTHER_VILLAGE, (stored) => {
        const before = JSON.parse(stored) as Jurisdiction;
        const places = before.places.map((place) =>
          place.id === OTHER_VILLAGE ? { ...place, endedAt: village.now } : place,
        );
        return JSON.stringify({ ...before, places });
      });
      await village.passes(30 * 24 * HOURS);
    });
    await then('its figures stay in those of its township', async () => {
      await expectEverything();
      const { parts } = await village.person('supervisor').asks('township.board', {});
      expect(parts.map(({ placeId }) => placeId)).toContain(OTHER_VILLAGE);
    });
  },
  STORY_MS,
);
