import type { Instant } from '../deadline/instant';
import type { Leave, Post } from './posts';

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
}

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

/** 户 · A household; bound to one micro-grid or grid from a date to a date. */
export interface Household {
  readonly _id: string;
  readonly revision: number;
  readonly villageId: PlaceId;
  /** 门牌 · '12号'. */
  readonly doorplate: string;
  /** 户主 · Shown masked to all but the desk. */
  readonly headName: string;
  readonly placings: readonly HouseholdPlacing[];
}

/** 户的归属 · Which place a household belongs to, from when to when; `toAt` null: still. */
export interface HouseholdPlacing {
  readonly placeId: PlaceId;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}
