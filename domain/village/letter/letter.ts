import type { Instant } from '../../deadline/instant';
import type { Due, Term } from '../../deadline/term';
import type { PlaceId } from '../../grid/place';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';

/** 状态 · waiting 等回信 · answered 已回信 · closed 结了. */
export type LetterState = 'waiting' | 'answered' | 'closed';

/**
 * 为什么到这里 · secretary: as letters go · about 说的是村支书 · vacant: nobody holds the post, or is there today ·
 * overdue: the secretary hasn't answered · unhelped: the answer didn't help twice.
 */
export type LetterWay = 'secretary' | 'about' | 'vacant' | 'overdue' | 'unhelped';

/** 到了谁手里 · And until when an answer is promised. */
export interface LetterArrival extends Due {
  /** The village's desk (the secretary alone) or the township's. */
  readonly deskId: PlaceId;
  readonly way: LetterWay;
}

export type LetterEvent = RecordEvent &
  (
    | ({ readonly type: 'written' } & LetterArrival)
    /** 再说几句 · By the writer, while waiting. */
    | { readonly type: 'added' }
    | { readonly type: 'answered'; readonly closeAt: Instant }
    | { readonly type: 'helped' }
    /** 没帮上 · It is waited for again. */
    | ({ readonly type: 'unhelped' } & LetterArrival)
    /** 转乡镇 · By the clock. */
    | ({ readonly type: 'passedOn' } & LetterArrival)
    /** 时限调整 · The calendar has changed since: it isn't overdue yet. */
    | ({ readonly type: 'rescheduled' } & Due)
    /** 催回信 · The township hasn't answered in time either; daily. */
    | { readonly type: 'reminded'; readonly nextAt: Instant }
    /** Nobody said whether it helped. */
    | { readonly type: 'closed' }
  );

/**
 * 书记信箱的信 · A word straight to the village secretary, past the grid.
 *
 * It is the writer's and the secretary's alone: a person's letter to a person in office, so neither who stands in,
 * nor who follows in the post, nor others at the village's desk ever see it. What the secretary doesn't answer in
 * time goes to the township; what is about the secretary goes there at once, and the secretary never knows of it.
 */
export interface Letter extends VillageRecord<LetterEvent> {
  readonly writerId: string;
  /** Who was the secretary to whom it went; null: it went to the township at once. */
  readonly secretaryId: string | null;
  /** 避嫌 · The secretary whom it is about; null: another letter. */
  readonly aboutPersonId: string | null;
  /** The first line's words; '' once taken out for the law. */
  readonly text: string;
  readonly deskId: PlaceId;
  readonly way: LetterWay;
  readonly state: LetterState;
  readonly writtenAt: Instant;
  /** While waiting: until when an answer is promised; null: nothing is. */
  readonly dueAt: Instant | null;
  readonly term: Term | null;
  readonly hasBeenUnhelped: boolean;
  readonly endedAt: Instant | null;
  /** 已去标识 · Nothing of what was written is left. */
  readonly isErased: boolean;
}
