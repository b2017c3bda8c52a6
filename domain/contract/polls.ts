/** 征求意见 · What a village asks its people, what they say, and what became of it. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { Fate, PollPhase, Question } from '../village/poll/poll';
import type { PageInput, Paged } from './paging';

export type { Fate, PollPhase };
export type QuestionKind = Question['kind'];

export interface PollRow {
  readonly id: string;
  readonly title: string;
  /** The village or one of its grids. */
  readonly placeName: string;
  readonly isPartyOnly: boolean;
  readonly per: 'person' | 'household';
  readonly isAnonymous: boolean;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly phase: PollPhase;
}
export interface PollsView extends Paged<PollRow> {
  /** Whose people the caller is of; empty: not bound yet. */
  readonly villageNames: readonly string[];
  readonly canPublish: boolean;
}

/** Null: one to four, which is hidden outside the village's desk. */
export type ShownCount = number | null;

export interface QuestionView {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: readonly string[];
  /** Once it is closed, of what is picked; null before, and of what is written freely. */
  readonly result: {
    readonly counts: readonly ShownCount[];
    /** 没答这一题 */
    readonly skipped: ShownCount;
    /** 谁选的 · By option; only of a named poll, for the village's desk. */
    readonly names: readonly (readonly string[])[] | null;
  } | null;
}
/** 自己的回答 · By question, as it may still be changed. */
export interface OwnReply {
  readonly questionId: string;
  readonly picks?: readonly number[];
  readonly text?: string;
  readonly isShared?: boolean;
}
export interface PollView extends PollRow {
  readonly text: string;
  readonly questions: readonly QuestionView[];
  readonly canAnswer: boolean;
  /** Why not, while it is open: none of the household's is bound there, or it is not for them. */
  readonly needsHome: boolean;
  /** Null: none yet; or it can't be told any more whose it is. */
  readonly own: readonly OwnReply[] | null;
  /** 收到几份 · Once it is closed; for the desk also before. Null: hidden. */
  readonly ballots: ShownCount;
  readonly suggestions: {
    readonly total: number;
    /** 还没回应 */
    readonly waiting: number;
  } | null;
  readonly recalled: { readonly at: Instant; readonly words: string } | null;
  readonly desk: {
    /** 多少人能回答 */
    readonly reach: number;
    readonly canRecall: boolean;
    /** 公布回应 · Closed, and not yet told. */
    readonly canTell: boolean;
  } | null;
}
export interface SuggestionRow {
  readonly id: string;
  readonly questionId: string;
  /** Null: kept back, for the reason in `withheld`. */
  readonly text: string | null;
  readonly withheld: 'writer' | 'desk' | null;
  /** For the village's desk, of a named poll. */
  readonly byName: string;
  readonly fate: Fate | null;
  readonly reason: string;
}
export interface SuggestionsView extends Paged<SuggestionRow> {
  readonly title: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly canSettle: boolean;
}

/** 调用 · 征求意见. */
export interface PollCalls {
  /** What was asked of the caller, the one that ends last first; at a village's desk all of it. */
  'polls.list': { input: PageInput; output: PollsView };
  'poll.get': { input: { readonly pollId: string }; output: PollView };
  'poll.publish': {
    input: {
      readonly clientKey: string;
      readonly title: string;
      readonly text: string;
      readonly questions: readonly {
        readonly kind: QuestionKind;
        readonly text: string;
        readonly options?: readonly string[];
      }[];
      readonly per: 'person' | 'household';
      readonly isAnonymous: boolean;
      readonly placeId: PlaceId;
      readonly isPartyOnly?: boolean;
      /** Without: at once. */
      readonly opensAt?: Instant;
      readonly closesAt: Instant;
    };
    output: { readonly pollId: string };
  };
  /** Everything that the caller says, in the place of what they said before. */
  'poll.answer': {
    input: { readonly pollId: string; readonly replies: readonly OwnReply[] };
    output: { readonly pollId: string };
  };
  /** 收回 · Nothing of it is left. */
  'poll.take-back': { input: { readonly pollId: string }; output: { readonly pollId: string } };
  'poll.recall': {
    input: { readonly pollId: string; readonly words: string };
    output: { readonly pollId: string };
  };
  /** 公布回应 · Tells those who were asked, once. */
  'poll.tell': { input: { readonly pollId: string }; output: { readonly pollId: string } };
  /** Once it is closed; those that wait for an answer alone: for the desk. */
  'poll.suggestions': {
    input: { readonly pollId: string; readonly isWaiting?: boolean } & PageInput;
    output: SuggestionsView;
  };
  'suggestion.settle': {
    input: {
      readonly pollId: string;
      readonly suggestionId: string;
      readonly fate: Fate;
      readonly words: string;
      readonly isWithheld?: boolean;
    };
    output: { readonly suggestionId: string };
  };
}
