import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import type { MemoryVillage } from '../memory/village';

export const MINUTE = 60_000;
export const FINISH = { openMatters: 'finish' } as const;
export const WITHDRAW = { openMatters: 'withdraw' } as const;

/** The clock comes when calls that were under way have ended. */
export async function clockRuns(village: MemoryVillage): Promise<void> {
  village.now += 2 * MINUTE;
  await runClock(village.ports);
  await runCourier(village.ports);
}

export async function closedMatter({ report, call }: MemoryVillage): Promise<string> {
  const { id: matterId } = await report();
  await call('linked-0302', 'matter.acknowledge', { matterId });
  await call('linked-0302', 'matter.ask', { matterId, words: '哪一盏灯' });
  await call('resident', 'matter.answer', { matterId, words: '我家门口那盏' });
  await call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed' });
  await call('resident', 'matter.rate', { matterId, isSatisfied: true });
  return matterId;
}
