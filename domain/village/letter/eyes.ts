import type { PersonActor } from '../../access/actor';
import { levelOf, townshipOf, type Jurisdiction } from '../../grid/grid';
import type { Instant } from '../../deadline/instant';
import { holdersAt, isInForce, type Seat } from '../../grid/posts';
import type { Letter } from './letter';

type Concern = Pick<
  Letter,
  'villageId' | 'deskId' | 'writerId' | 'secretaryId' | 'aboutPersonId' | 'isErased'
>;

/** 村支书本人 · Their own seat at the village's desk: not that of whoever stands in. */
export const isOwnSecretarySeat = ({ role, standsInFor }: Seat): boolean =>
  role === 'villageSecretary' && standsInFor === null;

/** The seat by which somebody is the one to answer; undefined: they aren't. */
export function answeringSeat(letter: Concern, { personId, seats }: PersonActor): Seat | undefined {
  const { deskId, writerId, secretaryId, aboutPersonId } = letter;
  if (personId === aboutPersonId || personId === writerId) return undefined;
  const here = seats.filter((seat) => seat.deskId === deskId);
  if (levelOf(deskId) === 'township') return here.find(({ standsInFor }) => !standsInFor) ?? here[0];
  return personId === secretaryId ? here.find(isOwnSecretarySeat) : undefined;
}

/** 可读 · The writer, who is to answer, and the secretary who didn't; nobody else, and never whom it is about. */
export function mayReadLetter(letter: Concern, actor: PersonActor): boolean {
  if (letter.isErased) return false;
  if (actor.personId === letter.writerId) return true;
  return (
    answeringSeat(letter, actor) !== undefined ||
    answeringSeat({ ...letter, deskId: letter.villageId }, actor) !== undefined
  );
}

/** 写给谁 · To whom a letter goes that is written now. */
export interface Addressee {
  readonly deskId: string;
  readonly way: 'secretary' | 'about' | 'vacant';
  /** Who gets it, or whom it is about; null: nobody holds the post. */
  readonly secretary: { readonly personId: string; readonly name: string } | null;
}

/** 投递 · Past the grid to the secretary; to the township if it is about them, or they aren't there today. */
export function addresseeOf(isAbout: boolean, village: Jurisdiction, now: Instant): Addressee {
  const { _id: villageId } = village;
  const post = holdersAt(village, villageId, now).find(({ role }) => role === 'villageSecretary');
  const secretary = post ? { personId: post.personId, name: post.personName } : null;
  if (isAbout) return { deskId: townshipOf(villageId), way: 'about', secretary };
  const isAway = village.leaves.some((one) => one.personId === post?.personId && isInForce(one, now));
  return secretary === null || isAway
    ? { deskId: townshipOf(villageId), way: 'vacant', secretary: null }
    : { deskId: villageId, way: 'secretary', secretary };
}

/** 收信人不在 · leave: on leave until an instant · left: no longer the secretary. */
export type Absence =
  { readonly why: 'leave'; readonly until: Instant } | { readonly why: 'left'; readonly until: null };

/**
 * 收信人在不在 · Whether the secretary to whom a letter was written can answer it now; null: they can, or it isn't
 * theirs to answer. Nobody reads it for them: it waits for their return, or for its day and then the township.
 */
export function absenceOf(
  letter: Concern & Pick<Letter, 'state'>,
  village: Jurisdiction,
  now: Instant,
): Absence | null {
  const { state, deskId, secretaryId, villageId } = letter;
  if (state !== 'waiting' || levelOf(deskId) !== 'village' || secretaryId === null) return null;
  const isTheirs = holdersAt(village, villageId, now).some(
    ({ role, personId }) => role === 'villageSecretary' && personId === secretaryId,
  );
  if (!isTheirs) return { why: 'left', until: null };
  const leaves = village.leaves.filter((one) => one.personId === secretaryId && isInForce(one, now));
  return leaves.length === 0 ? null : { why: 'leave', until: Math.max(...leaves.map(({ toAt }) => toAt)) };
}
