/** 征求意见的说法 · Until when it goes on, and whom it asks, as the list and its own page say it. */
import type { PollRow } from '../../../domain/contract';
import { when } from './when';

/** '正在征求，12月1日 00:00 为止' */
export function timeOfPoll({ phase, opensAt, closesAt }: PollRow, now: number): string {
  if (phase === 'soon') return `${when(opensAt, now)} 开始`;
  if (phase === 'open') return `${when(closesAt, now)} 为止`;
  return phase === 'recalled' ? '' : `${when(closesAt, now)} 结束`;
}

export const whomOf = ({ placeName, isPartyOnly }: PollRow, villages: readonly string[]): string =>
  [villages.includes(placeName) ? '' : `问${placeName}`, isPartyOnly ? '只问党员' : '']
    .filter((part) => part !== '')
    .join(' · ');
