/**
 * 状态 · Where a matter stands in its life; which desk holds it is another thing (`deskId`).
 *
 * reported 待受理 · acknowledged 办理中 · resolved 已办结待评价 · closed 已结案 · withdrawn 已撤回 ·
 * declined 不予受理 · merged 已并案 (another matter is the task now).
 */
export type MatterState =
  'reported' | 'acknowledged' | 'resolved' | 'closed' | 'withdrawn' | 'declined' | 'merged';

/** 办理结果 · fixed 已解决 · explained 未能解决已说明 · referred 超出权限已转报乡镇. */
export type Outcome = 'fixed' | 'explained' | 'referred';

/** 动作 · What a person may do to a matter that exists; the clock has its own events. */
export type Action =
  | 'acknowledge' // 受理
  | 'note' // 记录
  | 'ask' // 请补充
  | 'answer' // 补充
  | 'escalate' // 上报
  | 'sendBack' // 交办
  | 'resolve' // 办结
  | 'rate' // 评价
  | 'reopen' // 重办
  | 'decline' // 不予受理
  | 'object' // 异议
  | 'withdraw' // 撤回
  | 'leave' // 退出同报
  | 'merge' // 并案
  | 'unmerge' // 撤销并案
  | 'extend' // 延期
  | 'supervise' // 督办
  | 'reply' // 回复督办
  | 'tell'; // 已电话/上门告知

/** 一步 · Actions, and what is done with a service's paper, which has a page of its own. */
export type Step = Action | 'issue' | 'revoke';
