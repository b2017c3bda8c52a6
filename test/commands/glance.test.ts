import { at, GRID, household, reported, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { rowsIn } from '../setup-file';
import { exported } from './county';
import { FORM } from './arrange-services';

const BASE = reported();
let made = 0;

/** So many matters that were closed in November. */
function put({ ports }: MemoryVillage, count: number, more: object = {}): void {
  for (let left = count; left > 0; left -= 1) {
    made += 1;
    const closed = { state: 'closed', outcome: 'fixed', dueAt: null, wakeAt: null } as const;
    const closedAt = at('2026-11-10 10:00') + made;
    ports.matters.table.put({
      ...BASE,
      ...closed,
      _id: `glance-${made}`,
      code: `GLAN${made}`,
      closedAt,
      tally: { hasLeftGrid: false, isAcknowledgedOnTime: true, isHandledOnTime: true },
      ...more,
    });
  }
}

type View = Awaited<ReturnType<typeof glance>>;
const glance = (memory: MemoryVillage, personId: string, input: object = {}) =>
  memory.call(personId, 'village.glance', input);
const countOf = ({ sections }: View, id: string): number | null | undefined =>
  sections
    .flatMap(({ groups, rates }) => [
      ...groups.flatMap(({ figures }) => figures),
      ...rates.flatMap(({ part, rest }) => [part, rest]),
    ])
    .find((one) => one.id === id)?.count;

describe('一月一览', () => {
  test('a certificate that the village issued: closed, in the village, and no part of 小事不出网', async () => {
    const memory = memoryVillage();
    const { matterId } = await memory.call('resident', 'service.request', FORM);
    await memory.call('secretary', 'matter.acknowledge', { matterId });
    await memory.call('secretary', 'matter.resolve', { matterId, outcome: 'fixed' });
    await memory.call('resident', 'matter.rate', { matterId, isSatisfied: true });
    const view = await glance(memory, 'secretary');
    const counts = ['closed', 'services', 'inGrid', 'leftGrid', 'inVillage'].map((id) =>
      countOf(view, `matters.${id}`),
    );
    expect(counts).toEqual([1, 1, 0, 0, 1]);
    expect(view.sections[0]?.rates[0]?.percent).toBeNull();
    expect((await memory.call('secretary', 'village.board')).thisMonth).toMatchObject({
      closed: 1,
      services: 1,
      closedInGridPercent: null,
      closedInVillagePercent: 100,
    });
  });

  test('a complaint about the person who looks is in no figure and no list of theirs', async () => {
    const memory = memoryVillage();
    put(memory, 2);
    put(memory, 1, { aboutPersonId: 'secretary', categoryId: 'complaint' });
    const [own, other] = [
      await glance(memory, 'secretary'),
      await glance(memory, 'supervisor', { villageId: VILLAGE }),
    ];
    expect([countOf(own, 'matters.closed'), countOf(other, 'matters.closed')]).toEqual([2, 3]);
    expect(countOf(own, 'matters.category:complaint')).toBeUndefined();
    const rows = await memory.call('secretary', 'village.glance-rows', {
      figure: 'matters.category:complaint',
    });
    expect(rows.rows).toEqual([]);
    expect((await memory.call('secretary', 'village.board')).thisMonth.closed).toBe(2);
  });

  test('a month at a time, back to 36 months ago; what stands now is on this month’s page alone', async () => {
    const memory = memoryVillage();
    put(memory, 3);
    const now = await glance(memory, 'secretary');
    expect([now.month, now.earlier, now.later]).toEqual(['2026-11', '2026-10', null]);
    expect(countOf(now, 'ledger.plots')).toBe(0);
    const before = await glance(memory, 'secretary', { month: '2026-10' });
    expect([countOf(before, 'matters.closed'), countOf(before, 'ledger.plots')]).toEqual([0, undefined]);
    expect(before.later).toBe('2026-11');
    for (const month of ['2026-12', '2023-11'])
      expect(await memory.refusal('secretary', 'village.glance', { month })).toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect((await glance(memory, 'secretary', { month: '2023-12' })).earlier).toBeNull();
  });

  test('households are counted as the month left them', async () => {
    const memory = memoryVillage();
    const late = household({
      _id: 'late-home',
      placings: [{ placeId: GRID, fromAt: at('2026-11-05 00:00'), toAt: null }],
    });
    const before = countOf(await glance(memory, 'secretary'), 'coverage.households');
    memory.ports.places.homes.put(late);
    const month = (name: string) => glance(memory, 'secretary', { month: name });
    expect(countOf(await month('2026-11'), 'coverage.households')).toBe((before ?? 0) + 1);
    expect(countOf(await month('2026-10'), 'coverage.households')).toBe(before);
    const rows = await memory.call('secretary', 'village.glance-rows', { figure: 'coverage.uncovered' });
    expect(rows.rows[0]).toMatchObject({ id: 'late-home', of: 'home', row: { linkedMembers: [] } });
    expect(rows.rows).toHaveLength(countOf(await month('2026-11'), 'coverage.uncovered') ?? 0);
  });

  test('the village’s people see what is public, and open nothing', async () => {
    const memory = memoryVillage();
    put(memory, 3);
    const view = await glance(memory, 'resident');
    expect([view.isWhole, view.canExport]).toEqual([false, false]);
    expect(view.sections.map(({ id }) => id)).toEqual(['matters', 'ledger', 'coverage', 'bulletins']);
    expect(view.sections.some(({ opens }) => opens)).toBe(false);
    expect(countOf(view, 'matters.closed')).toBeNull();
    expect(JSON.stringify(view)).not.toContain('"count":3');
    for (const who of ['resident', 'linked-0302', 'visitor'])
      expect(await memory.refusal(who, 'village.glance-rows', { figure: 'matters.closed' })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    expect(await memory.refusal('visitor', 'village.glance')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await memory.refusal('resident', 'village.glance', { villageId: '140928208214' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('a figure that isn’t there, a cursor of another, and households for the township', async () => {
    const memory = memoryVillage();
    put(memory, 25);
    const rows = (who: string, input: object) => memory.refusal(who, 'village.glance-rows', input);
    for (const figure of ['matters.nothing', 'nothing', 'ledger.constructor', ''])
      expect(await rows('secretary', { figure })).toMatchObject({ code: 'INVALID_INPUT' });
    const { cursor } = await memory.call('secretary', 'village.glance-rows', { figure: 'matters.closed' });
    expect(cursor).not.toBeNull();
    expect(await rows('secretary', { figure: 'matters.inGrid', cursor })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await rows('supervisor', { villageId: VILLAGE, figure: 'coverage.uncovered' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('the Excel has every figure of the page, as a row', async () => {
    const memory = memoryVillage();
    put(memory, 3);
    put(memory, 1, { service: { consentedAt: null, values: {}, missing: null, papers: [] } });
    const { 一月一览: sheet = [] } = await rowsIn(await exported(memory, 'secretary', 'glance'));
    const view = await glance(memory, 'secretary');
    const figures = view.sections.flatMap(({ groups }) => groups.flatMap((group) => group.figures));
    const rates = view.sections.flatMap((one) => one.rates);
    expect(sheet.length).toBe(1 + figures.length + rates.length);
    const rowOf = (name: string) => sheet.find((row) => row[1] === name)?.slice(2, 5);
    expect(rowOf('小事不出网')).toEqual(['3', '3', '100%']);
    expect(rowOf('结案')?.[0]).toBe('4');
  });
});
