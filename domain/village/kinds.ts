import type { AnyKind } from '../record/kind';
import type { RecordName } from '../record/names';
import { bulletinKind } from './bulletin/kind';
import { monthEndKind } from './glance/month-end';
import { exampleKind } from './example/kind';
import { dutiesKind } from './duty/kind';
import { tasksKind } from './task/kind';
import { contractKind, plotKind } from './ledger/kind';
import { meetingKind, meetingReplyKind } from './meeting/kind';
import { ballotKind, pollKind, suggestionKind } from './poll/kind';
import { paperKind } from './paper/kind';
import { mediationKind } from './mediation/kind';
import { letterKind } from './letter/kind';
import { visitKind } from './visit/kind';

/** 各种案卷 · Every kind of record besides matters, by its name. */
export const KINDS = {
  bulletins: bulletinKind,
  examples: exampleKind,
  tasks: tasksKind,
  duties: dutiesKind,
  plots: plotKind,
  landContracts: contractKind,
  polls: pollKind,
  ballots: ballotKind,
  suggestions: suggestionKind,
  meetings: meetingKind,
  meetingReplies: meetingReplyKind,
  papers: paperKind,
  mediations: mediationKind,
  visits: visitKind,
  letters: letterKind,
  monthEnds: monthEndKind,
} satisfies Readonly<Record<RecordName, AnyKind>>;

type KindOf<N extends RecordName> = (typeof KINDS)[N];

/** A record of this kind. */
export type RecordIn<N extends RecordName> = Parameters<KindOf<N>['subjectOf']>[0];

/** What lists read of a record of this kind. */
export type RowIn<N extends RecordName> = Pick<
  RecordIn<N>,
  Extract<KindOf<N>['rowFields'][number] | '_id', keyof RecordIn<N>>
>;

/** 某种 · For code that doesn't care which. */
export const kindOf = (name: RecordName): AnyKind => KINDS[name];
