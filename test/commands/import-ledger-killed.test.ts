import { runPorter } from '../../cloudfunctions/_app/sweeps/run-porter';
import { contractEntry, plotEntry, sumOf, totalOf } from '../../domain/village/ledger/sums';
import { MONDAY, OTHER_GRID } from '../builders';
import { deadly } from '../deadly';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { setupFile, type Rows } from '../setup-file';
import { uploaded } from './county';

const MINUTE = 60_000;
/** How far apart the deaths are after the first ones. */
const STEP = 61;
const MANY = Array.from({ length: 130 }, (_, at) => at + 1);
const ROWS: Rows = {
  plots: MANY.map((at) => [`DK${at}`, OTHER_GRID, `示例地${at}`, '机动地', 10, null]),
  contracts: [
    ...MANY.map((at) => [
      `HT${at}`,
      `DK${at}`,
      '示例承包人',
      10,
      '2024-01-01',
      '2028-12-31',
      '每亩每年',
      480,
      '每年',
      '规范',
      null,
      null,
    ]),
    ['HT-bad', 'DK1', '示例承包人', 1, '2024-01-01', '2023-12-31', '总价', 480, '一次', '规范', null, null],
  ],
  payments: [
    ...MANY.map((at) => [`HT${at}`, `SJ${at}`, '2024-01-05', 4800, null, null]),
    ['HT1', 'SJ-twice', '2024-02-05', 480, null, null],
    ['HT1', 'SJ-twice', '2024-02-06', 480, '冲销', null],
  ],
};

/** What the ledger says, whenever which run wrote it: rows, lines and sums, but no instants and what hangs on them. */
function ledgerOf({ ports }: MemoryVillage) {
  const plots = ports.records.plots.table.all();
  const contracts = ports.records.landContracts.table.all();
  return {
    plots: plots.map(({ number, name, area, placeId, timeline }) => ({
      number,
      name,
      area,
      placeId,
      lines: timeline.map(({ event }) => event.type),
    })),
    contracts: contracts.map(({ number, terms, state, payments, figures, timeline }) => ({
      number,
      terms,
      state,
      figures,
      payments: payments.map(({ receipt, day, fen, reversesLine }) => ({ receipt, day, fen, reversesLine })),
      lines: timeline.map(({ event }) => event.type),
    })),
    sums: totalOf(sumOf([...plots.map(plotEntry), ...contracts.map(contractEntry)])),
    faults: ports.jobs.jobs.all().map(({ state }) => state),
  };
}

describe('导入台账 › interrupted anywhere it ends the same as one uninterrupted', () => {
  /** An import whose runs before and after the confirmation die at a write; then the porter finishes it. */
  async function survives(at: number, isWritten: boolean) {
    const village = memoryVillage();
    const fileId = uploaded(village, 'secretary', await setupFile(ROWS), 'ledger.xlsx');
    const { id } = await village.call('secretary', 'job.import', {
      clientKey: 'kill-key',
      fileId,
      fileName: '台账.xlsx',
    });
    const writes: number[] = [];
    for (const confirm of [false, true]) {
      if (confirm) {
        village.now = MONDAY + 60 * MINUTE;
        await village.call('secretary', 'job.confirm', { jobId: id });
      }
      const { ports, count } = deadly(village.ports, at, isWritten);
      await runPorter(ports);
      writes.push(count());
      village.now += 2 * MINUTE;
      await runPorter(village.ports);
      expect((await village.call('secretary', 'job.get', { jobId: id })).state).toBe(
        confirm ? 'done' : 'checked',
      );
    }
    return { ledger: ledgerOf(village), writes };
  }

  test('killed before and after every write at which a slice begins or ends, and within each', async () => {
    const whole = await survives(Infinity, true);
    expect(whole.ledger.plots).toHaveLength(MANY.length);
    expect(whole.ledger.contracts).toHaveLength(MANY.length);
    expect(whole.ledger.sums.received).toBe(MANY.length * 480_000);
    const most = Math.max(...whole.writes);
    expect(most).toBeGreaterThan(MANY.length * 3);
    // Every write of the first slice's beginning, then some of every kind of row and slice.
    const times = Array.from({ length: most }, (_, index) => index + 1).filter(
      (at) => at <= 6 || at % STEP === 0,
    );
    for (const at of times)
      for (const isWritten of [true, false])
        expect([at, isWritten, (await survives(at, isWritten)).ledger]).toEqual([
          at,
          isWritten,
          whole.ledger,
        ]);
  }, 120_000);
});
