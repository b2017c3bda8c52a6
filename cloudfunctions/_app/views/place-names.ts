import { ancestorAt, placeOf, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';

export type NameOfPlace = (id: PlaceId) => string;
export type Jurisdictions = ReadonlyMap<PlaceId, Jurisdiction>;

/** 地名 · The name of a place in one of the jurisdictions at hand; its code where none knows it. */
export const nameIn =
  (jurisdictions: Jurisdictions): NameOfPlace =>
  (id) => {
    for (const jurisdiction of jurisdictions.values()) {
      const place = placeOf(jurisdiction, id);
      if (place) return place.name;
      if (jurisdiction._id === id) return jurisdiction.name;
    }
    return id;
  };

/** 全名 · Below the village with every place above it, so that two 2号微网格 are told apart: '白家沟小组 · 2号微网格'. */
export const pathNameIn = (jurisdictions: Jurisdictions): NameOfPlace => {
  const nameOf = nameIn(jurisdictions);
  return (id) => {
    const grid = ancestorAt(id, 'grid');
    return grid === null || grid === id ? nameOf(id) : `${nameOf(grid)} · ${nameOf(id)}`;
  };
};
