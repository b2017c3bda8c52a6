import type { SweepFigures } from './figures';
import { withVillage } from './measure-calls';
import { addOverdueMatters } from './overdue';

/** Sweeps of the clock until nothing of what fell due together is left undone. */
export function measureSweep(overdue: number): Promise<SweepFigures> {
  return withVillage(async (village) => {
    const { clock, database, functions } = village.cloud;
    const dueAt = clock.now() - 60_000;
    addOverdueMatters(village, overdue, dueAt);
    const left = (): number =>
      database.count(database.collection('matters'), {
        wakeAt: { $lte: dueAt, $gt: dueAt - 1 },
      });
    const startedAt = performance.now();
    while (left() > 0)
      await functions.call('clock', { Type: 'Timer', TriggerName: 'bench' }, { source: 'wx_trigger' });
    return { overdue, ms: Math.round(performance.now() - startedAt) };
  });
}
