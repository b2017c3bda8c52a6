/** 事项的说法 · States, actions, outcomes, and the lines of the record. */
import type { Action, MatterState, Outcome, RouteStepView, TimelineType } from '../../domain/contract';

export const STATE: Readonly<Record<MatterState, string>> = {
  reported: '待受理',
  acknowledged: '办理中',
  resolved: '已办结',
  closed: '已结案',
  withdrawn: '已撤回',
  declined: '不予受理',
  merged: '已并案',
};

/** Verbs on buttons. */
export const ACTION: Readonly<Record<Action, string>> = {
  acknowledge: '受理',
  note: '记录进展',
  ask: '请他补充',
  answer: '补充说明',
  escalate: '上报',
  sendBack: '交办',
  resolve: '办结',
  rate: '评价',
  reopen: '要求重办',
  decline: '不予受理',
  object: '提出异议',
  withdraw: '撤回',
  extend: '延期',
  supervise: '督办',
  reply: '回复督办',
  tell: '已告知',
  leave: '不再跟进',
  merge: '并案',
  unmerge: '撤销并案',
};

/** One line under a verb in a list of actions. */
export const ACTION_NOTE: Readonly<Record<Action, string>> = {
  acknowledge: '接手来办，告诉报事人',
  note: '说一句办到哪了',
  ask: '缺什么，请报事人补上',
  answer: '再说几句，或加照片',
  escalate: '这里办不了，请上一级接着办',
  sendBack: '交给下面离得近的岗位去办',
  resolve: '办完了，告诉报事人结果',
  rate: '满意就结案，不满意重新办',
  reopen: '没办好，请他们重新办',
  decline: '不该受理的，说明原因',
  object: '不同意，请上一级看一看',
  withdraw: '不用办了，收回这件事',
  extend: '要晚几天，说明原因，只能延一次',
  supervise: '催一催在办的人，请他们回复',
  reply: '跟上级说一句办到哪了',
  tell: '已经打电话或上门说过了',
  leave: '别人还在等，事情接着办，只是不再告诉您',
  merge: '和别人报的是同一件事，并到一起办',
  unmerge: '并错了，还是分开单独办',
};

/** What a page says once an action has been taken. */
export const DONE: Readonly<Record<Action, string>> = {
  acknowledge: '受理了，已告诉报事人。',
  note: '记下了，报事人看得到。',
  ask: '已请报事人补充，等他回话时不算办理时间。',
  answer: '补充送到了。',
  escalate: '已上报，您这里继续协办。',
  sendBack: '已交办下去。',
  resolve: '办结了，已告诉报事人。',
  rate: '谢谢您的评价。',
  reopen: '收到，会重新办。',
  decline: '已说明不予受理，报事人可以提一次异议。',
  object: '异议送到上一级了。',
  withdraw: '已撤回，不再办理。',
  extend: '已延期，原因报事人看得到。',
  supervise: '已督办，在办的人收到提醒。',
  reply: '已回复，督办的人看得到。',
  tell: '记下了，已告知。',
  leave: '好的，这件事不再告诉您。',
  merge: '并到一起办了，报事人都收到了消息。',
  unmerge: '分开了，回到原来的岗位接着办。',
};

export const OUTCOME: Readonly<Record<Outcome, string>> = {
  fixed: '已解决',
  explained: '没能解决，已说明',
  referred: '超出权限，已转报乡镇',
};

/** What follows from an outcome, for who picks it. */
export const OUTCOME_NOTE: Readonly<Record<Outcome, string>> = {
  fixed: '报事人会看到：“已经办好了，请看看”',
  explained: '要写一句原因',
  referred: '村里办不了，要写一句转给谁、为什么',
};

/** A line of the record by its type alone, without anyone's name. */
export const LINE: Readonly<Record<TimelineType, string>> = {
  reported: '报事',
  acknowledged: '受理',
  noted: '记录进展',
  asked: '请补充',
  answered: '补充说明',
  answerExpired: '没等到补充，接着办',
  escalated: '上报',
  sentBack: '交办',
  resolved: '办结',
  rated: '评价',
  reopened: '要求重办',
  declined: '不予受理',
  objected: '提出异议',
  withdrawn: '撤回',
  extended: '延期',
  rescheduled: '时限调整',
  supervised: '督办',
  replied: '回复督办',
  reminded: '督办到时间还没回复，已提醒',
  alarmed: '村里超期未办，乡镇看得到',
  handedOver: '岗位交接',
  told: '已电话或上门告知',
  issued: '开了证明',
  revoked: '证明作废',
  closed: '结案',
  mediaAttached: '加照片',
  joined: '也遇到了同一件事',
  left: '不再跟进',
  merged: '并到一起办',
  unmerged: '撤销并案，单独办',
  absorbed: '并入了同一件事',
  released: '并入的一件分出去单独办',
};

/** 转送原因 · Why a desk got the matter. */
export function routeWords({ rule, deskName, skippedDeskName }: RouteStepView): string {
  const skipped = skippedDeskName ?? '原来的岗位';
  const reasons: Readonly<Record<RouteStepView['rule'], string>> = {
    household: `按住户所属，送到${deskName}`,
    point: `按标的位置，送到${deskName}`,
    lowestCommon: `双方不在一处，送到共同的上一级${deskName}`,
    pickedPlace: `按选的地方，送到${deskName}`,
    noPlace: `没有说在哪里，先送到${deskName}`,
    startLevel: `这一类从上一级办起，送到${deskName}`,
    aboutHolder: `投诉的事不经过${skipped}，送到${deskName}`,
    vacant: `${skipped}现在没人在岗，转到${deskName}`,
  };
  return reasons[rule];
}
