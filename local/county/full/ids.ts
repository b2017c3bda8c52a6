import type { PlaceId } from '../../../domain/grid/grid';

/** A village of 杏岭子乡 that is made three times as large as others, with everyone who is shown on a phone. */
export const LARGE_VILLAGE: PlaceId = '140928208204';
