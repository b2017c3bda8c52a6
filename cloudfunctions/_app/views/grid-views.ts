import type { GridView } from '../../../domain/contract';
import type { Jurisdiction } from '../../../domain/grid/grid';

/** 网格 · The grids (or micro-grids) of a village in their order. */
export const gridViews = ({ places }: Jurisdiction, of: 'grid' | 'microGrid' = 'grid'): readonly GridView[] =>
  places
    .filter(({ level }) => level === of)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
