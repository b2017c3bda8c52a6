import type { PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { areaOf, isWithin, parentOf, placesInUse, type Jurisdiction, type PlaceId } from '../../grid/grid';
import { seatsAt, type Binding, type Role, type Seat } from '../../grid/posts';
import type { Bulletin, BulletinAudience } from './bulletin';

/** Offices that only party members hold. */
const PARTY_OFFICES: ReadonlySet<Role> = new Set(['linkedMember', 'villageSecretary']);

/** 村两委 · Whoever sits at a village's desk sees all that it has published, also what was recalled. */
export const isPublisher = ({ seats }: Pick<PersonActor, 'seats'>, villageId: PlaceId): boolean =>
  seats.some(({ deskId }) => deskId === villageId);

type Resident = Pick<Binding, 'villageId' | 'placeId' | 'state'>;

/** Where a person belongs: by home, by a post, and by a post that only party members hold. */
function placesOf(
  { binding, seats }: { readonly binding: Resident | null; readonly seats: readonly Seat[] },
  isPartyOnly: boolean,
): readonly PlaceId[] {
  const posts = seats
    .filter(({ role }) => !isPartyOnly || PARTY_OFFICES.has(role))
    .map(({ deskId }) => deskId);
  const home = !isPartyOnly && binding?.state === 'confirmed' ? [binding.placeId] : [];
  return [...home, ...posts];
}

type Somebody = Parameters<typeof placesOf>[0];

/** 可见 · Whether somebody of the village belongs to those whom it is for; its desk sees what is for a grid. */
export const isAudience = (person: Somebody, { placeId, isPartyOnly }: BulletinAudience): boolean =>
  placesOf(person, isPartyOnly).some(
    (id) => areaOf(id) === areaOf(placeId) && (isWithin(id, placeId) || isWithin(placeId, id)),
  );

/** 受众 · Everybody whom a bulletin is for, each once. */
export function audienceOf(
  village: Jurisdiction,
  residents: readonly Binding[],
  audience: BulletinAudience,
  at: Instant,
): ReadonlySet<string> {
  const seats = placesInUse(village, at).flatMap(({ id }) => seatsAt(village, id, at));
  const living = residents.filter((binding) => isAudience({ binding, seats: [] }, audience));
  const sitting = seats.filter((seat) => isAudience({ binding: null, seats: [seat] }, audience));
  return new Set([...living, ...sitting].map(({ personId }) => personId));
}

/** 可读 · Published and theirs to know of; the village's own desk reads everything of its own. */
export const mayRead = (
  { audience, state, villageId }: Pick<Bulletin, 'audience' | 'state' | 'villageId'>,
  actor: PersonActor,
): boolean => isPublisher(actor, villageId) || (state === 'published' && isAudience(actor, audience));

/** 受众键 · Under which a bulletin is found by those whom it is for: '140928208224/03' or '140928208224#party'. */
export const audienceKey = ({ placeId, isPartyOnly }: BulletinAudience): string =>
  isPartyOnly ? `${placeId}#party` : placeId;

/** The keys under which somebody finds what is for them in a village; for its desk: every one of its places. */
export function audienceKeysOf(
  actor: PersonActor,
  villageId: PlaceId,
  placeIds: readonly PlaceId[],
): readonly string[] {
  const audiences = placeIds.flatMap((placeId) => [
    { placeId, isPartyOnly: false },
    { placeId, isPartyOnly: true },
  ]);
  const isOf = ({ placeId }: BulletinAudience): boolean =>
    placeId === villageId || parentOf(placeId) === villageId;
  return audiences.filter((one) => isOf(one) && isAudience(actor, one)).map(audienceKey);
}
