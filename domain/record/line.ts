import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { Role } from '../grid/posts';
import { canonical } from './canonical';
import { sm3 } from './sm3';

/** 行动人 · Who did a line: a person at a desk (perhaps standing in), the reporter, or the clock. */
export type By =
  | { readonly kind: 'clock' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      /** 'reporter' for the person whose matter it is, 'villager' for somebody without a post otherwise. */
      readonly role: Role | 'reporter' | 'villager';
      readonly deskId: PlaceId | null;
      /** 责任人 · For whom the person stands in; null for one's own post. */
      readonly forPersonId: string | null;
    };

/** 事件 · What every event of every kind of record has. */
export interface RecordEvent {
  readonly at: Instant;
  readonly by: By;
  readonly words: string | null;
}

/**
 * 时间线 · One line: an event, chained to the line before.
 *
 * `hash` = SM3 over the canonical JSON of everything but `hash` and `event.words`, which is represented by
 * `wordsDigest`: so words can be erased for the law without breaking the chain. Names are never in a line.
 * The first line's `previousHash` is over the record's facts that never change (its origin).
 */
export interface TimelineLine<E extends RecordEvent = RecordEvent> {
  /** 1, 2, 3 … without a gap. */
  readonly line: number;
  readonly event: E;
  readonly wordsDigest: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * 创世 · What a chain begins with: a record's unchanging facts, and the words that a line stands for (its own,
 * unless the record keeps them elsewhere).
 */
export interface Origin<E extends RecordEvent> {
  readonly facts: object;
  readonly wordsOf: (line: number, event: E) => string | null;
}

const digestOf = (words: string | null): string | null => (words === null ? null : sm3(words));

/** 行哈希 · SM3 over a line's canonical JSON, with the words' digest in place of the words. */
export function lineHash({ line, event, wordsDigest, previousHash }: Omit<TimelineLine, 'hash'>): string {
  return sm3(canonical({ line, event: { ...event, words: undefined }, wordsDigest, previousHash }));
}

/** 记一行 · The line that an event becomes after these. */
export function nextLine<E extends RecordEvent>(
  { facts, wordsOf }: Origin<E>,
  timeline: readonly TimelineLine<E>[],
  event: E,
): TimelineLine<E> {
  const line = timeline.length + 1;
  const unsealed = {
    line,
    event,
    wordsDigest: digestOf(wordsOf(line, event)),
    previousHash: timeline.at(-1)?.hash ?? sm3(canonical(facts)),
  };
  return { ...unsealed, hash: lineHash(unsealed) };
}

/** 逐行核验 · The first line that isn't as it was written, or is missing; null: all hold. */
export function brokenLine<E extends RecordEvent>(
  { facts, wordsOf }: Origin<E>,
  timeline: readonly TimelineLine<E>[],
): number | null {
  let previousHash = sm3(canonical(facts));
  for (const [index, line] of timeline.entries()) {
    const number = index + 1;
    const words = wordsOf(number, line.event);
    // Words may have been erased for the law; their digest stays.
    const areWordsIntact = words === null || digestOf(words) === line.wordsDigest;
    const isIntact =
      line.line === number && line.previousHash === previousHash && line.hash === lineHash(line);
    if (!isIntact || !areWordsIntact) return number;
    previousHash = line.hash;
  }
  return null;
}
