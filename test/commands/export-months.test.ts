import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { newJurisdiction } from '../../domain/grid/grid';
import { at, reported, VILLAGE } from '../builders';
import { OTHER_VILLAGE, type MemoryVillage } from '../memory/village';
import { county, exported } from './county';
import { rowsIn } from '../setup-file';

const FAR_TOWNSHIP = '140928209';
const FAR = '140928209001';
const BASE = reported();
let made = 0;

/** So many matters of a village that were closed that day. */
function put({ ports }: MemoryVillage, villageId: string, count: number, day: string): void {
  for (let left = count; left > 0; left -= 1) {
    made += 1;
    ports.matters.table.put({
      ...BASE,
      _id: `month-${made}`,
      code: `MONTH${made}`,
      villageId,
      gridId: villageId,
      state: 'closed',
      outcome: 'fixed',
      dueAt: null,
      wakeAt: null,
      closedAt: at(day),
      updatedAt: at(day),
      tally: { hasLeftGrid: false, isAcknowledgedOnTime: true, isHandledOnTime: true },
    });
  }
}

/** Two townships; this month is still going on. */
async function counted(): Promise<MemoryVillage> {
  const memory = county();
  const { all } = memory.ports.places;
  all.put(newJurisdiction('township', { id: FAR_TOWNSHIP, level: 'township', name: '别乡' }));
  all.put(newJurisdiction('village', { id: FAR, level: 'village', name: '远村' }));
  put(memory, VILLAGE, 3, '2026-08-10 10:00');
  put(memory, FAR, 12, '2026-08-10 10:00');
  put(memory, VILLAGE, 9, '2026-10-10 10:00');
  put(memory, OTHER_VILLAGE, 6, '2026-10-10 10:00');
  put(memory, FAR, 7, '2026-10-10 10:00');
  put(memory, VILLAGE, 5, '2026-11-10 10:00');
  await runClock(memory.ports);
  return memory;
}

/** Month, place and what was closed of each row. */
async function months(memory: MemoryVillage, personId: string): Promise<readonly unknown[][]> {
  const { 月度统计: rows = [] } = await rowsIn(await exported(memory, personId, 'months'));
  return rows.slice(1).map((row) => row.slice(0, 3));
}

describe('导出 › 月度统计', () => {
  test('of a village: every month that has ended, as it was, also one in which nothing was closed', async () => {
    const memory = await counted();
    expect(await months(memory, 'secretary')).toEqual([
      ['2026-08', '示例村', '3'],
      ['2026-09', '示例村', '0'],
      ['2026-10', '示例村', '9'],
    ]);
  });

  test('of a township: its own and its villages’, small ones hidden', async () => {
    const memory = await counted();
    expect(await months(memory, 'supervisor')).toEqual([
      ['2026-08', '示例乡合计', '不显示'],
      ['2026-09', '示例乡合计', '0'],
      ['2026-10', '示例乡合计', '15'],
      ['2026-08', '别村', '0'],
      ['2026-09', '别村', '0'],
      ['2026-10', '别村', '6'],
      ['2026-08', '示例村', '不显示'],
      ['2026-09', '示例村', '0'],
      ['2026-10', '示例村', '9'],
    ]);
  });

  test('of the county: besides, what hides a township hides its villages', async () => {
    const memory = await counted();
    const rows = await months(memory, 'admin');
    const of = (place: string) => rows.filter(([, name]) => name === place).map(([, , closed]) => closed);
    expect(of('全县合计')).toEqual(['15', '0', '22']);
    expect(of('示例乡')).toEqual(['不显示', '0', '15']);
    expect(of('别乡')).toEqual(['不显示', '0', '7']);
    expect(of('远村')).toEqual(['不显示', '0', '7']);
    expect(of('示例村')).toEqual(['不显示', '0', '9']);
    expect(of('别村')).toEqual(['不显示', '0', '6']);
  });
});
