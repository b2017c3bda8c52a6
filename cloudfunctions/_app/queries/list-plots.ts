import * as v from 'valibot';

import { areaOf } from '../../../domain/grid/grid';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ledgerVillage } from '../village/ledger';
import { ledgerEyes } from '../village/ledger-eyes';
import { cursor, placeId } from '../schemas';
import { plotRow } from '../views/ledger-views';

const ROWS = 20;

export const listPlotsInput = v.object({ placeId, cursor });

/** 一组的地块 · By number, each with who has it today. Refuses: NOT_ALLOWED. */
export const listPlots: Handler<'ledger.plots'> = async ({ placeId: of, cursor: at }, context) => {
  const { records, vault } = context;
  const villageId = ledgerVillage(context, areaOf(of));
  const scope = `ledger.plots|${of}`;
  const from = openCursor(vault, scope, at);
  const [eyes, { rows, next }] = await Promise.all([
    ledgerEyes(context, villageId),
    records.plots.list([LEDGER_LISTS.place(of)], 'asc', ROWS, from),
  ]);
  const contracts = await records.landContracts.under(rows.map(({ _id }) => LEDGER_LISTS.plot(_id)));
  return {
    rows: rows.map((plot) => plotRow(plot, contracts, eyes)),
    cursor: sealCursor(vault, scope, next),
  };
};
