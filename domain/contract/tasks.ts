/** 任务、整改台账 · Who answers for what until when. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { Role } from '../grid/posts';
import type { MatterState } from '../matter/states';
import type { TaskEvent, TaskKind, TaskMove, TaskSource, TaskState } from '../village/task/task';
import type { PageInput, Paged } from './paging';

export type { TaskKind, TaskMove, TaskSource, TaskState };
export type TaskLineType = TaskEvent['type'];

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly what: string;
  readonly source: TaskSource;
  readonly state: TaskState;
  readonly responsibleName: string;
  /** The viewer answers for it. */
  readonly isYours: boolean;
  readonly askerName: string;
  readonly dueAt: Instant;
  /** 暂定 · It touches a year whose holidays aren't published yet. */
  readonly isDueProvisional: boolean;
  readonly endedAt: Instant | null;
  readonly isAlarmed: boolean;
  /** 没人负责 · Who answered for it has left, or their post without office has ended. */
  readonly isLeft: boolean;
  readonly matterCount: number;
}
export interface TaskView extends TaskRow {
  readonly version: number;
  readonly measures: string;
  readonly sourceNote: string;
  readonly result: string;
  /** '白家沟小组'; of somebody without a post where they live. */
  readonly deskName: string;
  /** 设岗 · The post without office by which it is theirs; null: another. */
  readonly stationName: string | null;
  readonly givenAt: Instant;
  readonly finishedAt: Instant | null;
  /** 接着管的岗 · Who asked has left; null: they haven't. */
  readonly wordDeskName: string | null;
  /** 逾期报到了哪里; null: nowhere. */
  readonly raisedToName: string | null;
  /** Newest first. */
  readonly timeline: readonly TaskLineView[];
  /** Url null: still being checked. */
  readonly photos: readonly { readonly fileId: string; readonly url: string | null; readonly line: number }[];
  readonly matters: readonly TaskMatterView[];
  /** Made from more that the viewer doesn't see. */
  readonly hiddenMatters: number;
  readonly moves: readonly { readonly move: TaskMove; readonly needsWords: boolean }[];
  /** Where photos are uploaded to; null: none from this viewer. */
  readonly uploadPath: string | null;
  readonly photosLeft: number;
}
export interface TaskLineView {
  readonly line: number;
  readonly at: Instant;
  readonly type: TaskLineType;
  readonly role: Role | 'villager' | 'clock';
  readonly name: string;
  readonly isYou: boolean;
  readonly standsInFor: string | null;
  readonly words: string | null;
  /** By when from then on; null: the line says nothing of it. */
  readonly dueAt: Instant | null;
  /** passedOn: to whom. */
  readonly toName: string | null;
  /** raised, handedOver: to which desk. */
  readonly toDeskName: string | null;
  readonly isAlarm: boolean;
}
export interface TaskMatterView {
  readonly matterId: string;
  /** '7K3F-9Q2M' */
  readonly code: string;
  readonly text: string;
  readonly state: MatterState;
  readonly reportedAt: Instant;
}
/** 事项页上的一行 · What a matter has been made part of. */
export interface TaskLinkView {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly what: string;
  readonly state: TaskState;
}
/** 事项页上的任务 · For desks: tasks and entries of the ledger made of a matter; whether the viewer may make one. */
export interface MatterTasks {
  readonly tasks: readonly TaskLinkView[];
  readonly canRectify: boolean;
}
/** 我的任务 · What the caller answers for, or for somebody whom they stand in for, page by page by its day; and besides: */
export interface MyTasksView extends Paged<TaskRow> {
  /** 等着定人 · Nobody answers for it any more; the caller's desk asked for it and decides. */
  readonly toAssign: readonly TaskRow[];
  /** Said to be done; the caller or their desk is to say so. */
  readonly toConfirm: readonly TaskRow[];
  /** Overdue, and come up to the caller's desk. */
  readonly raised: readonly TaskRow[];
  /** What the caller has asked others for. */
  readonly asked: readonly TaskRow[];
  readonly canGive: boolean;
  readonly canSeeVillage: boolean;
}
export interface VillageTasksView extends Paged<TaskRow> {
  readonly villageName: string;
  readonly counts: Readonly<Record<TaskState, number>>;
  readonly canGive: boolean;
}
export interface TaskFormView {
  readonly candidates: readonly TaskCandidateView[];
  /** Working days to choose from, with the day that each leads to. */
  readonly terms: readonly { readonly workdays: number; readonly dueAt: Instant }[];
  /** Of the ids asked for. */
  readonly matters: readonly TaskMatterView[];
  /** 也许是同一件 · Others like the first. */
  readonly alike: readonly TaskMatterView[];
  /** Open entries of the ledger that the matters might be added to. */
  readonly entries: readonly TaskLinkView[];
}
export interface TaskCandidateView {
  readonly responsibleId: string;
  readonly stationId: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly stationName: string | null;
  readonly placeName: string;
  readonly isYou: boolean;
}

interface OnTask {
  readonly taskId: string;
  /** Refused with STALE_WRITE if the task has moved on. */
  readonly version?: number;
}
interface WithWords extends OnTask {
  readonly words: string;
}
interface WithSomeWords extends OnTask {
  readonly words?: string;
}
/** One of the two: working days, or the end of a picked day. */
interface DueInput {
  readonly workdays?: number;
  readonly dueAt?: Instant;
}
interface Done {
  readonly taskId: string;
}

/** 调用 · 任务和整改. */
export interface TaskCalls {
  'tasks.mine': { input: PageInput; output: MyTasksView };
  'tasks.village': {
    input: { readonly kind: TaskKind; readonly state: TaskState; readonly villageId?: PlaceId } & PageInput;
    output: VillageTasksView;
  };
  'task.get': { input: { readonly taskId: string }; output: TaskView };
  'task.form': {
    input: { readonly kind: TaskKind; readonly matterIds?: readonly string[] };
    output: TaskFormView;
  };
  'task.give': {
    input: {
      readonly clientKey: string;
      readonly kind: TaskKind;
      readonly what: string;
      readonly measures?: string;
      /** 整改 alone. */
      readonly source?: Exclude<TaskSource, 'matter'>;
      readonly sourceNote?: string;
      readonly responsibleId: string;
      readonly stationId?: string;
      readonly matterIds?: readonly string[];
    } & DueInput;
    output: Done;
  };
  'task.take': { input: OnTask; output: Done };
  'task.progress': { input: WithWords; output: Done };
  'task.finish': { input: WithSomeWords; output: Done };
  'task.confirm': { input: WithSomeWords; output: Done };
  'task.send-back': { input: WithWords; output: Done };
  'task.reopen': { input: WithWords & DueInput; output: Done };
  'task.extend': { input: WithWords & DueInput; output: Done };
  'task.pass-on': {
    input: WithWords & { readonly responsibleId: string; readonly stationId?: string };
    output: Done;
  };
  'task.withdraw': { input: WithWords; output: Done };
  /** Photos that were uploaded under `uploadPath`. */
  'task.attach': { input: { readonly taskId: string; readonly fileIds: readonly string[] }; output: Done };
  /** More matters into an entry of the ledger. */
  'task.link': { input: { readonly taskId: string; readonly matterIds: readonly string[] }; output: Done };
}
