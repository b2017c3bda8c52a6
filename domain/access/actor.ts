import type { PlaceId } from '../grid/place';
import type { Binding, Seat } from '../grid/posts';

/** 行动者 · A person with what they may speak for now; made from the WeChat context, never from an input. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly name: string;
  /** The confirmed binding to a household, if there is one. */
  readonly binding: Binding | null;
  /** Desks at which they can act now (`seatsOf`). */
  readonly seats: readonly Seat[];
}

/** Whoever moves a matter: a person, or the clock. */
export type Actor = PersonActor | { readonly kind: 'clock' };

export const CLOCK: Actor = { kind: 'clock' };

/** 留名 · Names, by person id, that a matter must remember when this actor does something to it. */
export function namesOf(actor: Actor): Readonly<Record<string, string>> {
  if (actor.kind === 'clock') return {};
  const covered = actor.seats.flatMap((seat) => (seat.standsInFor ? [seat.standsInFor] : []));
  return Object.fromEntries([
    ...covered.map(({ personId, personName }) => [personId, personName] as const),
    [actor.personId, actor.name] as const,
  ]);
}

/** 同村 · Where somebody lives by a confirmed binding, or sits. */
export const isVillager = ({ binding, seats }: PersonActor, villageId: PlaceId): boolean =>
  (binding?.state === 'confirmed' && binding.villageId === villageId) ||
  seats.some(({ deskId }) => deskId === villageId || deskId.startsWith(`${villageId}/`));
