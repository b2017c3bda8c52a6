import type { DeskView, MeView } from '../../../domain/contract';
import { familyOf } from '../../../domain/grid/family';
import { levelOf, placeNamesOf, placingAt, type Household, type PlaceId } from '../../../domain/grid/grid';
import { isInForce, oneAtEachDesk, type Binding, type Person, type Seat } from '../../../domain/grid/posts';
import { hasConsented } from '../../../domain/privacy/consent';
import type { Context } from '../context';
import { nameIn, type Jurisdictions, type NameOfPlace } from './place-names';

/** What of the caller has been read or has just been written. */
export interface MeFacts {
  readonly person: Person | null;
  readonly binding: Binding | null;
  /** Of the binding, for where it is now. */
  readonly household: Household | null;
  readonly unread: number;
}

/** 我 · The caller as the mini-program shows them to themself. */
export function meView(context: Context, { person, binding, household, unread }: MeFacts): MeView {
  const { actor, jurisdictions, templates, now } = context;
  return {
    name: person?.name || actor.name || null,
    personId: actor.personId,
    phoneMasked: person?.phoneMasked ?? null,
    hasConsented: hasConsented(person),
    binding:
      binding &&
      bindingOf(binding, (household && placingAt(household, now)) ?? binding.placeId, jurisdictions),
    desks: oneAtEachDesk(actor.seats).map((seat) => deskView(seat, nameIn(jurisdictions))),
    hasPost: hasPost(context),
    unread,
    messageTemplates: {
      reporter: templates.reporter === null ? [] : [templates.reporter],
      desk: templates.desk === null || actor.seats.length === 0 ? [] : [templates.desk],
    },
  };
}

const hasPost = ({ actor, jurisdictions, now }: Context): boolean =>
  [...jurisdictions.values()].some(({ posts }) =>
    posts.some((post) => post.personId === actor.personId && isInForce(post, now)),
  );

function bindingOf(binding: Binding, placeId: PlaceId, jurisdictions: Jurisdictions): MeView['binding'] {
  const { _id, state, householdId, householdLabel, villageId, endReason, isAway } = binding;
  if (state === 'ended' && endReason === null) return null;
  const jurisdiction = jurisdictions.get(villageId);
  const placeNames = jurisdiction ? placeNamesOf(jurisdiction, placeId) : [];
  const family = familyOf(binding).map(({ id, name, relation, consentedAt }) => ({
    id,
    name,
    relation,
    consentedAt,
  }));
  const home = { householdId, householdLabel, villageId, placeId, placeNames };
  return { bindingId: _id, state, ...home, endReason, isAway, family };
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
