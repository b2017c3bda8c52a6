import { namesOf, type Actor, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DAY_MS } from '../../deadline/local-time';
import type { FactField } from '../../deadline/settings';
import { DomainError } from '../../errors';
import type { Household } from '../../grid/household';
import type { Seat } from '../../grid/posts';
import { appended } from '../../record/append';
import { bySeat } from '../../record/by-seat';
import { speechless } from '../../record/erase';
import type { By, Origin } from '../../record/line';
import { emptyRecord } from '../../record/record';
import type { ConsentBy, Fact, FactSource, VisitEvent, Visits } from './visit';

/** After how long what is over is looked for. */
const LOOK_AGAIN_MS = 90 * DAY_MS;

/** 空户情 · Of a household about which nothing is kept yet. */
export const newVisits = (
  { _id, villageId }: Pick<Household, '_id' | 'villageId'>,
  now: Instant,
): Visits => ({
  ...emptyRecord(_id, villageId, now),
  householdId: _id,
  facts: [],
  heardAt: null,
});

const originOf = ({ _id, villageId }: Visits): Origin<VisitEvent> => ({
  facts: { _id, villageId },
  wordsOf: (_line, { words }) => words,
});

/** By a seat of theirs over the household; null: by somebody of the household itself. */
function handOf(actor: Actor, seat: Seat | null): By {
  if (actor.kind === 'clock') return actor;
  if (seat) return bySeat(actor, seat);
  return { kind: 'person', personId: actor.personId, role: 'villager', deskId: null, forPersonId: null };
}

const recorded = (visits: Visits, event: VisitEvent, actor: Actor): Visits =>
  appended(
    { ...visits, updatedAt: event.at, wakeAt: event.at + LOOK_AGAIN_MS },
    event,
    originOf(visits),
    namesOf(actor),
    () => [],
  );

/** 问到的一项 · Its value encrypted, and whether it is what is kept already. */
export interface Learned {
  readonly field: FactField;
  readonly sealed: string;
  readonly isKnown: boolean;
}
export interface Visit {
  readonly visitId: string;
  readonly source: FactSource;
  readonly learned: readonly Learned[];
  readonly consentBy: ConsentBy;
  readonly hasSeparateConsent: boolean;
  readonly words: string | null;
}

/**
 * 记走访 · What was learned of a household: each fact ends the one before it; what is known already stays as it is.
 * The same visit twice is one.
 *
 * Refuses: CONSENT_NEEDED (something sensitive without their separate consent), REASON_NEEDED (nothing at all).
 */
export function learn(
  visits: Visits,
  { visitId, source, learned, consentBy, hasSeparateConsent, words }: Visit,
  actor: PersonActor,
  seat: Seat | null,
  now: Instant,
): Visits {
  if (visits.timeline.some(({ event }) => event.type === 'visited' && event.visitId === visitId))
    return visits;
  if (learned.length === 0 && words === null)
    throw new DomainError('REASON_NEEDED', { action: 'visit.record' });
  if (!hasSeparateConsent && learned.some(({ field }) => field.isSensitive))
    throw new DomainError('CONSENT_NEEDED');
  const at = Math.max(now, visits.updatedAt);
  const fresh = learned.filter(({ isKnown }) => !isKnown);
  const isReplaced = (fact: Fact): boolean =>
    fact.toAt === null && fresh.some(({ field }) => field.id === fact.fieldId);
  const facts = [
    ...visits.facts.map((fact) => (isReplaced(fact) ? { ...fact, toAt: at } : fact)),
    ...fresh.map(({ field, sealed }) => ({
      id: `${visitId}:${field.id}`,
      fieldId: field.id,
      sealed,
      isSensitive: field.isSensitive,
      source,
      consentBy,
      hasSeparateConsent: field.isSensitive,
      byRole: seat?.role ?? null,
      fromAt: at,
      toAt: null,
    })),
  ];
  const event: VisitEvent = { type: 'visited', visitId, source, at, by: handOf(actor, seat), words };
  return recorded({ ...visits, facts, heardAt: at }, event, actor);
}

/** What is to be taken out: a field with all its past, the words of one line, or everything. */
export type ToErase = { readonly fieldId: string } | { readonly line: number } | 'all';

/**
 * 删户情 · At the household's wish, wholly and with its past; the chain keeps that something was taken out, not what.
 *
 * Refuses: FACT_NOT_FOUND (nothing of the kind is kept).
 */
export function erase(visits: Visits, what: ToErase, actor: Actor, seat: Seat | null, now: Instant): Visits {
  const isGone = (fact: Fact): boolean =>
    what === 'all' || ('fieldId' in what && fact.fieldId === what.fieldId);
  const isMute = ({ line, event }: Visits['timeline'][number]): boolean =>
    event.words !== null && (what === 'all' || ('line' in what && line === what.line));
  if (!visits.facts.some(isGone) && !visits.timeline.some(isMute)) throw new DomainError('FACT_NOT_FOUND');
  const at = Math.max(now, visits.updatedAt);
  const timeline = visits.timeline.map((line) => (isMute(line) ? speechless(line) : line));
  const facts = visits.facts.filter((fact) => !isGone(fact));
  const event: VisitEvent = { type: 'factsErased', at, by: handOf(actor, seat), words: null };
  const heardAt = what === 'all' ? null : visits.heardAt;
  return recorded({ ...visits, facts, timeline, heardAt }, event, actor);
}
