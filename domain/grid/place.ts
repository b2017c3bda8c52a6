import type { Instant } from '../deadline/instant';

/** 层级 · county 县 › township 乡镇 › village 总网(村) › grid 网格(组) › microGrid 微网格. */
export type Level = 'county' | 'township' | 'village' | 'grid' | 'microGrid';

/**
 * 区划与网格代码 · A place's id is its path: county '140928', township '140928208', village '140928208224',
 * grid '140928208224/03', micro-grid '140928208224/03/02'. A desk (岗) has the id of its place.
 */
export type PlaceId = string;

/** 地方 · One node of the grid tree. */
export interface Place {
  readonly id: PlaceId;
  readonly level: Level;
  readonly name: string;
  /** 停用 · From when on it isn't offered or routed to; its name still says where old matters were. */
  readonly endedAt?: Instant | null;
}

/** 级次 · 0 county … 4 micro-grid: the wider, the smaller. */
export const LEVELS: readonly Level[] = ['county', 'township', 'village', 'grid', 'microGrid'];

const SHAPES: readonly (readonly [Level, RegExp])[] = [
  ['county', /^\d{6}$/],
  ['township', /^\d{9}$/],
  ['village', /^\d{12}$/],
  ['grid', /^\d{12}\/\d{2}$/],
  ['microGrid', /^\d{12}\/\d{2}\/\d{2}$/],
];

/** 所属层级 · Of a place or desk, by the shape of its id; null for anything that isn't one. */
export function levelOf(id: PlaceId): Level | null {
  return SHAPES.find(([, shape]) => shape.test(id))?.[0] ?? null;
}

/** 上级 · The place that contains this one; null above the county or for no place at all. */
export function parentOf(id: PlaceId): PlaceId | null {
  const level = levelOf(id);
  if (level === null || level === 'county') return null;
  return id.slice(0, -3);
}

/** 在其下 · Strictly below: a place isn't under itself. */
export function isUnder(id: PlaceId, above: PlaceId): boolean {
  for (let place = parentOf(id); place !== null; place = parentOf(place)) if (place === above) return true;
  return false;
}

/** 在其内 · The place itself or below it. */
export const isWithin = (id: PlaceId, place: PlaceId): boolean => id === place || isUnder(id, place);

/** 共同的上级 · The lowest place that holds both; for two of one village. */
export function lowestCommon(one: PlaceId, other: PlaceId): PlaceId {
  for (let place = one; ; place = parentOf(place) ?? place)
    if (isWithin(other, place) || parentOf(place) === null) return place;
}

/** The place itself or one above it, at the level asked for; null if it lies above that level. */
export function ancestorAt(id: PlaceId, level: Level): PlaceId | null {
  for (let place: PlaceId | null = id; place !== null; place = parentOf(place))
    if (levelOf(place) === level) return place;
  return null;
}

/** 所属辖区 · The village, township or county in whose document a desk is. */
export const areaOf = (id: PlaceId): PlaceId => id.split('/')[0] ?? id;

/** 所属乡镇 · Desk of the township above a village's place. */
export const townshipOf = (id: PlaceId): PlaceId => id.slice(0, 9);

/** 所属网格 · The grid of a place, or the village itself when it is none; for statistics. */
export const gridOf = (id: PlaceId): PlaceId => ancestorAt(id, 'grid') ?? id.slice(0, 12);
