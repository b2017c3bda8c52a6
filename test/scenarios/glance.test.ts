import type { GlanceRow, GlanceView } from '../../domain/contract';
import { dayOf, monthOf, monthRange } from '../../domain/deadline/local-time';
import type { Household, Jurisdiction } from '../../domain/grid/grid';
import type { Matter } from '../../domain/matter/matter';
import { COUNTING_RULE, type MonthTally } from '../../domain/statistics/counts';
import type { Bulletin } from '../../domain/village/bulletin/bulletin';
import { duesOf, wholePrice } from '../../domain/village/ledger/schedule';
import type { LandContract } from '../../domain/village/ledger/land-contract';
import type { Plot } from '../../domain/village/ledger/plot';
import type { Task } from '../../domain/village/task/task';
import { countedFromLines, saidOf, standingFromLines } from '../domain/properties/from-lines';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';
import { newClientKey } from './support/villager';

const village = useVillage({ hasMatters: true });
const VILLAGE = '140928208224';
const STORY_MS = 180_000;
const CERTIFICATE = {
  clientKey: newClientKey(),
  serviceId: 'service-residence',
  values: [
    { id: 'name', value: '示例甲' },
    { id: 'idCard', value: '11010519491231002x' },
    { id: 'home', value: '白家沟小组12号' },
    { id: 'use', value: '孩子上学' },
  ],
  hasConsented: true,
} as const;

const all = <T>(collection: string): readonly T[] =>
  village
    .stored<T & { villageId?: string }>(collection)
    .filter(({ villageId = VILLAGE }) => villageId === VILLAGE);

/** 重新数 · Matters of the village closed in a month, read off their lines alone. */
function closedIn(month: string, viewer: string | null) {
  return all<Matter>('matters')
    .filter(({ aboutPersonId }) => viewer === null || aboutPersonId !== viewer)
    .map((one) => ({ one, ...standingFromLines(one), ...countedFromLines(one), said: saidOf(one) }))
    .filter(({ state, closedAt }) => state === 'closed' && closedAt !== null && monthOf(closedAt) === month);
}

/** 重新数 · Ids of what is behind a figure, from the whole documents. */
function behind(figureId: string, month: string, viewer: string | null): readonly string[] {
  const [section, what = '', key = ''] = figureId.split(/[.:]/);
  const { from, before } = monthRange(month);
  const isWithin = (at: number | null): boolean => at !== null && at >= from && at < before;
  if (section === 'matters') {
    type Closed = ReturnType<typeof closedIn>[number];
    const is: Readonly<Record<string, (closed: Closed) => boolean>> = {
      closed: () => true,
      services: ({ one }) => one.service !== undefined,
      reopened: ({ reopened }) => reopened > 0,
      inGrid: ({ one, hasLeftGrid }) => one.service === undefined && !hasLeftGrid,
      leftGrid: ({ one, hasLeftGrid }) => one.service === undefined && hasLeftGrid,
      inVillage: ({ outcome }) => outcome !== 'referred',
      leftVillage: ({ outcome }) => outcome === 'referred',
      acknowledgedOnTime: ({ isAcknowledgedOnTime }) => isAcknowledgedOnTime === true,
      acknowledgedLate: ({ isAcknowledgedOnTime }) => isAcknowledgedOnTime === false,
      handledOnTime: ({ isHandledOnTime }) => isHandledOnTime === true,
      handledLate: ({ isHandledOnTime }) => isHandledOnTime === false,
      satisfied: ({ said }) => said === true,
      unsatisfied: ({ said }) => said === false,
      grid: ({ one }) => one.gridId === key,
      category: ({ one }) => one.categoryId === key,
      outcome: ({ outcome }) => outcome === key,
    };
    return closedIn(month, viewer)
      .filter((one) => is[what]?.(one))
      .map(({ one }) => one._id);
  }
  if (section === 'coverage') {
    const at = Math.min(village.now, before - 1);
    const { posts } = village.stored<Jurisdiction>('jurisdictions').find(({ _id }) => _id === VILLAGE) ?? {
      posts: [],
    };
    const hasLinked = (placeId: string): boolean =>
      posts.some(
        ({ role, deskId, fromAt, toAt }) =>
          role === 'linkedMember' && deskId === placeId && fromAt <= at && (toAt === null || at < toAt),
      );
    return all<Household>('households').flatMap(({ _id, placings }) => {
      const placing = placings.find(({ fromAt, toAt }) => fromAt <= at && (toAt === null || at < toAt));
      return placing && (what === 'households' || !hasLinked(placing.placeId)) ? [_id] : [];
    });
  }
  if (section === 'rectification') {
    const is: Readonly<Record<string, (task: Task) => boolean>> = {
      accepted: ({ state, endedAt }) => state === 'confirmed' && isWithin(endedAt),
      open: ({ state }) => ['given', 'taken', 'done'].includes(state),
      overdue: ({ state, dueAt }) => ['given', 'taken'].includes(state) && dueAt < village.now,
      done: ({ state }) => state === 'done',
    };
    return all<Task>('tasks')
      .filter((task) => task.kind === 'rectification' && is[what]?.(task))
      .map(({ _id }) => _id);
  }
  if (section === 'bulletins')
    return all<Bulletin>('bulletins')
      .filter(
        ({ kind, state, publishedAt }) => kind === what && state === 'published' && isWithin(publishedAt),
      )
      .map(({ _id }) => _id);
  if (what === 'plots')
    return all<Plot>('plots')
      .filter(({ isEnded }) => !isEnded)
      .map(({ _id }) => _id);
  const states: Readonly<Record<string, readonly string[]>> = {
    unclear: ['irregular', 'clearing'],
    takenBack: ['takenBack', 'relet'],
    relet: ['relet'],
  };
  return all<LandContract>('landContracts')
    .filter((one) => what !== 'arrears' || arrearsOf(one) > 0)
    .filter(({ isAnew }) => what !== 'anew' || isAnew)
    .filter(({ state }) => states[what]?.includes(state) ?? true)
    .map(({ _id }) => _id);
}

