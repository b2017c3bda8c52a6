import type { Instant } from '../../deadline/instant';
import type { Task } from '../task/task';
import { figure, type Section } from './glance';

/** What is counted of an entry of the ledger. */
export type CountedEntry = Pick<Task, 'state' | 'dueAt' | 'endedAt'>;

/** 整改的事实 · What is open now (null: another month than this), and what was accepted in the month. */
export interface RectificationFacts<Entry extends CountedEntry = CountedEntry> {
  readonly open: readonly Entry[] | null;
  readonly accepted: readonly Entry[];
  readonly now: Instant;
}

const OPEN: Readonly<
  Record<string, { readonly name: string; is(entry: CountedEntry, now: Instant): boolean }>
> = {
  open: { name: '还没销号', is: () => true },
  overdue: {
    name: '其中超期的',
    is: ({ state, dueAt }, now) => (state === 'given' || state === 'taken') && dueAt < now,
  },
  done: { name: '其中等着验收的', is: ({ state }) => state === 'done' },
};

/** 哪些整改 · The entries behind a figure of this part; null: no such figure, or not of this month. */
export function pickEntries<Entry extends CountedEntry>(
  figureId: string,
  { open, accepted, now }: RectificationFacts<Entry>,
): readonly Entry[] | null {
  const [, what = ''] = figureId.split('.');
  if (what === 'accepted') return accepted;
  const one = Object.hasOwn(OPEN, what) ? OPEN[what] : undefined;
  return one && open ? open.filter((entry) => one.is(entry, now)) : null;
}

/** 整改的数 · What was accepted in the month; of this month also what is still open. */
export function rectificationSection(facts: RectificationFacts): Section {
  const counted = (what: string, name: string) => {
    const id = `rectification.${what}`;
    return figure(id, name, pickEntries(id, facts)?.length ?? 0);
  };
  const open = facts.open === null ? [] : Object.entries(OPEN).map(([what, { name }]) => counted(what, name));
  return {
    id: 'rectification',
    title: '整改',
    note: facts.open === null ? '还没销号的，请看这个月的一览。' : '还没销号的，以现在为准。',
    rates: [],
    groups: [{ title: '', figures: [counted('accepted', '这个月销号'), ...open] }],
  };
}
