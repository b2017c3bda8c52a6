import type { CountySettings } from '../../../domain/deadline/settings';
import type { Household, Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import type { Cursor, RowPage } from './matter-store';

/** 辖区库 · Jurisdictions, households and the county's settings. */
export interface PlacesStore {
  jurisdiction(id: PlaceId): Promise<Jurisdiction | null>;
  jurisdictions(ids: readonly PlaceId[]): Promise<readonly Jurisdiction[]>;
  /** Every township and village of the county, without posts: for picking. */
  villageNames(): Promise<readonly Pick<Jurisdiction, '_id' | 'level' | 'name'>[]>;
  household(id: string): Promise<Household | null>;
  /** Households that belong to the place or below it now, by doorplate. */
  households(under: PlaceId, words: string | null, limit: number, cursor: Cursor | null): Promise<RowPage<Household>>;
  settings(): Promise<CountySettings>;
}
