import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { readArea } from '../../../domain/village/ledger/amounts';
import { correctPlot as correct } from '../../../domain/village/ledger/keep-plot';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { onFresh, readLand } from '../village/ledger';
import { ledgerId, plotFacts } from '../village/ledger-schemas';
import { version, words } from '../schemas';

export const correctPlotInput = v.object({ ...plotFacts, plotId: ledgerId, words, version });

/**
 * 更正地块 · Decided on the version that the phone showed.
 *
 * Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, STALE_WRITE, AREA_WRONG, AREA_LET, PLOT_ENDED, REASON_NEEDED, TEXT_RISKY.
 */
export const correctPlot: Handler<'plot.correct'> = async (
  { plotId, words: reason, version: seen, area, ring = null, name, kind },
  context,
) => {
  const { actor, now, records } = context;
  const facts = { name, kind, area: readArea('area', area), ring };
  await checkText(context, 'words', `${name} ${reason}`);
  await onFresh(async () => {
    const { plot, spans } = await readLand(context, plotId);
    if (seen !== undefined && seen !== plot.version)
      throw new DomainError('STALE_WRITE', { version: plot.version });
    const after = correct(plot, facts, spans, reason, actor, now);
    if (after !== plot) await records.plots.commit(plot, after);
  });
  return { plotId };
};
