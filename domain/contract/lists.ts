/** 列表 · Home, the desk, the village, the township and the inbox. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { NoticeTemplate, RecordLink } from '../notice/notice';
import type { ContactView, MatterRow } from './matter';
import type { DeskView, MeView } from './me';
import type { MonthView } from './oversight';
import type { PageInput, Paged } from './paging';

export interface HomeView {
  readonly me: MeView;
  /** At most three. */
  readonly openMatters: readonly MatterRow[];
  readonly openCount: number;
  /** Those who serve the person's household, nearest first. */
  readonly contacts: readonly ContactView[];
  /** 停摆 · In force or to come where the person lives, the next first; at most three. */
  readonly suspensions: readonly SuspensionNotice[];
}
export interface SuspensionNotice {
  readonly id: string;
  readonly reason: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly isNow: boolean;
  readonly pausesUrgent: boolean;
}

export type QueueGroup =
  'reported' | 'acknowledged' | 'dueSoon' | 'overdue' | 'resolved' | 'helping' | 'untold';
export interface DeskQueueView extends Paged<MatterRow> {
  readonly desk: DeskView;
  readonly counts: Readonly<Record<QueueGroup, number>>;
  /** 督办 · What waits for this desk's reply, the most pressing first; at most five. */
  readonly supervised: readonly MatterRow[];
  /** Requests to be bound to a household that wait for this desk. */
  readonly pendingBindings: number;
}

/** 村情 · Rates are in whole percent, null when nothing has been counted yet. */
export interface BoardView {
  readonly villageId: PlaceId;
  readonly villageName: string;
  readonly open: number;
  readonly overdue: number;
  readonly alarmed: readonly MatterRow[];
  readonly openByGrid: readonly {
    readonly placeId: PlaceId;
    readonly name: string;
    readonly open: number;
    readonly overdue: number;
  }[];
  readonly thisMonth: FiguresView;
  readonly allTime: FiguresView;
  /** The last 36, oldest first, this month last; exact, for the village is told of itself. */
  readonly months: readonly MonthView[];
  /** 联户未覆盖 · Households that no linked party member looks after. */
  readonly uncoveredHouseholds: number;
  readonly canSeeHomes: boolean;
  readonly vacantDesks: readonly { readonly deskId: PlaceId; readonly name: string }[];
  readonly onLeave: readonly {
    readonly name: string;
    readonly standInName: string | null;
    readonly toAt: Instant;
  }[];
}
export interface FiguresView {
  readonly closed: number;
  /** 办事 · Of them; they don't count in 小事不出网率. */
  readonly services: number;
  /** 小事不出网: closed without ever leaving the grid. */
  readonly closedInGrid: number;
  readonly closedInGridPercent: number | null;
  /** 大事不出村: closed without being referred. */
  readonly closedInVillage: number;
  readonly closedInVillagePercent: number | null;
  readonly acknowledgedOnTimePercent: number | null;
  readonly handledOnTimePercent: number | null;
  readonly rated: number;
  readonly satisfied: number;
  readonly reopened: number;
}
export interface VillageMattersView extends Paged<MatterRow> {
  readonly placeName: string;
}
/**
 * 乡镇督办的分组 · Overdue at any desk; overdue at the top (兜底); waiting for the reply that the township asked
 * for; referred to it; held by it.
 */
export type TownshipGroup = 'overdue' | 'alarmed' | 'unreplied' | 'referred' | 'held';
export interface TownshipMattersView extends Paged<MatterRow & { readonly villageName: string }> {
  readonly townshipName: string;
  readonly counts: Readonly<Record<TownshipGroup, number>>;
}

export interface InboxRow {
  readonly id: string;
  readonly template: NoticeTemplate;
  readonly subject: string;
  readonly at: Instant;
  readonly isRead: boolean;
  readonly isUrgent: boolean;
  readonly link: RecordLink | null;
  /** The page that shows it, with its query; null: none is about one record. */
  readonly page: string | null;
}

/** 调用 · 列表. */
export interface ListCalls {
  'home.get': { input: Record<string, never>; output: HomeView };
  'matters.mine': {
    input: { readonly filter?: 'open' | 'all'; readonly words?: string } & PageInput;
    output: Paged<MatterRow>;
  };
  'desk.queue': {
    input: { readonly deskId?: PlaceId; readonly group?: QueueGroup } & PageInput;
    output: DeskQueueView;
  };
  /** 村情 › 一组的事 · What waits to be done in one grid (or, with the village's id, in none), by what is due. */
  'village.matters': { input: { readonly placeId: PlaceId } & PageInput; output: VillageMattersView };
  'village.board': { input: { readonly villageId?: PlaceId }; output: BoardView };
  /** 乡镇督办 · What needs the township's eye, by why it does. */
  'township.matters': {
    input: { readonly group?: TownshipGroup } & PageInput;
    output: TownshipMattersView;
  };
  'inbox.list': { input: PageInput; output: Paged<InboxRow> & { readonly unread: number } };
  /** Without an id: all. */
  'inbox.read': { input: { readonly entryId?: string }; output: { readonly unread: number } };
}
