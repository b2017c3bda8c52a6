/** 同报与并案 · One thing, one task: joining what a neighbour has reported, and merging what came twice. */
import type { Instant } from '../deadline/instant';
import type { Likeness } from '../matter/alike';
import type { MatterState } from '../matter/states';
import type { MatterRow, MatterView, OptionalWordsInput } from './matter';
import type { ReportTarget } from './report';

export interface SimilarInput extends ReportTarget {
  /** What has been typed so far; only ever compared, never stored. */
  readonly words?: string;
}
/** 也许是同一件 · An open matter as a neighbour may know of it: no names, no words of its reporter. */
export interface SimilarView {
  readonly matterId: string;
  readonly categoryName: string;
  /** '白家沟小组' */
  readonly where: string;
  /** 公共设施 · Things that the report speaks of, from a closed list: ['路灯']. */
  readonly things: readonly string[];
  readonly likeness: Likeness;
  readonly state: MatterState;
  readonly reportedAt: Instant;
  readonly reporterCount: number;
  /** The caller has it already: with the beginning of what they wrote. */
  readonly isYours: boolean;
  readonly excerpt: string | null;
}

/** 并案候选 · Open matters that a matter could be merged into. */
export interface MergeCandidatesView {
  readonly rows: readonly MatterRow[];
  /** Asked by number: why that one isn't among the rows; null: it is, or none was asked for. */
  readonly refusal: string | null;
}

/** 调用 · 同报与并案. */
export interface JoiningCalls {
  /** While reporting: at most five open matters that may be the same thing, the likeliest first. */
  'report.similar': { input: SimilarInput; output: readonly SimilarView[] };
  /** 我也遇到了. Refused with MATTER_NOT_FOUND unless it is public and of the caller's own village. */
  'matter.join': {
    input: OptionalWordsInput & { readonly isNameHidden?: boolean };
    output: MatterView;
  };
  /** One of several reporters no longer follows it. */
  'matter.leave': { input: OptionalWordsInput; output: MatterView };
  'matter.merge-candidates': {
    input: { readonly matterId: string; readonly code?: string };
    output: MergeCandidatesView;
  };
  'matter.merge': { input: OptionalWordsInput & { readonly intoMatterId: string }; output: MatterView };
  'matter.unmerge': { input: OptionalWordsInput; output: MatterView };
}
