import type { Place, PlaceId } from './place';
import type { Leave, Post } from './posts';

export * from './household';
export * from './place';

/**
 * 辖区 · A village's grid tree with everyone who sits in it: one document, so that routing needs one read.
 *
 * A township and the county have one too, with just their own place and posts. `version` counts writes.
 */
export interface Jurisdiction {
  readonly _id: PlaceId;
  readonly level: 'county' | 'township' | 'village';
  readonly name: string;
  readonly revision: number;
  readonly places: readonly Place[];
  readonly posts: readonly Post[];
  readonly leaves: readonly Leave[];
}

export const placeOf = (jurisdiction: Jurisdiction, id: PlaceId): Place | null =>
  jurisdiction.places.find((place) => place.id === id) ?? null;
