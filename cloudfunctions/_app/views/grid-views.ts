import type { GridView } from '../../../domain/contract';
import type { Jurisdiction } from '../../../domain/grid/grid';

/** 网格 · The grids of a village in their order. */
export const gridViews = ({ places }: Jurisdiction): readonly GridView[] =>
  places
    .filter(({ level }) => level === 'grid')
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
