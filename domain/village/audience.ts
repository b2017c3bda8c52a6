import type { PersonActor } from '../access/actor';
import type { Instant } from '../deadline/instant';
import { areaOf, isWithin, parentOf, placesInUse, type Jurisdiction, type PlaceId } from '../grid/grid';
import { seatsAt, type Binding, type Role, type Seat } from '../grid/posts';

/** 给谁看 · Who lives in a village or one of its grids; or only party members with a post there. */
export interface VillageAudience {
  readonly placeId: PlaceId;
  readonly isPartyOnly: boolean;
}

/** Offices that only party members hold. */
const PARTY_OFFICES: ReadonlySet<Role> = new Set(['linkedMember', 'villageSecretary']);

/** 村两委 · Whoever sits at a village's desk. */
export const isAtVillageDesk = ({ seats }: Pick<PersonActor, 'seats'>, villageId: PlaceId): boolean =>
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
export const isAudience = (person: Somebody, { placeId, isPartyOnly }: VillageAudience): boolean =>
  placesOf(person, isPartyOnly).some(
    (id) => areaOf(id) === areaOf(placeId) && (isWithin(id, placeId) || isWithin(placeId, id)),
  );

/** 受众 · Everybody whom it is for, each once. */
export function audienceOf(
  village: Jurisdiction,
  residents: readonly Binding[],
  audience: VillageAudience,
  at: Instant,
): ReadonlySet<string> {
  const seats = placesInUse(village, at).flatMap(({ id }) => seatsAt(village, id, at));
  const living = residents.filter((binding) => isAudience({ binding, seats: [] }, audience));
  const sitting = seats.filter((seat) => isAudience({ binding: null, seats: [seat] }, audience));
  return new Set([...living, ...sitting].map(({ personId }) => personId));
}

/** 受众键 · Under which something is found by those whom it is for: '140928208224/03' or '140928208224#party'. */
export const audienceKey = ({ placeId, isPartyOnly }: VillageAudience): string =>
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
  const isOf = ({ placeId }: VillageAudience): boolean =>
    placeId === villageId || parentOf(placeId) === villageId;
  return audiences.filter((one) => isOf(one) && isAudience(actor, one)).map(audienceKey);
}
