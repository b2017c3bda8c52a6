import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import type { GlanceRow, Paged } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { sectionOf, type SectionId } from '../../../domain/village/glance/glance';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import {
  bulletinRows,
  entryRows,
  homeRows,
  ledgerRows,
  matterRows,
  type RowsOf,
} from '../village/glance-rows';
import { glanceScope } from '../village/glance-scope';
import { cursor, month, placeId } from '../schemas';

export const listGlanceRowsInput = v.object({
  villageId: v.exactOptional(placeId),
  month: v.exactOptional(month),
  figure: v.pipe(v.string(), v.maxLength(80)),
  cursor,
});

const ROWS: Readonly<Record<SectionId, RowsOf>> = {
  matters: matterRows,
  coverage: homeRows,
  rectification: entryRows,
  ledger: ledgerRows,
  bulletins: bulletinRows,
};

/**
 * 点开一个数 · The rows that one figure of a month is made of, picked by what counts them.
 *
 * For whom the village's board is; households for who sees those. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, INVALID_INPUT.
 */
export const listGlanceRows: Handler<'village.glance-rows'> = async (
  input,
  context,
): Promise<Paged<GlanceRow>> => {
  const scope = glanceScope(context, input);
  assertRight(context.actor, 'village.board', scope.villageId);
  const { figure } = input;
  const section = sectionOf(figure);
  if (section === null) throw new DomainError('INVALID_INPUT', { field: 'figure', rule: 'unknown' });
  const name = `village.glance-rows|${context.actor.personId}|${scope.villageId}|${scope.month}|${figure}`;
  const from = openCursor(context.vault, name, input.cursor);
  const { rows, next } = await ROWS[section](context, scope, figure, from);
  return { rows, cursor: sealCursor(context.vault, name, next) };
};
