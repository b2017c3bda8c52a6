import { brokenLine, type Origin } from '../record/line';
import { evolveHead, firstHead } from './head';
import type { Head } from './head';
import type { Matter } from './matter';
import type { MatterEvent, MatterLine } from './event';

/** What of a matter never changes and is sealed into its first line besides the event. */
type Birth = Pick<
  Matter,
  '_id' | 'villageId' | 'gridId' | 'categoryId' | 'kind' | 'isUrgent' | 'text' | 'ledgerRow'
>;

/** Of these the present must agree with the lines; meanings that won't change as the rules grow. */
const PRESENT = ['state', 'deskId', 'level', 'outcome', 'isSatisfied', 'reopenedCount', 'closedAt'] as const;

/** 创世 · The matter's unchanging facts; the first line's words are the report's text, as it has none itself. */
export const originOf = ({
  _id,
  villageId,
  gridId,
  categoryId,
  kind,
  isUrgent,
  text,
  ledgerRow,
}: Birth): Origin<MatterEvent> => ({
  facts: { _id, villageId, gridId, categoryId, kind, isUrgent, ...(ledgerRow && { ledgerRow }) },
  wordsOf: (line, { words }) => (line === 1 ? text || null : words),
});

/** 核验结果 · `brokenAt`: the first line that doesn't hold; null: all do. */
export interface Verification {
  readonly isIntact: boolean;
  readonly brokenAt: number | null;
}

const INTACT: Verification = { isIntact: true, brokenAt: null };
export const brokenAt = (line: number): Verification => ({ isIntact: false, brokenAt: line });

/**
 * 核验 · Whether a matter's history is as it was written: every line holds, none is missing, and the present
 * state is the one that the lines lead to (if not, the last line is named).
 */
export function verifyChain(matter: Matter): Verification {
  const { timeline } = matter;
  // Words of the first line would be no part of the chain.
  if (timeline[0] && timeline[0].event.words !== null) return brokenAt(1);
  const broken = brokenLine(originOf(matter), timeline);
  if (broken !== null) return brokenAt(broken);
  const head = replay(timeline);
  if (head === null || matter.version !== timeline.length) return brokenAt(timeline.length + 1);
  return PRESENT.every((field) => head[field] === matter[field]) ? INTACT : brokenAt(timeline.length);
}

/** 重放 · The head that these lines lead to; null if they don't begin with a report. */
export function replay(timeline: readonly MatterLine[]): Head | null {
  const [first, ...rest] = timeline;
  if (first?.event.type !== 'reported') return null;
  return rest.reduce<Head>((head, { event }) => evolveHead(head, event), firstHead(first.event));
}
