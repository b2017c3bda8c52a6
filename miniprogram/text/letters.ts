/** 书记信箱的说法 */
import type { LetterLineType, LetterState } from '../../domain/contract';

export const LETTER_STATE: Readonly<Record<LetterState, string>> = {
  waiting: '等回信',
  answered: '已回信',
  closed: '已了结',
};

/** 每一行 · What somebody did; where it came to is said besides. */
export const LETTER_LINE: Readonly<Record<LetterLineType, string>> = {
  written: '写信',
  added: '又说了几句',
  answered: '回信',
  helped: '说帮上忙了',
  unhelped: '说没帮上，请再回',
  passedOn: '到期没有回，转给乡镇',
  rescheduled: '放假安排有变，回信的日子也变了',
  reminded: '过了期限，又催了一次',
  closed: '七天没有说帮上没有，自动了结',
};
