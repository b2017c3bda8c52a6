/** 信的说法 · To whom, why there, until when: as every page of the mailbox says it. */
import type { Instant, LetterRow, LetterTargetView } from '../../../domain/contract';
import type { TagView } from '../../components/state-tag/state-tag.view';
import { LETTER_STATE } from '../../text';
import { latestWords } from './task-row';
import { due, type Due } from './when';

const TONE: Readonly<Record<LetterRow['state'], TagView['tone']>> = {
  waiting: 'new',
  answered: 'done',
  closed: 'ended',
};

export const letterTag = ({ state }: Pick<LetterRow, 'state'>): TagView => ({
  text: LETTER_STATE[state],
  tone: TONE[state],
});

export const toWords = (to: LetterRow['to']): string => (to === 'secretary' ? '村支书' : '乡镇');

/** Who reads it, and why it is there; '' for as letters go. */
export function whyWords({ way }: Pick<LetterTargetView, 'way'>): string {
  switch (way) {
    case 'secretary':
      return '';
    case 'about':
      return '说的是村支书，信直接到乡镇，村支书看不到，也不会知道。';
    case 'vacant':
      return '村支书请假，或者还没有人任职，信直接到乡镇。';
    case 'overdue':
      return '村支书没有按时回，信转给乡镇了。';
    case 'unhelped':
      return '两次都没帮上，信转给乡镇了。';
  }
}

/** Until when an answer is promised; null: none is. */
export function letterDue({ dueAt }: Pick<LetterRow, 'dueAt'>, now: Instant): Due | null {
  if (dueAt === null) return null;
  return dueAt < now ? due(dueAt, now) : { text: `${latestWords(dueAt, now)}回`, tone: 'calm' };
}
