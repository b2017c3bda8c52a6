import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { readArea } from '../../../domain/village/ledger/amounts';
import { isSamePlot, registerPlot as register } from '../../../domain/village/ledger/keep-plot';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownLedger } from '../village/ledger';
import { number, plotFacts } from '../village/ledger-schemas';
import { placeId } from '../schemas';

export const registerPlotInput = v.object({ ...plotFacts, number, placeId });

/**
 * 登记地块 · A retry finds what the first try wrote.
 *
 * Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, AREA_WRONG, NUMBER_TAKEN, TEXT_RISKY.
 */
export const registerPlot: Handler<'plot.register'> = async ({ area, ring = null, ...input }, context) => {
  const { actor, now, records } = context;
  const villageId = ownLedger(context);
  const draft = { ...input, area: readArea('area', area), ring };
  const plot = register(draft, actor, await readJurisdiction(context, villageId), now);
  await checkText(context, 'name', draft.name);
  if ((await records.plots.insert(plot)) === 'inserted') return { plotId: plot._id };
  const known = await records.plots.get(plot._id);
  if (!known || !isSamePlot(known, draft)) throw new DomainError('NUMBER_TAKEN', { number: plot.number });
  return { plotId: plot._id };
};
