import type { PersonActor } from '../../../domain/access/actor';
import type { Instant } from '../../../domain/deadline/instant';
import type { CountySettings } from '../../../domain/deadline/settings';
import type { Boundary } from '../../../domain/grid/boundary';
import { parentOf, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import { seatsAt, seatsOf, type Binding, type Seat } from '../../../domain/grid/posts';
import type { World } from '../../../domain/deadline/world';
import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { House } from '../matters/inbox';
import type { Random } from './random';
import type { FullVillage } from './villages';

/** 一村的人 · Who acts in a village: the same all the time, as nobody's post ends here. */
export class Cast implements House {
  readonly #desks = new Map<PlaceId, PersonActor | null>();
  readonly #residents: ReadonlyMap<string, PersonActor>;
  readonly #all: readonly PersonActor[];
  readonly #seats: readonly Seat[];
  readonly supervisor: PersonActor | null;
  readonly boundary: Boundary;
  readonly #village: Jurisdiction;

  constructor(
    { jurisdiction, boundary, bindings }: FullVillage,
    /** Of the villages before it. */
    readonly number: number,
    private readonly township: Jurisdiction,
    private readonly settings: CountySettings,
    readonly vault: Vault,
    private readonly now: Instant,
  ) {
    this.#village = jurisdiction;
    this.boundary = boundary;
    this.#all = bindings.map(residentBy);
    this.#residents = new Map(
      bindings.map(({ householdId }, at) => [householdId, this.#all[at] as PersonActor]),
    );
    this.#seats = [jurisdiction, township].flatMap((one) =>
      one.places.flatMap(({ id }) => seatsAt(one, id, now)),
    );
    this.supervisor = this.at(township._id);
  }

  worldAt(now: Instant): World {
    return { now, settings: this.settings, jurisdiction: this.#village };
  }

  world(_villageId: PlaceId, at: Instant): World {
    return this.worldAt(at);
  }

  seatsAround(): readonly Seat[] {
    return this.#seats;
  }

  /** Who acts at a desk; null: it is vacant. */
  at(deskId: PlaceId): PersonActor | null {
    const known = this.#desks.get(deskId);
    if (known !== undefined) return known;
    const seat = this.#seats.find((one) => one.deskId === deskId);
    const actor = seat ? this.#staff(seat) : null;
    this.#desks.set(deskId, actor);
    return actor;
  }

  /** Who acts at a desk or, when it is vacant, at the next above. */
  deskFor(placeId: PlaceId): PersonActor {
    for (let deskId: PlaceId | null = placeId; deskId !== null; deskId = parentOf(deskId)) {
      const actor = this.at(deskId);
      if (actor) return actor;
    }
    throw new Error(`${placeId}: nobody sits at any desk above it`);
  }

  /** Who speaks for a household by a phone of their own; null: nobody. */
  residentOf(householdId: string): PersonActor | null {
    return this.#residents.get(householdId) ?? null;
  }

  anyResident(random: Random): PersonActor {
    return random.pick(this.#all);
  }

  #staff({ personId, personName }: Seat): PersonActor {
    const seats = seatsOf([this.#village, this.township], personId, this.now);
    return { kind: 'person', personId, name: personName, binding: null, seats };
  }
}

const residentBy = (binding: Binding): PersonActor => ({
  kind: 'person',
  personId: binding.personId,
  name: binding.personName,
  binding,
  seats: [],
});
