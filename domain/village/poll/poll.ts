import type { Instant } from '../../deadline/instant';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';
import type { VillageAudience } from '../audience';

/** 题目 · One is picked, any number are, or something is written freely. */
export interface Question {
  /** 'q1', 'q2' … in their order. */
  readonly id: string;
  readonly kind: 'single' | 'multiple' | 'free';
  readonly text: string;
  /** Of a free question: none. */
  readonly options: readonly string[];
}

export type PollEvent = RecordEvent &
  (
    | { readonly type: 'published' }
    /** The clock, at the time that was set. */
    | { readonly type: 'opened' }
    | { readonly type: 'closed' }
    /** 撤回 · No answer is taken any more and nothing of it is shown. */
    | { readonly type: 'recalled' }
    /** 公布回应 · Those whom it was for hear of the result and of what became of suggestions. */
    | { readonly type: 'told' }
  );

/**
 * 征求意见 · What the village asks of its people, from when to when. Answers stand in documents of their own
 * (`Ballot`, `Suggestion`), one a question that is answered freely and one for all that are picked.
 */
export interface Poll extends VillageRecord<PollEvent> {
  readonly title: string;
  readonly text: string;
  readonly questions: readonly Question[];
  /** 每人一份 or 每户一份. */
  readonly per: 'person' | 'household';
  /** 匿名 · Nobody can know whose an answer is (docs/adr/0021). */
  readonly isAnonymous: boolean;
  readonly audience: VillageAudience;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly state: 'published' | 'closed' | 'recalled';
  readonly publishedAt: Instant;
  /**
   * 答卷密语 · Random; without it nobody, not even who holds the deployment's key, can tell whose an anonymous
   * answer is. Dropped for good as soon as no answer can be changed any more.
   */
  readonly secret: string | null;
}

/** 'soon' not open yet · 'counting' over, and the clock hasn't closed it yet. */
export type PollPhase = 'soon' | 'open' | 'counting' | 'closed' | 'recalled';

export function phaseOf(
  { state, opensAt, closesAt }: Pick<Poll, 'state' | 'opensAt' | 'closesAt'>,
  now: Instant,
): PollPhase {
  if (state !== 'published') return state;
  if (now < opensAt) return 'soon';
  return now < closesAt ? 'open' : 'counting';
}

/** 答卷 · That one person or household has answered, and what they have picked. */
export interface Ballot extends VillageRecord<never> {
  readonly pollId: string;
  /** False: taken back. */
  readonly isIn: boolean;
  /** Null: anonymous, or its voter has left. */
  readonly voterId: string | null;
  /** Indexes of options by question; an empty list: none of them. */
  readonly picks: Readonly<Record<string, readonly number[]>>;
  readonly placedAt: Instant;
}

/** 采纳 · 部分采纳 · 未采纳 */
export type Fate = 'adopted' | 'partly' | 'notAdopted';

export type SuggestionEvent = RecordEvent & {
  /** 回应 · What became of it, with the reason as its words. */
  readonly type: 'settled';
  readonly fate: Fate;
  readonly isWithheld: boolean;
};

/** 建议 · What one person or household has written to one question; without text: taken back. */
export interface Suggestion extends VillageRecord<SuggestionEvent> {
  readonly pollId: string;
  readonly questionId: string;
  readonly text: string;
  /** Of the words that were here, once their writer has left; without: as `text` is. */
  readonly textDigest?: string;
  /** 同意公开 · Whoever wrote it lets the village read it, without a name. */
  readonly isShared: boolean;
  readonly voterId: string | null;
  readonly placedAt: Instant;
  /** Null: not yet. */
  readonly fate: Fate | null;
  readonly reason: string;
  /** 不公开原话 · The desk keeps the words back: they tell of somebody. */
  readonly isWithheld: boolean;
}
