import type { SheetKey } from '../../../domain/setup/columns';

/** 村里能导入的表 · What a village keeps in order by itself; the rest is the county's. */
export const VILLAGE_SHEETS: readonly SheetKey[] = ['grids', 'households', 'posts', 'leaves'];
