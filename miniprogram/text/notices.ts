/** 通知的说法 */
import type { NoticeTemplate } from '../../domain/contract';

export const NOTICE: Readonly<Record<NoticeTemplate, string>> = {
  arrived: '有一件事等您受理',
  informed: '有一件事请您知道',
  received: '您报的事收到了',
  acknowledged: '您报的事有人受理了',
  asked: '请您补充几句',
  answered: '报事人补充了',
  answerExpired: '没等到补充，请接着办',
  escalated: '您报的事上报到上一级了',
  sentBack: '您报的事交给下一级办了',
  resolved: '您报的事办结了，请评价',
  reopened: '报事人要求重办',
  declined: '您报的事没有受理，看看原因',
  objected: '有人对不予受理提了异议',
  withdrawn: '报事人撤回了',
  extended: '您报的事要晚几天，看看原因',
  supervised: '上级督办了一件事',
  alarmed: '超期了，请马上办',
  closed: '您报的事结案了',
  rated: '报事人评价了',
  noted: '您报的事有新进展',
  bindingAsked: '有人申请绑定住户',
  bindingConfirmed: '住户绑定好了',
  bindingRefused: '住户绑定没有通过',
};
