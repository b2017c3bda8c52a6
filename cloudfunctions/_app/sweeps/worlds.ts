import type { Instant } from '../../../domain/deadline/instant';
import { DomainError } from '../../../domain/errors';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import type { World } from '../../../domain/deadline/world';
import type { Ports } from '../context';

/** 扫描中的世界 · Jurisdictions and settings, each read once a sweep. */
export class Worlds {
  readonly #jurisdictions = new Map<PlaceId, Promise<Jurisdiction | null>>();
  #villages: Promise<readonly Jurisdiction[]> | null = null;
  #settings: ReturnType<Ports['places']['settings']> | null = null;

  constructor(
    private readonly places: Ports['places'],
    readonly now: Instant,
  ) {}

  jurisdiction(id: PlaceId): Promise<Jurisdiction | null> {
    const known = this.#jurisdictions.get(id) ?? this.places.jurisdiction(id);
    this.#jurisdictions.set(id, known);
    return known;
  }

  /** Every village with who sits where, read once a sweep. */
  villages(): Promise<readonly Jurisdiction[]> {
    return (this.#villages ??= this.places.staffedVillages());
  }

  settings(): ReturnType<Ports['places']['settings']> {
    return (this.#settings ??= this.places.settings());
  }

  /** Refuses: PLACE_NOT_FOUND. */
  async of(villageId: PlaceId): Promise<World> {
    const jurisdiction = await this.jurisdiction(villageId);
    if (!jurisdiction) throw new DomainError('PLACE_NOT_FOUND', { placeId: villageId });
    return { now: this.now, settings: await this.settings(), jurisdiction };
  }
}
