import type { MatterEvent } from './event';
import type { MatterState, Outcome } from './states';

/** 中文名 · For what is drawn or written outside the mini-program, which has its own words. */
export const STATE_TERMS: Readonly<Record<MatterState, string>> = {
  reported: '待受理',
  acknowledged: '办理中',
  resolved: '已办结待评价',
  closed: '已结案',
  withdrawn: '已撤回',
  declined: '不予受理',
  merged: '已并案',
};

export const OUTCOME_TERMS: Readonly<Record<Outcome, string>> = {
  fixed: '已解决',
  explained: '未能解决已说明',
  referred: '已转报乡镇',
};

export const LINE_TERMS: Readonly<Record<MatterEvent['type'], string>> = {
  reported: '报事',
  acknowledged: '受理',
  noted: '记录',
  asked: '请补充',
  answered: '补充',
  answerExpired: '逾期未补充',
  escalated: '上报',
  sentBack: '交办',
  resolved: '办结',
  rated: '评价满意',
  reopened: '重办',
  declined: '不予受理',
  objected: '异议',
  withdrawn: '撤回',
  extended: '延期',
  supervised: '督办',
  replied: '回复督办',
  reminded: '催回复',
  handedOver: '交接',
  alarmed: '兜底告警',
  told: '已告知',
  issued: '开证明',
  revoked: '证明作废',
  closed: '结案',
  joined: '我也遇到了',
  left: '退出',
  merged: '并案',
  unmerged: '撤销并案',
  absorbed: '并入',
  released: '分出',
  mediaAttached: '补图片或录音',
  rescheduled: '时限重算',
};
