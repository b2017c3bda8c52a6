import * as v from 'valibot';

import type { OwnReply, PollView } from '../../../domain/contract';
import { audienceOf, isAtVillageDesk } from '../../../domain/village/audience';
import { ownAnswerIds } from '../../../domain/village/poll/answer';
import { answersTo, mayAnswer, waitingIn } from '../../../domain/village/poll/kind';
import { phaseOf, type Poll, type PollPhase } from '../../../domain/village/poll/poll';
import { isTold } from '../../../domain/village/poll/publish';
import type { Context, Handler } from '../context';
import { everyResident } from '../people/every-resident';
import { readWorld } from '../places/jurisdictions';
import { readCounts } from '../village/poll-counts';
import { readRecord } from '../records';
import { recordId } from '../schemas';
import { nameIn } from '../views/place-names';
import { pollRow } from '../views/poll-view';

export const getPollInput = v.object({ pollId: recordId });

/**
 * 看一次征求意见 · What is asked, and what the caller has said; once it is closed the result, to everybody whom it
 * asked. Nobody sees a count of what is picked before: from one answer to the next it would say whose it is.
 *
 * Refuses: RECORD_NOT_FOUND.
 */
export const getPoll: Handler<'poll.get'> = async ({ pollId }, context) => {
  const { actor, now, jurisdictions } = context;
  const poll = await readRecord(context, 'polls', pollId);
  const phase = phaseOf(poll, now);
  const isDesk = isAtVillageDesk(actor, poll.villageId);
  const row = pollRow(poll, nameIn(jurisdictions), now);
  const recalled = recalledOf(poll);
  if (recalled && !isDesk) return { ...row, title: '撤回了的征求意见', ...NOTHING, recalled };
  const [own, counts, suggestions, ballots, desk] = await Promise.all([
    phase === 'open' ? ownReplies(context, poll) : null,
    phase === 'closed' ? readCounts(context, poll, isDesk) : null,
    phase === 'closed' ? countSuggestions(context, pollId) : null,
    isDesk ? context.records.ballots.count([answersTo(pollId)]) : null,
    isDesk ? deskOf(context, poll, phase) : null,
  ]);
  return {
    ...row,
    text: poll.text,
    questions: poll.questions.map((question) => ({
      ...question,
      result: counts?.questions.get(question.id) ?? null,
    })),
    canAnswer: phase === 'open' && mayAnswer(poll, actor),
    needsHome: phase === 'open' && !mayAnswer(poll, actor),
    own,
    ballots: isDesk ? ballots : (counts?.ballots ?? null),
    suggestions,
    recalled,
    desk,
  };
};

const NOTHING = {
  text: '',
  questions: [],
  canAnswer: false,
  needsHome: false,
  own: null,
  ballots: null,
  suggestions: null,
  desk: null,
} as const;

function recalledOf({ timeline }: Poll): PollView['recalled'] {
  const event = timeline.map((line) => line.event).find(({ type }) => type === 'recalled');
  return event ? { at: event.at, words: event.words ?? '' } : null;
}

async function ownReplies({ records, actor, vault }: Context, poll: Poll): Promise<PollView['own']> {
  const ids = ownAnswerIds(poll, actor, (text) => vault.mark(text));
  if (!ids) return null;
  const [ballot, ...suggestions] = await Promise.all([
    records.ballots.get(ids.ballot),
    ...ids.suggestions.map((id) => records.suggestions.get(id)),
  ]);
  if (!ballot?.isIn) return null;
  const picked = Object.entries(ballot.picks).map(([questionId, picks]): OwnReply => ({ questionId, picks }));
  const written = suggestions.flatMap((one): OwnReply[] =>
    one && one.text !== '' ? [{ questionId: one.questionId, text: one.text, isShared: one.isShared }] : [],
  );
  return [...picked, ...written];
}

async function countSuggestions({ records }: Context, pollId: string): Promise<PollView['suggestions']> {
  const [total, waiting] = await Promise.all([
    records.suggestions.count([answersTo(pollId)]),
    records.suggestions.count([waitingIn(pollId)]),
  ]);
  return { total, waiting };
}

async function deskOf(context: Context, poll: Poll, phase: PollPhase): Promise<PollView['desk']> {
  const { now, people } = context;
  const [{ jurisdiction }, residents] = await Promise.all([
    readWorld(context, poll.villageId),
    everyResident(people, poll.villageId),
  ]);
  return {
    reach: audienceOf(jurisdiction, residents, poll.audience, now).size,
    canRecall: phase !== 'recalled',
    canTell: phase === 'closed' && !isTold(poll),
  };
}
