import { levelOf, type PlaceId } from '../../../domain/grid/grid';
import type { ExportKind } from '../../../domain/setup/job';
import { REPORT_SHEETS } from '../../../domain/setup/report-sheets';
import type { Sheet } from '../../../domain/setup/columns';
import { SHEETS } from '../../../domain/setup/sheets';
import type { WrittenColumn } from '../ports/workbook';
import { isSheetOf, LEDGER_KEYS } from './village-sheets';

/** A sheet of an export without its rows. */
export interface ExportSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Of an import's template; null: a report. */
  readonly setup: Sheet | null;
}

/** Above the village some files say less (docs/adr/0013). */
function reportOf(
  kind: Exclude<ExportKind, 'template' | 'setup' | 'ledger'>,
  level: ReturnType<typeof levelOf>,
): keyof typeof REPORT_SHEETS {
  if (kind === 'months') return level === 'village' ? 'months' : 'monthsAbove';
  if (level !== 'county') return kind;
  if (kind === 'matters') return 'mattersOfCounty';
  return kind === 'deadlines' ? 'deadlinesOfCounty' : kind;
}

/** 导出的表 · Which sheets a file has; a village has those that it may bring in again. */
export function exportSheets(kind: ExportKind, placeId: PlaceId): readonly ExportSheet[] {
  const isVillage = levelOf(placeId) === 'village';
  if (kind !== 'template' && kind !== 'setup' && kind !== 'ledger') {
    const { name, columns } = REPORT_SHEETS[reportOf(kind, levelOf(placeId))];
    const written = columns.map(([heading, width, note]): WrittenColumn => ({
      heading,
      width,
      note: note ?? null,
      choices: [],
      isHundredths: false,
    }));
    return [{ name, columns: written, setup: null }];
  }
  const isMeant = ({ key }: Sheet): boolean =>
    kind === 'template'
      ? isSheetOf(isVillage, key)
      : kind === 'ledger'
        ? LEDGER_KEYS.includes(key)
        : isSheetOf(isVillage, key) && !LEDGER_KEYS.includes(key);
  return SHEETS.filter(isMeant).map((setup) => ({
    name: setup.name,
    columns: setup.columns.map(({ heading, note, width, choices, isHundredths }) => ({
      heading,
      note,
      width,
      choices,
      isHundredths,
    })),
    setup,
  }));
}
