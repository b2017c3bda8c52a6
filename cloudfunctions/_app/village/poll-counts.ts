import type { QuestionView, ShownCount } from '../../../domain/contract';
import type { RowIn } from '../../../domain/village/kinds';
import { answersTo } from '../../../domain/village/poll/kind';
import type { Poll } from '../../../domain/village/poll/poll';
import { countBallots, shownResult } from '../../../domain/village/poll/results';
import type { Context } from '../context';
import type { Cursor, RowPage } from '../ports/matter-store';

/** One read for nearly every village. */
const PAGE = 999;

interface PollCounts {
  readonly ballots: ShownCount;
  readonly questions: ReadonlyMap<string, NonNullable<QuestionView['result']>>;
}

async function ballotsOf({ records }: Context, pollId: string): Promise<readonly RowIn<'ballots'>[]> {
  const all: RowIn<'ballots'>[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: RowPage<RowIn<'ballots'>> = await records.ballots.list(
      [answersTo(pollId)],
      'asc',
      PAGE,
      cursor,
    );
    all.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/**
 * 计票 · Counted from the ballots whenever it is looked at, so there is no second number that could be wrong; to
 * others than the village's desk without small ones. The desk sees the names of a named poll.
 */
export async function readCounts(context: Context, poll: Poll, isDesk: boolean): Promise<PollCounts> {
  const ballots = await ballotsOf(context, poll._id);
  const counted = countBallots(poll, ballots);
  const shown = shownResult(poll, counted, ballots.length);
  const questions = counted.map(({ questionId, counts, skipped }, at) => {
    const optionCount = counts.length;
    const seen = isDesk ? { counts, skipped } : (shown.questions[at] ?? { counts: [], skipped: null });
    const names = isDesk && !poll.isAnonymous ? namesBy(ballots, questionId, optionCount) : null;
    return [questionId, { ...seen, names }] as const;
  });
  return { ballots: isDesk ? ballots.length : shown.ballots, questions: new Map(questions) };
}

const namesBy = (
  ballots: readonly RowIn<'ballots'>[],
  questionId: string,
  options: number,
): readonly (readonly string[])[] =>
  Array.from({ length: options }, (_option, at) =>
    ballots
      .filter(({ picks }) => picks[questionId]?.includes(at))
      .map(({ names, voterId }) => names[voterId ?? ''] ?? ''),
  );
