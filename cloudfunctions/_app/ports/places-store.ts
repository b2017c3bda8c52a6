import type { Instant } from '../../../domain/deadline/instant';
import type { CountySettings } from '../../../domain/deadline/settings';
import type { Boundary } from '../../../domain/grid/boundary';
import type { Household, Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import type { Cursor, RowPage } from './matter-store';

/** 辖区库 · Jurisdictions, households and the county's settings. */
export interface PlacesStore {
  jurisdiction(id: PlaceId): Promise<Jurisdiction | null>;
  jurisdictions(ids: readonly PlaceId[]): Promise<readonly Jurisdiction[]>;
  /** Where the person has or had a post, or stands in for somebody at some time. */
  staffedBy(personId: string): Promise<readonly Jurisdiction[]>;
  /** Where the code with this digest was given out for a post. */
  byInvitation(codeDigest: string): Promise<Jurisdiction | null>;
  /** Inserts (before null) or replaces; refused with STALE_WRITE if somebody else did so in between. */
  commit(before: Jurisdiction | null, after: Jurisdiction): Promise<Jurisdiction>;
  /** Jurisdictions with a notice for the courier, earliest first. */
  undelivered(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Jurisdiction>>;
  /** Jurisdictions in which a holder has changed and the matters don't say so yet, earliest change first. */
  changed(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Jurisdiction>>;
  /** The county's own, with its administrators: one, or none before it is set up. */
  counties(): Promise<readonly Jurisdiction[]>;
  /** Every township and village of the county, without who sits there: for picking. */
  divisions(): Promise<readonly Division[]>;
  /** Every village's jurisdiction, with who sits where. */
  staffedVillages(): Promise<readonly Jurisdiction[]>;
  household(id: string): Promise<Household | null>;
  /** Households whose slip in force has one of these digests. */
  householdsBySlip(digests: readonly string[]): Promise<readonly Household[]>;
  /** One conditional write; refused with STALE_WRITE if somebody else wrote in between. */
  commitHousehold(before: Household, after: Household): Promise<Household>;
  /** Every household of a village, hundreds of them. */
  villageHouseholds(villageId: PlaceId): Promise<readonly Household[]>;
  householdsById(ids: readonly string[]): Promise<readonly Household[]>;
  /** Many new ones at once; those whose id is taken are left as they are. */
  insertHouseholds(households: readonly Household[]): Promise<void>;
  /** Households that belong to the place or below it at `at`, by doorplate; `words` in doorplate or name. */
  households(search: HouseholdSearch, limit: number, cursor: Cursor | null): Promise<RowPage<Household>>;
  settings(): Promise<CountySettings>;
  /** One conditional write; `before` null: the county's first. Refuses: STALE_WRITE. */
  commitSettings(before: CountySettings | null, after: CountySettings): Promise<CountySettings>;
  /** Null: nobody has drawn the village's grids. */
  boundary(villageId: PlaceId): Promise<Boundary | null>;
  /** One conditional write; `before` null: the village's first. Refuses: STALE_WRITE. */
  commitBoundary(before: Boundary | null, after: Boundary): Promise<Boundary>;
}

/** 区划 · A township or a village by name. */
export interface Division {
  readonly id: PlaceId;
  readonly level: 'township' | 'village';
  readonly name: string;
  readonly hasGrids: boolean;
  readonly endedAt: Instant | null;
}
export interface HouseholdSearch {
  readonly under: PlaceId;
  readonly words: string | null;
  readonly at: Instant;
}
