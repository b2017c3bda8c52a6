import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { PersonActor } from '../../../domain/access/actor';
import type { Instant } from '../../../domain/deadline/instant';
import type { CountySettings } from '../../../domain/deadline/settings';
import { townshipOf, type Household, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import { seatsAt, seatsOf, type Binding, type Seat } from '../../../domain/grid/posts';
import type { World } from '../../../domain/deadline/world';
import type { House } from './inbox';
import { openidOf } from '../people/openid';
import { RESIDENTS } from '../people/residents';
import { STAFF } from '../people/staff';

const NAMES: ReadonlyMap<string, string> = new Map(
  [...STAFF, ...RESIDENTS].map(({ id, name }) => [id, name]),
);

/** 舞台 · Who can act, and the world around them, at any instant of the sample's past. */
export class Stage implements House {
  readonly #jurisdictions: ReadonlyMap<PlaceId, Jurisdiction>;
  readonly #households: ReadonlyMap<string, Household>;

  constructor(
    jurisdictions: readonly Jurisdiction[],
    households: readonly Household[],
    private readonly bindings: readonly Binding[],
    private readonly vault: Vault,
    private readonly settings: CountySettings,
  ) {
    this.#jurisdictions = new Map(jurisdictions.map((one) => [one._id, one]));
    this.#households = new Map(households.map((one) => [one._id, one]));
  }

  personId(id: string): string {
    if (!NAMES.has(id)) throw new Error(`the sample has nobody called ${id}`);
    return this.vault.personId(openidOf(id));
  }

  /** Of somebody whose phone isn't among the sample's. */
  strangerId(id: string): string {
    return this.vault.personId(openidOf(id));
  }

  actor(id: string, at: Instant): PersonActor {
    const personId = this.personId(id);
    return {
      kind: 'person',
      personId,
      name: NAMES.get(id) ?? id,
      binding: this.bindings.find((one) => one.personId === personId && one.state === 'confirmed') ?? null,
      seats: seatsOf([...this.#jurisdictions.values()], personId, at),
    };
  }

  /** As it was known then: what was set later isn't there yet. */
  world(villageId: PlaceId, now: Instant): World {
    const suspensions = this.settings.suspensions.filter(({ setAt }) => setAt <= now);
    const settings = { ...this.settings, suspensions };
    return { now, settings, jurisdiction: this.jurisdiction(villageId) };
  }

  jurisdiction(id: PlaceId): Jurisdiction {
    const found = this.#jurisdictions.get(id);
    if (!found) throw new Error(`the sample has no jurisdiction ${id}`);
    return found;
  }

  /** Of the two jurisdictions whose desks may hear of a matter. */
  seatsAround(villageId: PlaceId, at: Instant): readonly Seat[] {
    const around = [this.jurisdiction(villageId), this.jurisdiction(townshipOf(villageId))];
    return around.flatMap((one) => one.places.flatMap(({ id }) => seatsAt(one, id, at)));
  }

  household(id: string): Household {
    const found = this.#households.get(id);
    if (!found) throw new Error(`the sample has no household ${id}`);
    return found;
  }

  seal(phone: string): string {
    return this.vault.seal(phone);
  }
}
