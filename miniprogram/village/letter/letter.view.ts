/** 一封信 · Who may read it, until when an answer is promised, what both sides said, and what its reader may say. */
import type { Instant, LetterLineView, LetterView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { absenceWords, letterDue, letterTag, toWords, whyWords } from '../../services/words/letter-words';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { latestWords } from '../../services/words/task-row';
import { provisionalWords, when } from '../../services/words/when';
import { LETTER_LINE, ROLE } from '../../text';

/** What is being written, and what came of what was sent. */
export interface LetterDoing {
  readonly words: string;
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}
export const IDLE: LetterDoing = { words: '', isBusy: false, said: '', isFailed: false };

const who = ({ isYou, role, name }: LetterLineView): string =>
  isYou ? '您' : name === '' ? ROLE[role] : `${ROLE[role]} ${name}`;

/** Where a line brought the letter, and until when an answer is promised by it. */
function factsOf({ type, to, dueAt }: LetterLineView, now: Instant): readonly string[] {
  const until = dueAt === null ? [] : [`${latestWords(dueAt, now)}回`];
  return to === null || type === 'passedOn' ? until : [`写给${toWords(to)}`, ...until];
}

const storyOf = ({ timeline }: LetterView, now: Instant) =>
  timeline.map((one, index) => ({
    line: one.line,
    who: who(one),
    standIn: '',
    did: LETTER_LINE[one.type],
    words: one.words ?? '',
    facts: factsOf(one, now),
    photos: [],
    at: when(one.at, now),
    isNewest: index === 0,
    isOldest: index === timeline.length - 1,
  }));

function sayOf({ canAnswer, canAdd, canRate }: LetterView) {
  if (canAnswer) return { ask: '您的回信', hint: '怎么办、什么时候办，写明白', kind: 'answer' };
  if (canRate)
    return { ask: '帮上忙没有？没帮上，写一句还差什么', hint: '比如：说好的还没有来', kind: 'rate' };
  if (canAdd) return { ask: '还想说几句', hint: '想起什么，接着写', kind: 'add' };
  return null;
}

const eyesOf = ({ to, isYours }: LetterView): string => {
  const reader = to === 'secretary' ? '村支书本人' : '乡镇';
  return isYours ? `只有您和${reader}看得到` : '只有您和写信的人看得到，请别转给别人';
};

export function letterView(loaded: Loaded<LetterView>, doing: LetterDoing, shell: Shell) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'detail');
  if (!data) return { frame, ...doing, page: null };
  const { now } = shell;
  const left = letterDue(data, now);
  return {
    frame,
    ...doing,
    page: {
      title: data.isYours ? `写给${toWords(data.to)}的信` : `${data.writerName}的来信`,
      tag: letterTag(data),
      eyes: eyesOf(data),
      why: whyWords(data),
      absence: absenceWords(data, now),
      due: left?.text ?? '',
      tone: left?.tone ?? 'calm',
      provisional: data.dueAt !== null && data.isDueProvisional ? provisionalWords(data.dueAt) : '',
      lines: storyOf(data, now),
      say: sayOf(data),
    },
  };
}
