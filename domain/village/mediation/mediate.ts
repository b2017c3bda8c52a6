import { seatFor } from '../../access/access';
import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DAY_MS } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import type { Matter } from '../../matter/matter';
import { bySeat } from '../../record/by-seat';
import type { By } from '../../record/line';
import { emptyRecord } from '../../record/record';
import { sm3 } from '../../record/sm3';
import type { Somebody } from './mediators';
import { isParty } from './mediators';
import {
  agreementNow,
  partiesNow,
  type Agreement,
  type AgreementForm,
  type Confirmation,
  type Mediation,
  type MediationEvent,
  type Party,
  type Session,
} from './mediation';
import { nextWake } from './reminders';
import { withLine } from './with-line';

/** More than come to one table. */
const MOST_PARTIES = 12;
const MOST_SESSIONS = 60;
const DAY_AFTER = DAY_MS;
const TWO_YEARS = 730 * DAY_MS;

/** 开始调解 · The confidential part of a matter, with nothing in it yet. */
export const newMediation = (
  { _id, villageId }: Pick<Matter, '_id' | 'villageId'>,
  now: Instant,
): Mediation => ({
  ...emptyRecord(_id, villageId, now),
  parties: [],
  sessions: [],
  agreements: [],
  erasedAt: null,
});

/** Who mediates, by which seat, and when. */
export interface Hand {
  readonly matter: Matter;
  readonly actor: PersonActor;
  readonly now: Instant;
}

type Happened = MediationEvent extends infer E
  ? E extends MediationEvent
    ? Omit<E, 'at' | 'by' | 'words'>
    : never
  : never;

/** Refuses NOT_YOUR_DESK for whoever has no seat at the holding desk. */
function by({ matter, actor }: Hand): By {
  const seat = seatFor(matter, actor, ['desk']);
  if (!seat) throw new DomainError('NOT_YOUR_DESK', { matterId: matter._id });
  return bySeat(actor, seat);
}

function recorded(mediation: Mediation, happened: Happened, hand: Hand): Mediation {
  if (mediation.erasedAt !== null)
    throw new DomainError('MOVE_NOT_OPEN', { action: 'mediate', state: 'erased' });
  const at = Math.max(hand.now, mediation.updatedAt);
  const event: MediationEvent = { ...happened, at, by: by(hand), words: null };
  const after = withLine(mediation, event, namesOf(hand.actor));
  return { ...after, wakeAt: nextWake(after, at) };
}

/**
 * 记当事人 · One of a side. The same id twice is one.
 *
 * Refuses: PARTY_MEDIATES (whoever mediates can't be a party: another has to), TOO_MANY, NOT_YOUR_DESK.
 */
export function nameParty(
  mediation: Mediation,
  party: Omit<Party, 'fromAt' | 'toAt'>,
  self: Somebody,
  hand: Hand,
): Mediation {
  if (mediation.parties.some(({ id }) => id === party.id)) return mediation;
  if (isParty([party], self)) throw new DomainError('PARTY_MEDIATES');
  if (partiesNow(mediation).length >= MOST_PARTIES)
    throw new DomainError('INVALID_INPUT', { field: 'parties', rule: 'tooMany' });
  const parties = [...mediation.parties, { ...party, fromAt: hand.now, toAt: null }];
  return recorded({ ...mediation, parties }, { type: 'partyNamed', partyId: party.id }, hand);
}

/** 不是当事人 · From now on; ended twice is once. Refuses: PERSON_NOT_FOUND, NOT_YOUR_DESK. */
export function endParty(mediation: Mediation, partyId: string, hand: Hand): Mediation {
  const party = mediation.parties.find(({ id }) => id === partyId);
  if (!party) throw new DomainError('PERSON_NOT_FOUND');
  if (party.toAt !== null) return mediation;
  const parties = mediation.parties.map((one) => (one === party ? { ...one, toAt: hand.now } : one));
  return recorded({ ...mediation, parties }, { type: 'partyEnded', partyId }, hand);
}

