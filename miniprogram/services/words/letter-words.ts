/** 信的说法 · To whom, why there, until when: as every page of the mailbox says it. */
import type { Instant, LetterRow, LetterTargetView, LetterView } from '../../../domain/contract';
import type { TagView } from '../../components/state-tag/state-tag.view';
import { LETTER_STATE } from '../../text';
import { latestWords } from './task-row';
import { dayWords, due, type Due } from './when';

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
      return '村支书请假，或者还没有人任职，信直接到乡镇；村支书以后也看不到。';
    case 'overdue':
      return '村支书没有按时回，信转给乡镇了。';
    case 'unhelped':
      return '两次都没帮上，信转给乡镇了。';
  }
}

/** 收信人不在 · What that means for who wrote, and what they may do; '' while they are there. */
export function absenceWords(
  { absence, dueAt }: Pick<LetterView, 'absence' | 'dueAt'>,
  now: Instant,
): string {
  if (absence === null) return '';
  const passes = dueAt === null ? '' : `${latestWords(dueAt, now)}没有回，信就转给乡镇。`;
  return absence.why === 'leave'
    ? `村支书请假到${dayWords(absence.until - 1, now)}，代岗的人看不到您的信，等他回来看。${passes}等不及就再写一封，现在写的直接到乡镇。`
    : `收信的村支书离任了，接任的人看不到您的信。${passes}等不及就再写一封。`;
}

/** Until when an answer is promised; null: none is. */
export function letterDue({ dueAt }: Pick<LetterRow, 'dueAt'>, now: Instant): Due | null {
  if (dueAt === null) return null;
  return dueAt < now ? due(dueAt, now) : { text: `${latestWords(dueAt, now)}回`, tone: 'calm' };
}
