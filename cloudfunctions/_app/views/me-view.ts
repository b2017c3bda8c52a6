import type { DeskView, MeView } from '../../../domain/contract';
import { levelOf } from '../../../domain/grid/grid';
import type { Binding, Person, Seat } from '../../../domain/grid/posts';
import type { Context } from '../context';
import { nameIn, placeNamesOf, type Jurisdictions, type NameOfPlace } from './place-names';

/** What of the caller has been read or has just been written. */
export interface MeFacts {
  readonly person: Person | null;
  readonly binding: Binding | null;
  readonly unread: number;
}

/** 我 · The caller as the mini-program shows them to themself. */
export function meView(context: Context, { person, binding, unread }: MeFacts): MeView {
  const { actor, jurisdictions, templates } = context;
  return {
    name: person?.name || actor.name || null,
    personId: actor.personId,
    phoneMasked: person?.phoneMasked ?? null,
    hasConsented: (person?.consentedAt ?? null) !== null,
    binding: binding && bindingOf(binding, jurisdictions),
    desks: actor.seats.map((seat) => deskView(seat, nameIn(jurisdictions))),
    unread,
    messageTemplates: {
      reporter: templates.reporter === null ? [] : [templates.reporter],
      desk: templates.desk === null || actor.seats.length === 0 ? [] : [templates.desk],
    },
  };
}

function bindingOf(binding: Binding, jurisdictions: Jurisdictions): MeView['binding'] {
  const { _id, state, householdId, householdLabel, villageId, placeId } = binding;
  if (state === 'ended') return null;
  const jurisdiction = jurisdictions.get(villageId);
  const placeNames = jurisdiction ? placeNamesOf(jurisdiction, placeId) : [];
  return { bindingId: _id, state, householdId, householdLabel, villageId, placeId, placeNames };
}

/** 岗 · A desk at which the caller can act now. */
export function deskView(seat: Seat, nameOf: NameOfPlace): DeskView {
  const { deskId, role, standsInFor } = seat;
  return {
    deskId,
    name: nameOf(deskId),
    level: levelOf(deskId) ?? 'village',
    role,
    standsInFor: standsInFor?.personName ?? null,
  };
}
