/** 督办的说法 · Who asks what of the holding desk, and until when. */
import type { Instant, SupervisionView } from '../../../domain/contract';
import { due, when } from '../../services/words/when';

export interface SupervisionWords {
  /** '杏岭子乡督办：请今天去看' */
  readonly words: string;
  /** '请在明天 12:00 前回复', '该回复了，已超期 2 小时' */
  readonly due: string;
  readonly isLate: boolean;
}

export function supervisionWords(
  { deskName, words, replyDueAt }: SupervisionView,
  now: Instant,
): SupervisionWords {
  const isLate = replyDueAt < now;
  return {
    words: `${deskName}督办：${words}`,
    due: isLate ? `还没回复，${due(replyDueAt, now).text}` : `请在${when(replyDueAt, now)}前回复`,
    isLate,
  };
}
