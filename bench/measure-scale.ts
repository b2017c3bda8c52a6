import { setTimeout as pause } from 'node:timers/promises';

import type { CallName } from '../domain/contract';
import type { LocalVillage } from '../local/run';
import type { ScaleFigures, SweepFigures } from './figures';
import { run, withVillage } from './measure-calls';
import { addClosedMatters, addOverdueMatters } from './seed';
import { percentile, rounded } from './timing';

const LISTS: readonly { readonly name: CallName; readonly person: string; readonly input: object }[] = [
  { name: 'desk.queue', person: 'linked-0101', input: { group: 'reported' } },
  { name: 'matters.mine', person: 'resident-01', input: { filter: 'all' } },
  { name: 'village.board', person: 'secretary', input: {} },
];
const WARM_UPS = 5;
/** Seeding blocks this process for seconds; connections that went stale meanwhile are dropped in this time, ms. */
const AFTER_SEEDING_MS = 200;

/**
 * What the timers make of seeding (tallies of three years of months at once) happens in no village: it is done
 * before the lists are timed.
 */
async function settle({ cloud: { functions } }: LocalVillage): Promise<void> {
  for (const name of ['clock', 'courier'])
    await functions.call(name, { Type: 'Timer', TriggerName: 'bench' }, { source: 'wx_trigger' });
}

/** The lists at growing numbers of matters in the county. */
export function measureScale(sizes: readonly number[], times: number): Promise<ScaleFigures[]> {
  return withVillage(async (village, send) => {
    const figures: ScaleFigures[] = [];
    let there = 0;
    for (const matters of sizes) {
      addClosedMatters(village, there, matters);
      there = matters;
      await pause(AFTER_SEEDING_MS);
      await settle(village);
      for (const { name, person, input } of LISTS) {
        const taken: number[] = [];
        for (let left = times + WARM_UPS; left > 0; left -= 1)
          taken.push(await run({ name }, person, input, send));
        figures.push({ name, matters, p50Ms: rounded(percentile(taken.slice(WARM_UPS), 0.5)) });
      }
    }
    return figures;
  });
}

/** Sweeps of the clock until nothing of what fell due together is left undone. */
export function measureSweep(overdue: number): Promise<SweepFigures> {
  return withVillage(async (village) => {
    const { clock, database, functions } = village.cloud;
    const dueAt = clock.now() - 60_000;
    addOverdueMatters(village, overdue, dueAt);
    const left = (): number =>
      database.count(database.collection('matters'), { wakeAt: { $lte: dueAt, $gt: dueAt - 1 } });
    const startedAt = performance.now();
    while (left() > 0)
      await functions.call('clock', { Type: 'Timer', TriggerName: 'bench' }, { source: 'wx_trigger' });
    return { overdue, ms: Math.round(performance.now() - startedAt) };
  });
}
