import type { GridView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { placesInUse, type Jurisdiction } from '../../../domain/grid/grid';

/** 网格 · The grids (or micro-grids) of a village that haven't ended, in their order. */
export const gridViews = (
  village: Jurisdiction,
  now: Instant,
  of: 'grid' | 'microGrid' = 'grid',
): readonly GridView[] =>
  placesInUse(village, now)
    .filter(({ level }) => level === of)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
