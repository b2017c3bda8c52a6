import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { contractEntry, plotEntry, sumOf, totalOf } from '../../domain/village/ledger/sums';
import { at, DAY, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { ENTRY, give } from './arrange-tasks';
import { letLand } from './plans/ledger';

const DECEMBER = at('2026-12-01 00:00');
const MONTH = '2026-11';

/** Land with arrears; three entries: one to be done, one late, one that waits to be accepted. */
async function standing(): Promise<{ readonly village: MemoryVillage; readonly contractId: string }> {
  const village = memoryVillage();
  const { contractId } = await letLand(village);
  await give(village, { ...ENTRY, workdays: 30 });
  await give(village, { ...ENTRY, clientKey: 'entry-0002', what: '晚了的', workdays: 1 });
  const done = await give(village, { ...ENTRY, clientKey: 'entry-0003', what: '办完的' });
  await village.call('grid-03', 'task.take', { taskId: done });
  await village.call('grid-03', 'task.finish', { taskId: done });
  return { village, contractId };
}

/** 重新数 · From the rows as they are, by nothing that the page uses. */
function recount({ ports, now }: MemoryVillage) {
  const entries = ports.records.tasks.table.all().filter(({ kind }) => kind === 'rectification');
  const open = entries.filter(({ state }) => !['confirmed', 'withdrawn'].includes(state));
  const contracts = ports.records.landContracts.table.all();
  const { arrears, inArrears } = totalOf(
    sumOf([...ports.records.plots.table.all().map(plotEntry), ...contracts.map(contractEntry)]),
  );
  return {
    'rectification.open': open.length,
    'rectification.overdue': open.filter(({ state, dueAt }) => state !== 'done' && dueAt < now).length,
    'rectification.done': open.filter(({ state }) => state === 'done').length,
    'ledger.plots': ports.records.plots.table.all().length,
    'ledger.contracts': contracts.length,
    'ledger.arrears': inArrears,
    arrears,
  };
}

async function shown(village: MemoryVillage, month: string, who = 'secretary') {
  const { sections } = await village.call(who, 'village.glance', { month });
  const figures = sections.flatMap(({ groups }) => groups.flatMap((group) => group.figures));
  const counts = Object.fromEntries(
    figures
      .filter(({ id }) => /^(rectification\.(open|overdue|done)|ledger\.(plots|contracts|arrears))$/.test(id))
      .map(({ id, count }) => [id, count]),
  );
  const owed = figures.find(({ id }) => id === 'ledger.arrears')?.sums[0]?.amount;
  return { counts: { ...counts, arrears: owed }, figures, sections };
}

const keptIn = ({ ports }: MemoryVillage) =>
  ports.records.monthEnds.table.all().filter(({ villageId }) => villageId === VILLAGE);

describe('月底的数', () => {
  test('are what a recount of the rows gives at that moment, and stay while the rows go on', async () => {
    const { village, contractId } = await standing();
    village.now = DECEMBER + 30_000;
    await runClock(village.ports);
    const then = recount(village);
    expect(then).toMatchObject({
      'rectification.open': 3,
      'rectification.overdue': 1,
      'rectification.done': 1,
    });
    expect(then.arrears).toBeGreaterThan(0);
    const kept = await shown(village, MONTH);
    expect(kept.counts).toEqual(then);
    expect((await shown(village, '2026-12')).counts).toEqual(then);
    const pay = { contractId, receipt: 'SJ-9', day: '2026-12-01', amount: '100.00' };
    await village.call('secretary', 'contract.receive', pay);
    await give(village, { ...ENTRY, clientKey: 'entry-0004', what: '又一件' });
    village.now += DAY;
    await runClock(village.ports);
    expect((await shown(village, MONTH)).counts).toEqual(then);
    expect((await shown(village, '2026-12')).counts).toEqual(recount(village));
    expect(keptIn(village)).toMatchObject([{ month: MONTH, updatedAt: DECEMBER + 30_000 }]);
  });

  test('say as of which day, don’t open, and residents see the ledger’s alone', async () => {
    const { village } = await standing();
    village.now = DECEMBER + 30_000;
    await runClock(village.ports);
    const { sections, figures } = await shown(village, MONTH);
    expect(sections.find(({ id }) => id === 'ledger')?.note).toMatch(/月底记下的数，点不开；截至/);
    expect(figures.filter(({ isKept }) => isKept).map(({ id }) => id)).toEqual(
      figures.filter(({ id }) => /^ledger|^rectification\.(open|overdue|done)/.test(id)).map(({ id }) => id),
    );
    for (const figure of ['ledger.contracts', 'rectification.open'])
      expect(
        await village.refusal('secretary', 'village.glance-rows', { month: MONTH, figure }),
      ).toMatchObject({
        code: 'INVALID_INPUT',
      });
    const seen = await shown(village, MONTH, 'resident');
    expect(seen.counts).toMatchObject({ 'ledger.plots': 1 });
    expect(seen.figures.some(({ id }) => id.startsWith('rectification'))).toBe(false);
  });

  test('a run that died between its writes is gone on with: kept once, as it was first', async () => {
    const { village } = await standing();
    const { places } = village.ports;
    const commit = places.commit;
    village.now = DECEMBER + 30_000;
    places.commit = () => Promise.reject(new Error('died'));
    await runClock(village.ports).catch(() => undefined);
    places.commit = commit;
    await give(village, { ...ENTRY, clientKey: 'entry-0005', what: '后来的' });
    village.now += 60_000;
    await runClock(village.ports);
    expect(keptIn(village)).toMatchObject([{ month: MONTH, rectification: { open: 3 } }]);
    expect(places.all.get(VILLAGE)?.monthKept).toBe(MONTH);
  });

  test('a clock that comes days later keeps nothing, and the page says so', async () => {
    const { village } = await standing();
    village.now = DECEMBER + 4 * DAY;
    await runClock(village.ports);
    expect(village.ports.records.monthEnds.table.all()).toEqual([]);
    const { sections, counts } = await shown(village, MONTH);
    expect(counts).toEqual({ arrears: undefined });
    expect(sections.find(({ id }) => id === 'ledger')?.note).toBe('那个月底没有记下，请看这个月的一览。');
  });
});
