import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { endPlot as end } from '../../../domain/village/ledger/keep-plot';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { onFresh } from '../village/ledger';
import { ledgerId } from '../village/ledger-schemas';
import { words } from '../schemas';

export const endPlotInput = v.object({ plotId: ledgerId, words });

/** 注销地块 · Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, LAND_IN_USE, REASON_NEEDED, TEXT_RISKY. */
export const endPlot: Handler<'plot.end'> = async ({ plotId, words: reason }, context) => {
  const { actor, now, records } = context;
  await checkText(context, 'words', reason);
  await onFresh(async () => {
    const [plot, contracts] = await Promise.all([
      records.plots.get(plotId),
      records.landContracts.under([LEDGER_LISTS.plot(plotId)]),
    ]);
    if (!plot) throw new DomainError('RECORD_NOT_FOUND', { kind: 'plots', id: plotId });
    const after = end(plot, contracts, reason, actor, now);
    if (after !== plot) await records.plots.commit(plot, after);
  });
  return { plotId };
};
