import { hideSmall } from '../../statistics/disclosure';
import type { Ballot, Poll } from './poll';

/** 一题的计数 · Of a question from whose options some are picked. */
export interface Counted {
  readonly questionId: string;
  /** By option. */
  readonly counts: readonly number[];
  /** 没答这一题 · Of all who answered something. */
  readonly skipped: number;
}

/** 计票 · What the ballots say, counted from them alone; `ballots` without those that were taken back. */
export function countBallots(
  { questions }: Pick<Poll, 'questions'>,
  ballots: readonly Pick<Ballot, 'picks'>[],
): readonly Counted[] {
  return questions
    .filter(({ kind }) => kind !== 'free')
    .map(({ id, options }) => {
      const picked = ballots.flatMap(({ picks }) => (picks[id] ? [picks[id]] : []));
      return {
        questionId: id,
        counts: options.map((_option, at) => picked.filter((picks) => picks.includes(at)).length),
        skipped: ballots.length - picked.length,
      };
    });
}

/** 可示的一题 · Null: hidden. */
export interface ShownCounts {
  readonly counts: readonly (number | null)[];
  readonly skipped: number | null;
}
export interface ShownResult {
  /** 几份答卷 */
  readonly ballots: number | null;
  readonly questions: readonly ShownCounts[];
}

/**
 * 小数不外露 · The counts as they may be seen outside the village's desk; one to four are hidden.
 *
 * Of which one is picked (with those who skipped it as one more) the parts add up to all ballots, so `hideSmall`
 * sees to what is left over. Of which any number are picked nothing adds up: some may pick none, which is an answer
 * too. So there each option stands alone, and a hidden one may be any of one to four.
 */
export function shownResult(
  { questions }: Pick<Poll, 'questions'>,
  counted: readonly Counted[],
  ballots: number,
): ShownResult {
  const total = hideSmall([ballots]).total;
  return {
    ballots: total,
    questions: counted.map(({ questionId, counts, skipped }): ShownCounts => {
      const isSingle = questions.find(({ id }) => id === questionId)?.kind === 'single';
      if (!isSingle) {
        const alone = counts.map(
          (count) => hideSmall([count], total !== null || ballots === 0).cells[0] ?? null,
        );
        return { counts: alone, skipped: null };
      }
      const { cells } = hideSmall([...counts, skipped]);
      return { counts: cells.slice(0, -1), skipped: cells.at(-1) ?? null };
    }),
  };
}
