import { runPorter } from '../../cloudfunctions/_app/sweeps/run-porter';
import { MONDAY } from '../builders';
import type { MemoryVillage } from '../memory/village';
import { deadly } from '../deadly';
import { setupFile, type Rows } from '../setup-file';
import { county, FRESH, ROWS, uploaded } from './county';

/** Everything that is stored but who holds a job. */
const stored = ({ ports }: MemoryVillage): unknown => ({
  jurisdictions: ports.places.all.all(),
  homes: ports.places.homes.all(),
  boundaries: ports.places.drawn.all(),
  jobs: ports.jobs.jobs.all(),
  rows: ports.jobs.rows.all(),
});

describe('导入 › interrupted anywhere it ends the same as one uninterrupted', () => {
  const manyRows: Rows = {
    ...ROWS,
    households: [
      ...(ROWS.households ?? []),
      ...Array.from({ length: 320 }, (_, index) => [
        `${FRESH}-x${index}`,
        `${FRESH}/01`,
        `${index}号`,
        '示例丁',
      ]),
      ['bad one', FRESH, '1号', '示例丁'],
    ],
  };

  const MINUTE = 60_000;
  /** An import whose runs before (or after) the confirmation die at a write; then the porter finishes it. */
  async function survives(
    at: number | null,
    isWritten: boolean,
  ): Promise<{ readonly stored: unknown; readonly writes: readonly number[] }> {
    const village = county();
    const fileId = uploaded(village, 'admin', await setupFile(manyRows), 'killed.xlsx');
    const { id } = await village.call('admin', 'job.import', {
      clientKey: 'kill-key',
      fileId,
      fileName: '户.xlsx',
    });
    const writes: number[] = [];
    for (const confirm of [false, true]) {
      if (confirm) {
        village.now = MONDAY + 60 * MINUTE;
        await village.call('admin', 'job.confirm', { jobId: id });
      }
      const { ports, count } = deadly(village.ports, at ?? Infinity, isWritten);
      await runPorter(ports);
      writes.push(count());
      village.now += 2 * MINUTE;
      await runPorter(village.ports);
      expect(await village.call('admin', 'job.get', { jobId: id })).toMatchObject({
        state: confirm ? 'done' : 'checked',
      });
    }
    return { stored: stored(village), writes };
  }

  test('killed before and after every single write', async () => {
    const whole = await survives(null, true);
    const most = Math.max(...whole.writes);
    expect(most).toBeGreaterThan(10);
    for (let at = 1; at <= most; at += 1)
      for (const isWritten of [true, false])
        expect([at, isWritten, (await survives(at, isWritten)).stored]).toEqual([
          at,
          isWritten,
          whole.stored,
        ]);
  }, 60_000);
});
