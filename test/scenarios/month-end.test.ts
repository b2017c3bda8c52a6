import { MINUTE_MS, monthOf, monthRange } from '../../domain/deadline/local-time';
import type { MonthEnd } from '../../domain/village/glance/month-end';
import type { LandContract } from '../../domain/village/ledger/land-contract';
import type { Plot } from '../../domain/village/ledger/plot';
import { duesOf } from '../../domain/village/ledger/schedule';
import type { Task } from '../../domain/village/task/task';
import { then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage({ hasMatters: true });
const VILLAGE = '140928208224';
const STORY_MS = 120_000;

const all = <T extends { readonly villageId: string }>(collection: string): readonly T[] =>
  village.stored<T>(collection).filter(({ villageId }) => villageId === VILLAGE);

/** 重新数 · What isn't accepted yet, from the whole documents. */
function openNow() {
  const open = all<Task>('tasks').filter(
    ({ kind, state }) => kind === 'rectification' && ['given', 'taken', 'done'].includes(state),
  );
  const isLate = ({ state, dueAt }: Task): boolean => state !== 'done' && dueAt < village.now;
  return {
    open: open.length,
    overdue: open.filter(isLate).length,
    done: open.filter(({ state }) => state === 'done').length,
  };
}

/** 重新加 · What is owed by the end of a day, from every contract's terms and payments. */
function owedOn(day: number): readonly number[] {
  return all<LandContract>('landContracts').map(({ terms, lastDay, payments }) => {
    const dues = duesOf(terms, lastDay).filter((one) => one.day <= day);
    const due = dues.reduce((sum, { fen }) => sum + fen, 0);
    return Math.max(0, due - payments.reduce((sum, { fen }) => sum + fen, 0));
  });
}

test(
  '月底的数 › kept as the month ends: what a recount gives at that moment, and what its page goes on showing',
  async () => {
    await village.morning();
    const month = monthOf(village.now);
    await when('the month ends, and the clock comes by', () =>
      village.passes(monthRange(month).before + 2 * MINUTE_MS - village.now),
    );
    const counted = openNow();
    const [end] = all<MonthEnd>('monthEnds').filter((one) => one.month === month);
    const owed = owedOn(end?.asOf ?? 0);
    await then('what was kept is what the rows add up to', () => {
      const arrears = owed.reduce((sum, fen) => sum + fen, 0);
      const inArrears = owed.filter((fen) => fen > 0).length;
      const plots = all<Plot>('plots').filter(({ isEnded }) => !isEnded).length;
      expect(arrears).toBeGreaterThan(0);
      expect(end).toMatchObject({ rectification: counted, ledger: { arrears, inArrears, plots } });
      return Promise.resolve();
    });
    await then('the month’s page shows it, and it doesn’t open', async () => {
      const secretary = village.person('secretary');
      const { sections } = await secretary.asks('village.glance', { month });
      const figures = sections.flatMap(({ groups }) => groups.flatMap((group) => group.figures));
      const open = figures.find(({ id }) => id === 'rectification.open');
      expect(open).toMatchObject({ count: counted.open, isKept: true });
      const input = { month, figure: 'rectification.open' };
      expect((await secretary.isRefused('village.glance-rows', input)).code).toBe('INVALID_INPUT');
    });
  },
  STORY_MS,
);
