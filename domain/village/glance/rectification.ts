import type { Instant } from '../../deadline/instant';
import type { Task } from '../task/task';
import { figure, kept, type Section } from './glance';

/** What is counted of an entry of the ledger. */
export type CountedEntry = Pick<Task, 'state' | 'dueAt' | 'endedAt'>;

/** 整改的事实 · What is open now (null: another month than this), and what was accepted in the month. */
export interface RectificationFacts<Entry extends CountedEntry = CountedEntry> {
  readonly open: readonly Entry[] | null;
  readonly accepted: readonly Entry[];
  readonly now: Instant;
}

/** 还没销号的 · open: all of them · overdue: to be done, and late · done: waiting to be accepted. */
type OpenFigure = 'open' | 'overdue' | 'done';
export type OpenCounts = Readonly<Record<OpenFigure, number>>;

const OPEN: Readonly<
  Record<OpenFigure, { readonly name: string; is(entry: CountedEntry, now: Instant): boolean }>
> = {
  open: { name: '还没销号', is: () => true },
  overdue: {
    name: '其中超期的',
    is: ({ state, dueAt }, now) => (state === 'given' || state === 'taken') && dueAt < now,
  },
  done: { name: '其中等着验收的', is: ({ state }) => state === 'done' },
};

/** 还没销号的数 · Of open entries. */
export function openCounts(entries: readonly CountedEntry[], now: Instant): OpenCounts {
  const count = (what: OpenFigure): number => entries.filter((entry) => OPEN[what].is(entry, now)).length;
  return { open: count('open'), overdue: count('overdue'), done: count('done') };
}

/** 哪些整改 · The entries behind a figure of this part; null: no such figure, or not of this month. */
export function pickEntries<Entry extends CountedEntry>(
  figureId: string,
  { open, accepted, now }: RectificationFacts<Entry>,
): readonly Entry[] | null {
  const [, what = ''] = figureId.split('.');
  if (what === 'accepted') return accepted;
  const one = Object.hasOwn(OPEN, what) ? OPEN[what as OpenFigure] : undefined;
  return one && open ? open.filter((entry) => one.is(entry, now)) : null;
}

const NOTES = {
  kept: '还没销号的，是月底记下的数，点不开。',
  none: '还没销号的，那个月底没有记下，请看这个月的一览。',
} as const;

/** 整改的数 · What was accepted in the month; and what is still open, or was as it ended (null: not kept). */
export function rectificationSection(facts: RectificationFacts, atEnd: OpenCounts | null): Section {
  const counted = (what: string, name: string) => {
    const id = `rectification.${what}`;
    return figure(id, name, pickEntries(id, facts)?.length ?? 0);
  };
  const whats = Object.keys(OPEN) as OpenFigure[];
  const then = whats.flatMap((what) =>
    atEnd ? [kept(figure(`rectification.${what}`, OPEN[what].name, atEnd[what]))] : [],
  );
  const open = facts.open === null ? then : whats.map((what) => counted(what, OPEN[what].name));
  return {
    id: 'rectification',
    title: '整改',
    note: facts.open === null ? NOTES[atEnd ? 'kept' : 'none'] : '还没销号的，以现在为准。',
    rates: [],
    groups: [{ title: '', figures: [counted('accepted', '这个月销号'), ...open] }],
  };
}
