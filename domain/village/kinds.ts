import type { AnyKind, RecordKind } from '../record/kind';
import type { RecordName } from '../record/names';
import { bulletinKind } from './bulletin/kind';
import { meetingKind, meetingReplyKind } from './meeting/kind';
import { ballotKind, pollKind, suggestionKind } from './poll/kind';

/** 各种案卷 · Every kind of record besides matters, by its name. */
export const KINDS = {
  bulletins: bulletinKind,
  polls: pollKind,
  ballots: ballotKind,
  suggestions: suggestionKind,
  meetings: meetingKind,
  meetingReplies: meetingReplyKind,
} satisfies Readonly<Record<RecordName, AnyKind>>;

type Kinds = typeof KINDS;

/** A record of this kind. */
export type RecordIn<N extends RecordName> = {
  [K in N]: Kinds[K] extends RecordKind<infer R> ? R : never;
}[N];

/** What lists read of a record of this kind. */
export type RowIn<N extends RecordName> = {
  [K in N]: Kinds[K] extends RecordKind<infer R, infer F> ? Pick<R, F | (keyof R & '_id')> : never;
}[N];

/** 某种 · For code that doesn't care which. */
export const kindOf = (name: RecordName): AnyKind => KINDS[name];
