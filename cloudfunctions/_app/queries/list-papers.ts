import * as v from 'valibot';

import { maySee } from '../../../domain/access/access';
import { assertRight } from '../../../domain/access/rights';
import type { PaperRow } from '../../../domain/contract';
import type { Matter } from '../../../domain/matter/matter';
import { categoryOf } from '../../../domain/matter/world';
import { papersOfYear } from '../../../domain/village/paper/kind';
import { paperYear } from '../../../domain/village/paper/paper';
import { paperNumber } from '../../../domain/village/service/issue';
import type { RowIn } from '../../../domain/village/kinds';
import type { Context, Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ownVillage } from '../people/own-village';
import { cursor, year } from '../schemas';

const ROWS = 20;

export const listPapersInput = v.object({ year: v.exactOptional(year), cursor });

/** 开过的证明 · A village's numbers of a year, the latest first; without a year the present one. Refuses: NOT_ALLOWED. */
export const listPapers: Handler<'papers.list'> = async ({ year: asked, cursor: given }, context) => {
  const { actor, records, matters, vault, now } = context;
  const villageId = assertRight(actor, 'papers.see', ownVillage(actor));
  const present = paperYear(now);
  const of = asked ?? present;
  const key = papersOfYear(villageId, of);
  const scope = `papers.list|${key}`;
  const { rows, next } = await records.papers.list([key], 'desc', ROWS, openCursor(vault, scope, given));
  const found = await Promise.all(rows.map(({ matterId }) => matters.get(matterId)));
  return {
    year: of,
    isPresent: of === present,
    rows: rows.map((row, at) => rowOf(row, found[at] ?? null, context)),
    cursor: sealCursor(vault, scope, next),
  };
};

/** 'unused': taken by a matter that has no paper by it, as after a crash; it is taken up when that is tried again. */
function rowOf(
  { _id: id, year: of, count, matterId }: RowIn<'papers'>,
  matter: Matter | null,
  context: Context,
): PaperRow {
  const number = paperNumber(of, count);
  const paper = matter?.service?.papers.find((one) => one.number === number);
  const isSeen = matter !== null && maySee(matter, context.actor);
  if (!matter || !paper || !isSeen)
    return { id, number, matterId: null, name: '', household: null, issuedAt: null, state: 'unused' };
  return {
    id,
    number,
    matterId,
    name: categoryOf(context, matter)?.name ?? '',
    household: matter.where.householdLabel,
    issuedAt: paper.issuedAt,
    state: paper.revoked === null ? 'valid' : 'revoked',
  };
}
