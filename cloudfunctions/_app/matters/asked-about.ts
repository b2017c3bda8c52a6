import { maySee } from '../../../domain/access/access';
import type { AskedRow } from '../../../domain/contract';
import type { Context } from '../context';
import type { MatterSummary } from '../ports/matter-store';

const MOST = 20;

/** 有人问 · Matters about a row of the ledger, for somebody with a post; what of them they see `askedRows` says. */
export async function readAsked(
  { actor, matters }: Context,
  rowId: string,
): Promise<readonly MatterSummary[]> {
  if (actor.seats.length === 0) return [];
  const { rows } = await matters.list({ of: 'ledgerRow', rowId, notAbout: actor.personId }, MOST, null);
  return rows.filter((matter) => maySee(matter, actor));
}

export const askedRows = (matters: readonly MatterSummary[]): readonly AskedRow[] =>
  matters.map(({ _id, code, state, reportedAt }) => ({ matterId: _id, code, state, reportedAt }));
