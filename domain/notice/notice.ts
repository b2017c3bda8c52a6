import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { RecordName } from '../record/names';

/** 收件 · A person, whoever sits at a desk, or whoever lives in a place when the courier comes. */
export type Audience =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'desk'; readonly deskId: PlaceId }
  /** 一村、一网格的村民 · Those bound there; with `isPartyOnly` the party members with a post there instead. */
  | { readonly kind: 'villagers'; readonly placeId: PlaceId; readonly isPartyOnly: boolean }
  /** 回话的人 · Whoever has answered so when the courier comes: a list of `meetingReplies`. */
  | { readonly kind: 'repliers'; readonly list: string }
  /** 调解的人 · Who mediates in a dispute at whichever desk holds it then, but no party. */
  | { readonly kind: 'mediators'; readonly matterId: string };

/** 'p-<person>', 'd-140928208224-03' or 'v-140928208224': unique, and fit for a document's id. */
export function keyOf(audience: Audience): string {
  if (audience.kind === 'person') return `p-${audience.personId}`;
  if (audience.kind === 'repliers') return `r-${audience.list.replaceAll(':', '-')}`;
  if (audience.kind === 'mediators') return `m-${audience.matterId}`;
  const place = audience.kind === 'desk' ? `d-${audience.deskId}` : `v-${audience.placeId}`;
  return place.replaceAll('/', '-');
}

/** 通知模板 · What a notice says; the sentence for it is in the mini-program's `text.ts`. */
export type NoticeTemplate =
  | 'arrived' // desk: 有新事项
  | 'informed' // desk: 知会
  | 'received' // reporter: 已收到
  | 'acknowledged'
  | 'asked'
  | 'answered' // desk
  | 'answerExpired' // desk
  | 'escalated' // reporter
  | 'sentBack' // reporter
  | 'resolved'
  | 'reopened' // desk
  | 'declined'
  | 'objected' // desk
  | 'withdrawn' // desk
  | 'extended'
  | 'rescheduled' // reporter: 时限调整
  | 'deskRescheduled' // desk: of all that one change of the calendar has moved
  | 'supervised' // desk
  | 'replied' // desk that supervised
  | 'reminded' // desk: 督办还没回复
  | 'alarmed' // desk + township
  | 'closed'
  | 'rated' // desk
  | 'noted' // reporter: 有新进展
  | 'joined' // desk: 又有人遇到同一件事
  | 'merged' // reporter: 并到一起办
  | 'unmerged' // reporter: 分开单独办
  | 'handledAgain' // the other reporters: 有人要求重办
  | 'bindingAsked' // desk
  | 'bindingBySlip' // desk
  | 'bindingConfirmed'
  | 'bindingRefused'
  | 'bindingEnded'
  | 'appointed' // 有了新岗位
  | 'postEnded'
  | 'postAccepted' // who appointed: 来就任了
  | 'standIn' // 请您代岗
  | 'standInEnded'
  | 'leaveSet' // 请假登记好了
  | 'leaveEnded'
  | 'handedOver' // 接手了几件事
  | 'consentAsked' // 被写到的人: 请看看，同意不同意
  | 'exampleAnswered' // desk: 他们怎么说
  | 'taskGiven' // 有任务请领责
  | 'taskDone' // who asked: 办完了，请确认
  | 'taskConfirmed'
  | 'taskSentBack'
  | 'taskChanged' // 时限改了
  | 'taskWithdrawn' // 不用办了
  | 'taskLeft' // who asked: 责任人离任了，请定谁接着办
  | 'taskHandedOver' // desk: 提任务的人离任了，请您接着管
  | 'taskOverdue'
  | 'taskAlarmed' // village + township
  | 'stationGiven' // 设岗
  | 'stationEnded'
  | 'contractEnding' // desk: 有合同快到期
  | 'contractOver' // desk: 有合同到期了
  | 'pollOpened' // 村里征求意见
  | 'pollClosed' // desk: 征求意见到期了
  | 'pollTold' // 征求意见的结果和回应
  | 'meetingPlanned' // 有会议或活动
  | 'meetingMoved' // 会议改了
  | 'meetingCancelled'
  | 'meetingSoon' // 会议快到了
  | 'paperIssued' // reporter: 证明重新开好了
  | 'paperRevoked' // reporter: 证明作废了
  | 'mediationDue' // whoever mediates: 司法确认、履行的日子近了
  | 'bulletinOwed' // desk: 有该公开的还没发
  | 'letterCame' // secretary or township: 信箱来信
  | 'letterAdded' // the same: 写信的人又说了几句
  | 'letterAnswered' // who wrote: 有回信了
  | 'letterPassedOn' // who wrote: 转给乡镇了
  | 'letterOverdue' // township: 过了期限还没回
  | 'bulletin'; // 村里发了公开或通知

/** 通知 · One thing that somebody must hear of; kept in the document it is about until delivered. */
export interface Notice {
  /** Deterministic: document id + line + audience, so delivering twice makes one inbox entry. */
  readonly id: string;
  readonly template: NoticeTemplate;
  readonly audience: Audience;
  readonly at: Instant;
  /** May be sent in the quiet hours (21:00–07:00). */
  readonly isUrgent: boolean;
  /** If no WeChat message can reach the person, the desk must tell them by phone or visit. */
  readonly mustReach: boolean;
  /** 投到哪里 · Of a village's people those up to here have it already; without: nobody. */
  readonly deliveredTo?: { readonly key: number; readonly id: string };
}

/** 指向 · The record that a message is about. */
export interface RecordLink {
  readonly kind: 'matter' | RecordName;
  readonly id: string;
}

export const matterLink = (id: string): RecordLink => ({ kind: 'matter', id });

/** 收件箱 · One entry in a person's in-app inbox, the source of truth for having been told. */
export interface InboxEntry {
  readonly _id: string;
  readonly revision: number;
  readonly personId: string;
  readonly template: NoticeTemplate;
  readonly at: Instant;
  /** Short line for the list: what it is about. */
  readonly subject: string;
  /** What it leads to; null: only to a page of the mini-program. */
  readonly link: RecordLink | null;
  readonly isRead: boolean;
  readonly isUrgent: boolean;
  readonly mustReach: boolean;
  /** 微信订阅消息 · waiting until `sendAt`; sent; or none (no credit, refused). */
  readonly wechat: 'waiting' | 'sent' | 'none';
  readonly sendAt: Instant | null;
}
