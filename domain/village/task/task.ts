import type { Due, Term } from '../../deadline/term';
import type { Instant } from '../../deadline/instant';
import type { PlaceId } from '../../grid/place';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';

/** 任务 · 整改 (an entry of the rectification ledger): one set of rules, two names. */
export type TaskKind = 'task' | 'rectification';

/** 来源 · own 自己提 · above 上级点 · mutual 互相帮 · matter 来自事项. */
export type TaskSource = 'own' | 'above' | 'mutual' | 'matter';

/**
 * 状态 · given 待领责 · taken 履责中 · done 已尽责，待确认 (整改: 待验收) · confirmed 已确认 (整改: 已销号) ·
 * withdrawn 已收回.
 */
export type TaskState = 'given' | 'taken' | 'done' | 'confirmed' | 'withdrawn';

/** 动作 · What people do to a task that exists. */
export type TaskMove =
  | 'take' // 领责
  | 'progress' // 履责
  | 'finish' // 尽责
  | 'confirm' // 确认，整改：验收销号
  | 'sendBack' // 退回
  | 'reopen' // 重新整改
  | 'extend' // 改时限
  | 'passOn' // 换责任人
  | 'withdraw' // 收回
  | 'attach' // 加照片
  | 'link'; // 列入事项

/** 期限 · `term` null: somebody picked the day, and no calendar moves it. */
export interface Promised {
  readonly dueAt: Instant;
  readonly term: Term | null;
}

/** 责任人 · Who answers for it, at which desk (of somebody without a post: the place of their home). */
export interface Responsible {
  /** '': who did it without office has left. */
  readonly responsibleId: string;
  readonly deskId: PlaceId;
  /** 设岗 · The post without office by which they do; null: another. */
  readonly stationId: string | null;
}

export type TaskEvent = RecordEvent &
  (
    | ({ readonly type: 'given'; readonly matterIds: readonly string[] } & Promised & Responsible)
    | { readonly type: 'taken' }
    | { readonly type: 'progressed' }
    | { readonly type: 'finished' }
    | { readonly type: 'confirmed' }
    | ({ readonly type: 'sentBack' } & Promised)
    | ({ readonly type: 'reopened' } & Promised)
    | ({ readonly type: 'extended' } & Promised)
    /** 时限调整 · The calendar has changed since: it isn't overdue yet. */
    | ({ readonly type: 'rescheduled'; readonly fromDueAt: Instant } & Due)
    | ({ readonly type: 'passedOn'; readonly fromId: string } & Responsible)
    /** 责任人离任 · By the clock: who asked decides who goes on with it. */
    | { readonly type: 'left'; readonly fromId: string }
    /** 撤岗 · The post without office by which it was theirs has ended: the same. */
    | { readonly type: 'stationEnded'; readonly fromId: string; readonly stationId: string }
    /** 提任务的人离任 · By the clock: whoever sits there goes on asking, or the village's desk if nobody does. */
    | { readonly type: 'handedOver'; readonly fromId: string; readonly toDeskId: PlaceId }
    /** 逾期上报 · By the clock. */
    | {
        readonly type: 'raised';
        readonly toDeskId: PlaceId;
        readonly isAlarm: boolean;
        readonly nextAt: Instant;
      }
    | { readonly type: 'withdrawn' }
    | { readonly type: 'filesAttached'; readonly fileIds: readonly string[] }
    | { readonly type: 'linked'; readonly matterIds: readonly string[] }
  );

/**
 * 任务、整改 · What one person answers for until a day, and who asked confirms.
 *
 * 领责 → 履责 → 尽责. Which matters an entry was made from is kept here alone; a matter's page finds it by that.
 */
export interface Task extends VillageRecord<TaskEvent>, Responsible, Promised {
  readonly kind: TaskKind;
  /** 任务内容；整改: 问题. */
  readonly what: string;
  /** 措施 · '' for none written yet. */
  readonly measures: string;
  readonly source: TaskSource;
  /** 来源说明 · '乡里 11 月检查'; '' for none. */
  readonly sourceNote: string;
  readonly matterIds: readonly string[];
  readonly askerId: string;
  /** From which desk it was asked: whoever sits there confirms it. */
  readonly askerDeskId: PlaceId;
  /** 接着管的岗 · Which desk goes on with it since who asked has left; without or null: they are still there. */
  readonly wordDeskId?: PlaceId | null;
  readonly state: TaskState;
  /** 没人负责了 · Since when who answered for it has left; without or null: somebody does. */
  readonly leftAt?: Instant | null;
  readonly givenAt: Instant;
  /** 尽责 · When it was last said to be done. */
  readonly finishedAt: Instant | null;
  /** 确认、销号、收回 */
  readonly endedAt: Instant | null;
  /** 完成情况 · What the person said on finishing. */
  readonly result: string;
  readonly hasBeenSentBack: boolean;
  /** 逾期报到 · The highest desk that has heard of its being overdue; null: none. */
  readonly raisedTo: PlaceId | null;
  /** 村级兜底 · Since when it is overdue at the top. */
  readonly alarmedAt: Instant | null;
}

/** 谁说了算 · The desk whose word counts: that from which it was asked, or that which has taken it over. */
export const wordDeskOf = ({ askerDeskId, wordDeskId }: Pick<Task, 'askerDeskId' | 'wordDeskId'>): PlaceId =>
  wordDeskId ?? askerDeskId;

/** Nothing is left to do. */
export const isTaskOver = ({ state }: Pick<Task, 'state'>): boolean =>
  state === 'confirmed' || state === 'withdrawn';
