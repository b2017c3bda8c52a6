/** 一次征求意见 · What is asked and whose name is seen; the answer while it is open, the result once it is over. */
import type { OwnReply, PollView, QuestionView, ShownCount } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Doing } from '../../services/page/doing';
import type { Loaded } from '../../services/calls/load';
import { timeOfPoll, whomOf } from '../../services/words/poll-words';
import { paragraphs } from '../../services/words/paragraphs';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { PHASE, promiseOf, QUESTION_KIND } from '../../text';

/** What is chosen and written, by question. */
export type Replies = Readonly<Record<string, Omit<OwnReply, 'questionId'>>>;
export interface PollDoing extends Doing {
  /** Null: untouched, so what was said before is shown. */
  readonly replies: Replies | null;
}
export const IDLE: PollDoing = { replies: null, isBusy: false, said: '', isFailed: false };

const HIDDEN = '不到 5 份，不显示';

export const repliesOf = ({ replies }: Pick<PollDoing, 'replies'>, data: PollView): Replies =>
  replies ??
  Object.fromEntries((data.own ?? []).map(({ questionId, ...reply }) => [questionId, reply] as const));

/** What is sent: only what says something. */
export function answerOf(replies: Replies, { questions }: PollView): readonly OwnReply[] {
  return questions.flatMap(({ id, kind }): OwnReply[] => {
    const reply = replies[id];
    if (!reply) return [];
    if (kind !== 'free') return reply.picks ? [{ questionId: id, picks: reply.picks }] : [];
    const text = reply.text?.trim() ?? '';
    return text === '' ? [] : [{ questionId: id, text, isShared: reply.isShared ?? false }];
  });
}

/** Whether one option of several is picked or dropped; the others stay. */
export function toggled(picks: readonly number[] | undefined, at: number, isOn: boolean): readonly number[] {
  const others = (picks ?? []).filter((pick) => pick !== at);
  return isOn ? [...others, at].sort((a, b) => a - b) : others;
}

const countWords = (count: ShownCount, names: readonly string[] | undefined): string => {
  if (count === null) return HIDDEN;
  return names && names.length > 0 ? `${count} 份：${names.join('、')}` : `${count} 份`;
};

function resultOf({ options, result }: QuestionView) {
  if (!result) return [];
  const most = Math.max(1, ...result.counts.map((count) => count ?? 0));
  const bars = options.map((name, at) => {
    const count = result.counts[at] ?? null;
    return {
      key: `${at}`,
      name,
      words: countWords(count, result.names?.[at]),
      width: `${Math.round(((count ?? 0) / most) * 100)}%`,
    };
  });
  if (result.skipped === 0 || result.skipped === null) return bars;
  return [...bars, { key: 'skipped', name: '没答这一题', words: `${result.skipped} 份`, width: '0%' }];
}

function questionView(question: QuestionView, at: number, replies: Replies, canAnswer: boolean) {
  const { id, kind, text, options } = question;
  const reply = replies[id] ?? {};
  return {
    id,
    kind: canAnswer ? kind : '',
    title: `${at + 1}. ${text}`,
    how: QUESTION_KIND[kind],
    choices: options.map((name, option) => ({
      id: `${option}`,
      name,
      note: '',
      isPicked: reply.picks?.includes(option) ?? false,
    })),
    text: reply.text ?? '',
    isShared: reply.isShared ?? false,
    // What isn't open yet, or is hidden by now, is still read as it was asked.
    plain: canAnswer || question.result ? [] : options,
    bars: resultOf(question),
  };
}

function ballotWords({ ballots, phase, desk }: PollView): string {
  if (phase === 'recalled') return '';
  if (ballots === null) return phase === 'closed' ? `收到的回答${HIDDEN}` : '';
  if (phase === 'closed') return `收到 ${ballots} 份回答`;
  return desk ? `已收到 ${ballots} 份。结束以前，谁也看不到大家怎么答。` : '';
}

const suggestionWords = ({ suggestions }: PollView): string => {
  if (!suggestions || suggestions.total === 0) return '';
  return suggestions.waiting === 0
    ? `${suggestions.total} 条，都有回应了`
    : `${suggestions.total} 条，${suggestions.waiting} 条还没回应`;
};

function noteOf({ phase, needsHome, opensAt, recalled }: PollView, now: number): string {
  if (recalled) return `${when(recalled.at, now)} 撤回：${recalled.words}`;
  if (phase === 'soon') return `${when(opensAt, now)} 开始，到时候告诉您。`;
  if (phase === 'counting') return '时间到了，正在计数，几分钟后看结果。';
  return needsHome ? '这一次您不用答：问的是住在那里的人。' : '';
}

function sendWords({ phase, own, canAnswer }: PollView): string {
  if (phase !== 'open' || !canAnswer) return '';
  return own === null ? '交上去' : '改好了，交上去';
}

export function pollView(loaded: Loaded<PollView>, doing: PollDoing, shell: Shell) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'detail');
  const { isBusy, said, isFailed } = doing;
  if (!data) return { frame, isBusy, said, isFailed, page: null };
  const replies = repliesOf(doing, data);
  return {
    frame,
    isBusy,
    said,
    isFailed,
    page: {
      title: data.title,
      state: PHASE[data.phase],
      facts: [whomOf(data, []), timeOfPoll(data, shell.now)].filter((part) => part !== '').join(' · '),
      promise: data.recalled ? '' : promiseOf(data),
      paragraphs: paragraphs(data.text),
      note: noteOf(data, shell.now),
      questions: data.questions
        .map((one, at) => questionView(one, at, replies, data.canAnswer))
        // What was written freely has a page of its own by then.
        .filter(
          ({ bars }, at) => data.phase !== 'closed' || bars.length > 0 || data.questions[at]?.kind !== 'free',
        ),
      ballots: ballotWords(data),
      suggestions: suggestionWords(data),
      send: sendWords(data),
      canTakeBack: data.own !== null && data.canAnswer,
      reach: data.desk ? `问了 ${data.desk.reach} 人。谁答了、谁没答，不查。` : '',
      canRecall: data.desk?.canRecall ?? false,
      canTell: data.desk?.canTell ?? false,
    },
  };
}
