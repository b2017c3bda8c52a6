/**
 * 时限调整 · Why a date has moved and to when, in plain words.
 */
import type { Instant, LineView } from '../../../domain/contract';
import { LINE } from '../../text';
import { when } from './when';

/** What must be done by then. */
const UNTIL: Readonly<Record<NonNullable<LineView['rescheduled']>['of'], string>> = {
  acknowledge: '前有人受理',
  handle: '前办好',
  answer: '前可以补充',
  close: '前可以评价',
  object: '前可以提异议',
};

/** '大雪封山，暂停计时，恢复后顺延': why, as the line's heading; the reason itself is the line's words. */
export function rescheduledWhy({ rescheduled }: LineView): string {
  if (!rescheduled) return LINE.rescheduled;
  switch (rescheduled.cause) {
    case 'year':
      return `${rescheduled.year ?? ''}年放假安排有变，重新算了时限`;
    case 'suspended':
      return '暂停计时，时限顺延';
    case 'resumed':
      return '恢复计时，时限跟着改';
  }
}

/** '原来 1月4日 10:00，改到 1月6日 10:00 前办好'. */
export function rescheduledTo({ rescheduled, dueAt }: LineView, now: Instant): string {
  if (!rescheduled || dueAt === null) return '';
  const until = UNTIL[rescheduled.of];
  if (rescheduled.fromDueAt === dueAt) return `时限不变，${when(dueAt, now)} ${until}`;
  return `原来是 ${when(rescheduled.fromDueAt, now)}，改到 ${when(dueAt, now)} ${until}`;
}