const receivedOf = ({ payments }: LandContract): number => payments.reduce((sum, { fen }) => sum + fen, 0);
const dueOf = (contract: LandContract): number =>
  duesOf(contract.terms, contract.lastDay)
    .filter(({ day }) => day <= dayOf(village.now))
    .reduce((sum, { fen }) => sum + fen, 0);
const arrearsOf = (contract: LandContract): number => Math.max(0, dueOf(contract) - receivedOf(contract));

/** 重新加 · What these documents add up to. */
function summed(of: string, ids: readonly string[]): number {
  const plots = all<Plot>('plots').filter(({ _id }) => ids.includes(_id));
  const contracts = all<LandContract>('landContracts').filter(({ _id }) => ids.includes(_id));
  const sum = <T>(rows: readonly T[], valueOf: (row: T) => number) =>
    rows.reduce((total, row) => total + valueOf(row), 0);
  if (of === 'area') return sum(plots, ({ area }) => area) + sum(contracts, ({ terms }) => terms.area);
  if (of === 'whole') return sum(contracts, ({ terms }) => wholePrice(terms));
  return sum(contracts, of === 'due' ? dueOf : of === 'received' ? receivedOf : arrearsOf);
}

const figuresOf = ({ sections }: GlanceView) =>
  sections.flatMap(({ opens, groups, rates }) =>
    [...groups.flatMap(({ figures }) => figures), ...rates.flatMap(({ part, rest }) => [part, rest])].map(
      (one) => ({
        ...one,
        opens: opens && !one.isKept,
      }),
    ),
  );

/** Every row behind a figure, page by page. */
async function opened(who: string, figure: string, month: string): Promise<readonly GlanceRow[]> {
  const rows: GlanceRow[] = [];
  let cursor: string | null = null;
  do {
    const input = { figure, month, villageId: VILLAGE, cursor };
    const page: { rows: readonly GlanceRow[]; cursor: string | null } = await village
      .person(who)
      .asks('village.glance-rows', input);
    expect(page.rows.length).toBeLessThanOrEqual(20);
    rows.push(...page.rows);
    ({ cursor } = page);
  } while (cursor !== null);
  return rows;
}

/** Each figure equals a recount from the whole documents, and opens just those. */
async function expectMonth(who: string, month: string): Promise<GlanceView> {
  const view = await village.person(who).asks('village.glance', { villageId: VILLAGE, month });
  for (const { id, count, sums, opens } of figuresOf(view)) {
    const wanted = behind(id, month, village.personIdOf(who));
    expect([month, id, count]).toEqual([month, id, wanted.length]);
    for (const { of, amount } of sums) expect([id, of, amount]).toEqual([id, of, summed(of, wanted)]);
    if (!opens) continue;
    const ids = (await opened(who, id, month)).map((row) => row.id);
    expect([id, [...ids].sort()]).toEqual([id, [...wanted].sort()]);
  }
  for (const { share, percent, part, rest } of view.sections.flatMap(({ rates }) => rates)) {
    expect(share).toEqual([part.count, (part.count ?? 0) + (rest.count ?? 0)]);
    expect(percent === null).toBe(share?.[1] === 0);
  }
  return view;
}

