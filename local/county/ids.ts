import type { PlaceId } from '../../domain/grid/grid';

/** 五寨县 */
export const COUNTY: PlaceId = '140928';
/** 杏岭子乡 */
export const TOWNSHIP: PlaceId = '140928208';
/** 下鹿角村: the village that is filled in. */
export const VILLAGE: PlaceId = '140928208224';
/** 杨家坡村: a second village with a few posts, so that "another village" can be tried. */
export const OTHER_VILLAGE: PlaceId = '140928208214';

const two = (number: number): string => String(number).padStart(2, '0');

/** The id of a grid, counted from 1. */
export const gridId = (villageId: PlaceId, grid: number): PlaceId => `${villageId}/${two(grid)}`;

/** The id of a micro-grid, both counted from 1. */
export const microGridId = (villageId: PlaceId, grid: number, micro: number): PlaceId =>
  `${gridId(villageId, grid)}/${two(micro)}`;
