import { canonical } from './canonical';
import { evolveHead, firstHead } from './head';
import type { Head } from './head';
import type { Matter, MatterEvent, TimelineLine } from './matter';
import { sm3 } from './sm3';

/** What of a matter never changes and is sealed into its first line besides the event. */
type Birth = Pick<Matter, '_id' | 'villageId' | 'gridId' | 'categoryId' | 'kind' | 'isUrgent' | 'text'>;

/** Of these the present must agree with the lines; meanings that won't change as the rules grow. */
const PRESENT = ['state', 'deskId', 'level', 'outcome', 'isSatisfied', 'reopenedCount', 'closedAt'] as const;

/** 创世 · What the first line refers back to: the matter's unchanging facts. */
function originHash({ _id, villageId, gridId, categoryId, kind, isUrgent }: Birth): string {
  return sm3(canonical({ _id, villageId, gridId, categoryId, kind, isUrgent }));
}

/** 行哈希 · SM3 over a line's canonical JSON, with the words' digest in place of the words. */
export function lineHash({ line, event, wordsDigest, previousHash }: Omit<TimelineLine, 'hash'>): string {
  return sm3(canonical({ line, event: { ...event, words: undefined }, wordsDigest, previousHash }));
}

/** The words that a line stands for: its own, or the report's text for the first, which has none itself. */
const wordsOf = ({ text }: Birth, line: number, { words }: MatterEvent): string | null =>
  line === 1 ? text || null : words;

const digestOf = (words: string | null): string | null => (words === null ? null : sm3(words));

/** 记一行 · The line that an event becomes after these. */
export function nextLine(birth: Birth, timeline: readonly TimelineLine[], event: MatterEvent): TimelineLine {
  const line = timeline.length + 1;
  const unsealed = {
    line,
    event,
    wordsDigest: digestOf(wordsOf(birth, line, event)),
    previousHash: timeline.at(-1)?.hash ?? originHash(birth),
  };
  return { ...unsealed, hash: lineHash(unsealed) };
}

/** 核验结果 · `brokenAt`: the first line that doesn't hold; null: all do. */
export interface Verification {
  readonly isIntact: boolean;
  readonly brokenAt: number | null;
}

const INTACT: Verification = { isIntact: true, brokenAt: null };
export const brokenAt = (line: number): Verification => ({ isIntact: false, brokenAt: line });

function isLineIntact(matter: Birth, line: TimelineLine, index: number, previousHash: string): boolean {
  const words = wordsOf(matter, index + 1, line.event);
  const isForeign = index === 0 && line.event.words !== null;
  // Words may have been erased for the law; their digest stays.
  const areWordsIntact = !isForeign && (words === null || digestOf(words) === line.wordsDigest);
  return (
    line.line === index + 1 &&
    line.previousHash === previousHash &&
    areWordsIntact &&
    line.hash === lineHash(line)
  );
}

/**
 * 核验 · Whether a matter's history is as it was written: every line holds, none is missing, and the present
 * state is the one that the lines lead to (if not, the last line is named).
 */
export function verifyChain(matter: Matter): Verification {
  let previousHash = originHash(matter);
  for (const [index, line] of matter.timeline.entries()) {
    if (!isLineIntact(matter, line, index, previousHash)) return brokenAt(index + 1);
    previousHash = line.hash;
  }
  const head = replay(matter.timeline);
  if (head === null || matter.version !== matter.timeline.length) return brokenAt(matter.timeline.length + 1);
  return PRESENT.every((field) => head[field] === matter[field]) ? INTACT : brokenAt(matter.timeline.length);
}

/** 重放 · The head that these lines lead to; null if they don't begin with a report. */
export function replay(timeline: readonly TimelineLine[]): Head | null {
  const [first, ...rest] = timeline;
  if (first?.event.type !== 'reported') return null;
  return rest.reduce<Head>((head, { event }) => evolveHead(head, event), firstHead(first.event));
}
