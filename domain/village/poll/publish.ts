import { namesOf } from '../../access/actor';
import type { PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DAY_MS, MINUTE_MS } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import type { Jurisdiction } from '../../grid/grid';
import type { Notice } from '../../notice/notice';
import { noticeOf, withLine } from '../../record/append';
import { bySeat } from '../../record/by-seat';
import { recordId } from '../../record/ids';
import type { Origin } from '../../record/line';
import { emptyRecord } from '../../record/record';
import type { VillageAudience } from '../audience';
import { assertAudience, handAt, reasonOf } from '../hand';
import { phaseOf, type Poll, type PollEvent, type Question } from './poll';

export const MOST_OPEN_DAYS = 90;
const MOST_FREE = 3;
const FEWEST_OPTIONS = 2;
/** An answer that was on its way when it closed has arrived by then: counts never change afterwards. */
const SETTLING_MS = 2 * MINUTE_MS;

export interface PollDraft {
  readonly clientKey: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly Omit<Question, 'id'>[];
  readonly per: Poll['per'];
  readonly isAnonymous: boolean;
  readonly audience: VillageAudience;
  /** Past or now: at once. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** What was asked, how and until when can't be changed unseen. */
const originOf = (poll: Poll): Origin<PollEvent> => {
  const { _id, villageId, title, questions, per, isAnonymous, audience, opensAt, closesAt, text } = poll;
  return {
    facts: { _id, villageId, title, questions, per, isAnonymous, audience, opensAt, closesAt },
    wordsOf: (line, { words }) => (line === 1 ? text : words),
  };
};

const recorded = (
  poll: Poll,
  event: PollEvent,
  names: Readonly<Record<string, string>>,
  notices?: (sealed: Poll) => readonly Notice[],
): Poll => withLine(poll, event, originOf(poll), names, notices);

/** Everybody whom it asks, once. */
const toAsked =
  (template: 'pollOpened' | 'pollTold') =>
  (poll: Poll): readonly Notice[] => [noticeOf(poll, template, { kind: 'villagers', ...poll.audience })];

function assertQuestions(questions: PollDraft['questions']): void {
  const fault = (rule: string): DomainError => new DomainError('INVALID_INPUT', { field: 'questions', rule });
  if (questions.length === 0) throw fault('none');
  if (questions.filter(({ kind }) => kind === 'free').length > MOST_FREE) throw fault('free');
  for (const { kind, options } of questions) {
    if (kind === 'free' && options.length > 0) throw fault('options');
    if (kind !== 'free' && (options.length < FEWEST_OPTIONS || new Set(options).size < options.length))
      throw fault('options');
  }
}

function assertSpan({ opensAt, closesAt }: PollDraft, now: Instant): void {
  const from = Math.max(opensAt, now);
  if (closesAt <= from) throw new DomainError('BAD_SPAN', { field: 'closesAt' });
  if (closesAt > now + MOST_OPEN_DAYS * DAY_MS) throw new DomainError('BAD_SPAN', { field: 'closesAt' });
}

/**
 * 征求意见 · A village's desk asks: told to those whom it asks once it is open. `secret`: random, for this poll.
 *
 * Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, BAD_SPAN (it ends before it begins, is past, or lasts too long),
 * INVALID_INPUT (no question, too few options, two alike, or households of party members alone).
 */
export function publishPoll(
  draft: PollDraft,
  secret: string,
  actor: PersonActor,
  village: Jurisdiction,
  now: Instant,
): Poll {
  const { title, text, questions, per, isAnonymous, audience, closesAt } = draft;
  const seat = handAt(actor, 'poll.publish', village._id);
  assertAudience(audience, village, now);
  assertQuestions(questions);
  assertSpan(draft, now);
  if (per === 'household' && audience.isPartyOnly)
    throw new DomainError('INVALID_INPUT', { field: 'per', rule: 'party' });
  const opensAt = Math.max(draft.opensAt, now);
  const isOpen = opensAt === now;
  const unsealed: Poll = {
    ...emptyRecord(recordId(actor.personId, draft.clientKey), village._id, now),
    title,
    text,
    questions: questions.map((question, index) => ({ ...question, id: `q${index + 1}` })),
    per,
    isAnonymous,
    audience,
    opensAt,
    closesAt,
    state: 'published',
    publishedAt: now,
    secret,
    wakeAt: isOpen ? closesAt + SETTLING_MS : opensAt,
  };
  const event: PollEvent = { type: 'published', at: now, by: bySeat(actor, seat), words: null };
  return recorded(unsealed, event, namesOf(actor), isOpen ? toAsked('pollOpened') : undefined);
}

/** 到点 · Opens it, and closes it for good; once for each time. */
export function afterTime(poll: Poll, now: Instant): Poll {
  const { state, wakeAt = null, opensAt, closesAt, villageId } = poll;
  if (state !== 'published' || wakeAt === null || now < wakeAt) return poll;
  const at = Math.max(now, poll.updatedAt);
  const by = { kind: 'clock' } as const;
  if (wakeAt === opensAt && now < closesAt) {
    const opened: Poll = { ...poll, wakeAt: closesAt + SETTLING_MS };
    return recorded(opened, { type: 'opened', at, by, words: null }, {}, toAsked('pollOpened'));
  }
  // The clock slept through all of it: nobody was asked, and its end is still to come.
  if (now < closesAt + SETTLING_MS) return { ...poll, wakeAt: closesAt + SETTLING_MS };
  const closed: Poll = { ...poll, state: 'closed', secret: null, wakeAt: null };
  return recorded(closed, { type: 'closed', at, by, words: null }, {}, (sealed) => [
    noticeOf(sealed, 'pollClosed', { kind: 'desk', deskId: villageId }),
  ]);
}

/**
 * 撤回 · With a reason that those who were asked can read; answers that are there are never shown. Done again it
 * gives back the poll itself. Refuses: NOT_ALLOWED, REASON_NEEDED.
 */
export function recallPoll(poll: Poll, words: string, actor: PersonActor, now: Instant): Poll {
  const seat = handAt(actor, 'poll.publish', poll.villageId);
  if (poll.state === 'recalled') return poll;
  const at = Math.max(now, poll.updatedAt);
  const reason = reasonOf(words, 'poll.recall');
  const event: PollEvent = { type: 'recalled', at, by: bySeat(actor, seat), words: reason };
  return recorded(
    { ...poll, state: 'recalled', secret: null, outbox: [], wakeAt: null },
    event,
    namesOf(actor),
  );
}

export const isTold = ({ timeline }: Pick<Poll, 'timeline'>): boolean =>
  timeline.some(({ event }) => event.type === 'told');

/**
 * 公布回应 · Tells everybody who was asked, once, that the result and the answers to suggestions are there. Done
 * again it gives back the poll itself. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN (not closed yet, or recalled).
 */
export function tellResult(poll: Poll, actor: PersonActor, now: Instant): Poll {
  const seat = handAt(actor, 'poll.publish', poll.villageId);
  if (isTold(poll)) return poll;
  const phase = phaseOf(poll, now);
  if (phase !== 'closed') throw new DomainError('MOVE_NOT_OPEN', { action: 'poll.tell', state: phase });
  const at = Math.max(now, poll.updatedAt);
  const event: PollEvent = { type: 'told', at, by: bySeat(actor, seat), words: null };
  return recorded(poll, event, namesOf(actor), toAsked('pollTold'));
}