/** Refuses PARTIES_NEEDED: who mediates and who doesn't is known only once both sides are named. */
function assertBothSides(mediation: Mediation): void {
  const sides = new Set(partiesNow(mediation).map(({ side }) => side));
  if (sides.size < 2) throw new DomainError('PARTIES_NEEDED');
}

function assertPast(at: Instant, now: Instant, field: string): void {
  if (at > now + DAY_AFTER || at < now - TWO_YEARS) throw new DomainError('BAD_SPAN', { field });
}

/**
 * 记一次调解 · When and (encrypted) what was said; the same id twice is one.
 *
 * Refuses: PARTIES_NEEDED, BAD_SPAN (still to come, or years ago), NOT_YOUR_DESK.
 */
export function holdSession(
  mediation: Mediation,
  session: Session & { readonly sealed: string },
  hand: Hand,
): Mediation {
  if (mediation.sessions.some(({ id }) => id === session.id)) return mediation;
  assertBothSides(mediation);
  assertPast(session.heldAt, hand.now, 'heldAt');
  if (mediation.sessions.length >= MOST_SESSIONS)
    throw new DomainError('INVALID_INPUT', { field: 'sessions', rule: 'tooMany' });
  const sessions = [...mediation.sessions, session];
  return recorded(
    { ...mediation, sessions },
    { type: 'sessionHeld', sessionId: session.id, digest: sm3(session.sealed) },
    hand,
  );
}

/**
 * 达成协议 · The agreement before it, if there was one, ends now. The same id twice is one.
 *
 * Refuses: PARTIES_NEEDED, BAD_SPAN (agreed in the future; fulfilled before it was agreed), NOT_YOUR_DESK.
 */
export function agree(
  mediation: Mediation,
  agreement: Pick<Agreement, 'id' | 'agreedAt' | 'fulfilBy'> & {
    readonly form: AgreementForm;
    readonly sealed: string;
  },
  hand: Hand,
): Mediation {
  if (mediation.agreements.some(({ id }) => id === agreement.id)) return mediation;
  assertBothSides(mediation);
  assertPast(agreement.agreedAt, hand.now, 'agreedAt');
  const { fulfilBy } = agreement;
  if (fulfilBy !== null && fulfilBy < agreement.agreedAt - DAY_AFTER)
    throw new DomainError('BAD_SPAN', { field: 'fulfilBy' });
  const agreements = [
    ...mediation.agreements.map((one) => (one.toAt === null ? { ...one, toAt: hand.now } : one)),
    { ...agreement, isKept: null, confirmation: 'open' as const, toAt: null },
  ];
  const { id: agreementId, form, sealed } = agreement;
  return recorded(
    { ...mediation, agreements },
    { type: 'agreed', agreementId, form, digest: sm3(sealed) },
    hand,
  );
}

function changed(
  mediation: Mediation,
  change: Partial<Pick<Agreement, 'isKept' | 'confirmation'>>,
  happened: (agreementId: string) => Happened,
  hand: Hand,
): Mediation {
  const agreement = agreementNow(mediation);
  if (!agreement) throw new DomainError('AGREEMENT_NEEDED');
  const after = { ...agreement, ...change };
  if (after.isKept === agreement.isKept && after.confirmation === agreement.confirmation) return mediation;
  const agreements = mediation.agreements.map((one) => (one === agreement ? after : one));
  return recorded({ ...mediation, agreements }, happened(agreement.id), hand);
}

/** 履行情况 · Whether what was agreed has been done. Refuses: AGREEMENT_NEEDED, NOT_YOUR_DESK. */
export const noteFulfilment = (mediation: Mediation, isKept: boolean, hand: Hand): Mediation =>
  changed(mediation, { isKept }, (agreementId) => ({ type: 'fulfilmentNoted', agreementId, isKept }), hand);

/** 司法确认 · The sides have asked the court, or don't want to: no reminder any more. Refuses: as above. */
export const noteConfirmation = (
  mediation: Mediation,
  confirmation: Exclude<Confirmation, 'open'>,
  hand: Hand,
): Mediation =>
  changed(
    mediation,
    { confirmation },
    (agreementId) => ({ type: 'confirmationNoted', agreementId, confirmation }),
    hand,
  );
