import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { outlineBeside } from '../../../domain/village/ledger/outline';
import { endOf } from '../../../domain/village/ledger/contract-figures';
import { askedRows, readAsked } from '../matters/asked-about';
import type { Handler } from '../context';
import { ledgerEyes } from '../village/ledger-eyes';
import { ledgerId } from '../village/ledger-schemas';
import { readRecord } from '../records';
import { contractRow, ledgerLines, plotRow } from '../views/ledger-views';

export const getPlotInput = v.object({ plotId: ledgerId });

/** 看一块地 · With its contracts, the latest first. Refuses: RECORD_NOT_FOUND. */
export const getPlot: Handler<'plot.get'> = async ({ plotId }, context) => {
  const { actor, records } = context;
  const [plot, contracts, asked] = await Promise.all([
    readRecord(context, 'plots', plotId),
    records.landContracts.under([LEDGER_LISTS.plot(plotId)]),
    readAsked(context, plotId),
  ]);
  const canManage = hasRight(actor.seats, 'ledger.manage', plot.villageId);
  const eyes = await ledgerEyes(context, plot.villageId);
  return {
    plot: plotRow(plot, contracts, eyes),
    placeId: plot.placeId,
    ring: plot.ring,
    drawn: outlineBeside(plot.ring, plot.area),
    contracts: [...contracts].sort((a, b) => endOf(b) - endOf(a)).map((one) => contractRow(one, eyes)),
    lines: eyes.canSeeAll ? ledgerLines(plot.timeline, plot.names) : [],
    canManage,
    asked: canManage ? askedRows(asked) : [],
    version: plot.version,
  };
};
