import type { Instant } from '../../deadline/instant';
import type { RecordLink } from '../../notice/notice';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';

/** 怎么说的 · app: they said so themselves on their phone · paper: they signed, and the desk keeps the paper. */
export type ConsentWay = 'app' | 'paper';

/** 被写到、被拍到的人 · Shown or told of in a story; their name is for the desk alone. */
export interface Shown {
  /** 'reporter', or 'other-1', 'other-2' …: what lines call them by. */
  readonly id: string;
  readonly name: string;
  /** Who answers on their own phone; null: on paper. */
  readonly personId: string | null;
  /** Null: hasn't said yet what they think of the story as it is now. */
  readonly answer: { readonly isAgreed: boolean; readonly at: Instant; readonly way: ConsentWay } | null;
}

/** 办之前 · 办之后 */
export type Part = 'before' | 'after';

export interface Picture {
  readonly fileId: string;
  readonly part: Part;
}

export type ExampleEvent = RecordEvent &
  /** The words of the line are title and text. */
  (
    | { readonly type: 'drafted' | 'rewritten' }
    | { readonly type: 'filesAttached' | 'filesRemoved'; readonly fileIds: readonly string[] }
    /** 请他们看看 · Everybody who can is asked on their phone. */
    | { readonly type: 'asked' }
    | { readonly type: 'agreed' | 'refused'; readonly shownId: string; readonly way: ConsentWay }
    | { readonly type: 'published' }
    /** 撤下 · By the desk, with a reason; or because somebody shown has left. */
    | { readonly type: 'recalled' }
    | { readonly type: 'emptied' }
  );

/**
 * 典型 · What went well, told as a short story with pictures of before and after.
 *
 * Nobody but the desk and those shown knows of it until it is published, and it is only while each of those shown
 * agrees to it as it is.
 */
export interface Example extends VillageRecord<ExampleEvent> {
  readonly title: string;
  readonly text: string;
  /** What it tells of. */
  readonly source: RecordLink;
  readonly shown: readonly Shown[];
  /** The desk has said that nobody is shown or told of. */
  readonly isNobodyShown: boolean;
  readonly pictures: readonly Picture[];
  readonly state: 'draft' | 'published';
  readonly draftedAt: Instant;
  readonly publishedAt: Instant | null;
}
