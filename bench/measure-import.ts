import { writeWorkbook } from '../cloudfunctions/_app/adapters/workbook/write';
import { SHEETS } from '../domain/setup/sheets';
import type { SheetKey } from '../domain/setup/columns';
import type { Written } from '../domain/setup/cells';
import { emptyVillages } from '../local/county/full/county';
import { gridId, microGridId } from '../local/county/ids';
import { householdId } from '../local/county/households';
import { Villager, newClientKey } from '../test/scenarios/support/villager';
import type { ImportFigures } from './figures';
import { withVillage } from './measure-calls';
import { pushed } from './measure-export';
import { timed } from './timing';

const ADMIN = 'county-admin';
const GRIDS = 4;
const MICRO_GRIDS = 3;

interface Rows {
  readonly grids: readonly (readonly Written[])[];
  readonly households: readonly (readonly Written[])[];
}

/** Grids of every empty village, and the households in equal shares. */
function rowsOf(households: number): Rows {
  const villages = emptyVillages();
  const grids = villages.flatMap(({ code }) =>
    Array.from({ length: GRIDS }, (_, at) => at + 1).flatMap((grid) => [
      [gridId(code, grid), `示例${grid}组`, null, null],
      ...Array.from({ length: MICRO_GRIDS }, (_, micro) => [
        microGridId(code, grid, micro + 1),
        `${micro + 1}号微网格`,
        null,
        null,
      ]),
    ]),
  );
  return {
    grids,
    households: Array.from({ length: households }, (_, at) => {
      const code = villages[at % villages.length]?.code ?? '';
      const number = Math.floor(at / villages.length) + 1;
      const place = microGridId(code, (number % GRIDS) + 1, (number % MICRO_GRIDS) + 1);
      return [householdId(code, number), place, `${number}号`, `示例${number}`, null, null, null];
    }),
  };
}

async function workbookOf(rows: Rows): Promise<Uint8Array> {
  const given: Readonly<Partial<Record<SheetKey, readonly (readonly Written[])[]>>> = { ...rows };
  return writeWorkbook(
    SHEETS.flatMap(({ key, name, columns }) => {
      const own = given[key];
      return own ? [{ name, columns, rows: own }] : [];
    }),
  );
}

/** 五万户导入 · From the upload to the last household written, as the page carries it on; `confirm` apart. */
export function measureImport(households: number): Promise<ImportFigures> {
  return withVillage(async ({ url, cloud: { database } }, send) => {
    const admin = new Villager(ADMIN, send);
    const { uploadPath } = await admin.asks('setup.get', {});
    const file = Buffer.from(await workbookOf(rowsOf(households)));
    const answer = await fetch(`${url}/upload?path=${encodeURIComponent(`${uploadPath}bench.xlsx`)}`, {
      method: 'PUT',
      headers: {
        'x-local-person': ADMIN,
        'content-type': 'application/octet-stream',
      },
      body: file,
    });
    const { fileID } = (await answer.json()) as { readonly fileID: string };
    const before = database.count(database.collection('households'), {});
    let checked = await admin.asks('job.import', {
      clientKey: newClientKey(),
      fileId: fileID,
      fileName: 'bench.xlsx',
    });
    const checkMs = await timed(async () => {
      checked = await pushed(admin, checked);
    });
    const faults = checked.sheets.reduce((sum, sheet) => sum + sheet.faults, 0);
    if (!checked.canConfirm || faults > 0) throw new Error(`the import has ${faults} faults`);
    const applyMs = await timed(async () => {
      await pushed(admin, await admin.asks('job.confirm', { jobId: checked.id }));
    });
    const written = database.count(database.collection('households'), {}) - before;
    if (written !== households) throw new Error(`${written} of ${households} households were written`);
    return {
      households,
      fileKb: Math.round(file.length / 1024),
      checkMs: Math.round(checkMs),
      applyMs: Math.round(applyMs),
    };
  });
}
