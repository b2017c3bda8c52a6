import type { SheetKey } from '../../../domain/setup/columns';

/** 台账的表 · Each village's own; the county brings in none. */
export const LEDGER_KEYS: readonly SheetKey[] = ['plots', 'contracts', 'payments'];

/** 村里能导入的表 · What a village keeps in order by itself; the rest is the county's. */
const VILLAGE_SHEETS: readonly SheetKey[] = ['grids', 'households', 'posts', 'leaves', ...LEDGER_KEYS];

/** Whether a county or a village brings in such a sheet. */
export const isSheetOf = (isVillage: boolean, key: SheetKey): boolean =>
  isVillage ? VILLAGE_SHEETS.includes(key) : !LEDGER_KEYS.includes(key);