test(
  '一月一览 › every figure equals a recount from the documents, and opens the rows that it is made of',
  async () => {
    await given(
      'a certificate, and a page’s worth of small matters, besides what the sample has',
      async () => {
        await village.morning();
        const [resident, secretary] = [village.person('resident-01'), village.person('secretary')];
        const { matterId: id } = await resident.asks('service.request', CERTIFICATE);
        await secretary.does('acknowledge', { id });
        await secretary.does('resolve', { id }, { outcome: 'fixed' });
        await resident.does('rate', { id }, { isSatisfied: true });
        for (let left = 22; left > 0; left -= 1) {
          const matter = await resident.reports({ text: `示例：第 ${left} 盏路灯不亮。` });
          await village.person('linked-0101').does('acknowledge', matter);
          await village.person('linked-0101').does('resolve', matter, { outcome: 'fixed' });
          await resident.does('rate', matter, { isSatisfied: true });
        }
      },
    );
    const month = monthOf(village.now);
    const before = monthOf(monthRange(month).from - 1);
    const whole = await then('for the secretary and for the township, this month and the last', async () => {
      await expectMonth('supervisor', month);
      await expectMonth('secretary', before);
      return expectMonth('secretary', month);
    });
    const counts = new Map(figuresOf(whole).map(({ id, count }) => [id, count ?? 0]));
    expect(counts.get('matters.closed')).toBeGreaterThan(22);
    for (const id of [
      'matters.services',
      'ledger.arrears',
      'rectification.open',
      'coverage.uncovered',
      'bulletins.notice',
    ])
      expect([id, (counts.get(id) ?? 0) > 0]).toEqual([id, true]);
    await then('the board says the same of this month', async () => {
      const { thisMonth } = await village.person('secretary').asks('village.board', {});
      expect(thisMonth.closed).toBe(counts.get('matters.closed'));
      expect([thisMonth.closedInGrid, thisMonth.services, thisMonth.satisfied]).toEqual(
        ['inGrid', 'services', 'satisfied'].map((id) => counts.get(`matters.${id}`)),
      );
    });
    await then('a resident sees the same, or nothing where it is small', async () => {
      const view = await village.person('resident-02').asks('village.glance', {});
      expect(view.isWhole).toBe(false);
      for (const { id, count, opens } of figuresOf(view)) {
        expect(opens).toBe(false);
        if (count === null) continue;
        const wanted = behind(id, month, null).length;
        // What is for one grid or for party members is not for everybody.
        if (id.startsWith('bulletins.')) expect(count).toBeLessThanOrEqual(wanted);
        else expect([id, count]).toEqual([id, wanted]);
        if (/^(matters|coverage)/.test(id)) expect([id, count === 0 || count >= 5]).toEqual([id, true]);
      }
    });
  },
  STORY_MS,
);

test('计数规则 › months that were tallied by an older rule are counted anew, and boards stay whole meanwhile', async () => {
  const tallies = () => village.stored<MonthTally & { rule?: number }>('tallies');
  await village.sweeps();
  const board = () => village.person('secretary').asks('village.board', {});
  const before = await board();
  const counted = tallies().filter(({ _id }) => _id !== 'counted');
  expect(counted.length).toBeGreaterThan(0);
  await when('the mark and the counts are as an older version left them', () => {
    village.rewrites('tallies', 'counted', (stored) => stored.replace(`,"rule":${COUNTING_RULE}`, ''));
    for (const { _id } of counted)
      village.rewrites('tallies', _id, (stored) => stored.replace(/"services":\d+,/g, ''));
  });
  expect(await board()).toEqual(before);
  expect(JSON.stringify(await village.person('supervisor').asks('township.board', {}))).not.toContain('NaN');
  await village.sweeps();
  const again = new Map(tallies().map((one) => [one._id, one]));
  for (const one of counted) expect(again.get(one._id)).toEqual(one);
  expect(again.get('counted')?.rule).toBe(COUNTING_RULE);
});
