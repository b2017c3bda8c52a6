import { assertRight } from '../../../domain/access/rights';
import type { GlanceRow } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { townshipOf } from '../../../domain/grid/grid';
import { pickBulletins } from '../../../domain/village/glance/bulletins';
import { pickHomes } from '../../../domain/village/glance/coverage';
import { ledgerListOf } from '../../../domain/village/glance/ledger';
import { pickMatters } from '../../../domain/village/glance/matters';
import { pickEntries } from '../../../domain/village/glance/rectification';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import type { Context } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ledgerEyes } from './ledger-eyes';
import { pageOf } from '../lists/page-of';
import { pickHouseholds } from '../people/pick-households';
import type { Cursor } from '../ports/matter-store';
import {
  closedInMonth,
  coverageOf,
  entriesOfMonth,
  isThisMonth,
  publishedInMonth,
  type GlanceScope,
} from './read-glance';
import { bulletinRow } from '../views/bulletin-view';
import { homeRow } from '../views/home-row';
import { contractRow, plotRow } from '../views/ledger-views';
import { matterRow } from '../views/matter-row';
import { nameIn } from '../views/place-names';
import { taskRow } from '../views/task-view';

const ROWS = 20;

interface GlancePage {
  readonly rows: readonly GlanceRow[];
  readonly next: Cursor | null;
}
/** 点开一个数 · A page of what is behind a figure of one part. Refuses INVALID_INPUT for one that isn't there. */
export type RowsOf = (
  context: Context,
  scope: GlanceScope,
  figure: string,
  cursor: Cursor | null,
) => Promise<GlancePage>;

function known<T>(found: T | null): T {
  if (found === null) throw new DomainError('INVALID_INPUT', { field: 'figure', rule: 'unknown' });
  return found;
}

/** The month's closed matters are read as the count reads them; whole rows for those on the page alone. */
export const matterRows: RowsOf = async (context, scope, figure, cursor) => {
  const { matters, places, actor, settings, now } = context;
  const is = known(pickMatters(figure));
  const named = [scope.villageId, townshipOf(scope.villageId)];
  const [closed, found] = await Promise.all([closedInMonth(context, scope), places.jurisdictions(named)]);
  const keyOf = ({ closedAt }: (typeof closed)[number]): number => closedAt ?? 0;
  const { rows, next } = pageOf(closed.filter(is), keyOf, 'desc', ROWS, cursor);
  const whole = new Map(
    (await matters.summaries(rows.map(({ _id }) => _id))).map((one) => [one._id, one] as const),
  );
  const jurisdictions = new Map(found.map((one) => [one._id, one] as const));
  const facts = { actor, settings, now, jurisdictions };
  return {
    rows: rows
      .flatMap(({ _id }) => whole.get(_id) ?? [])
      .map((one) => ({ id: one._id, of: 'matter', row: matterRow(one, facts) })),
    next,
  };
};

export const homeRows: RowsOf = async (context, scope, figure, cursor) => {
  const { places, people, actor } = context;
  assertRight(actor, 'homes.see', scope.villageId);
  const [village, households] = await Promise.all([
    readJurisdiction(context, scope.villageId),
    places.villageHouseholds(scope.villageId),
  ]);
  const facts = coverageOf(village, households, scope);
  const search = { under: scope.villageId, words: null, at: facts.at };
  const picked = households.filter(known(pickHomes(figure, facts)));
  const { rows, next } = pickHouseholds(picked, search, ROWS, cursor);
  const bindings = await people.bindingsTo(rows.map(({ _id }) => _id));
  return {
    rows: rows.map((one) => ({ id: one._id, of: 'home', row: homeRow(one, village, bindings, facts.at) })),
    next,
  };
};

/** Open ones by their day, accepted ones the latest first. */
export const entryRows: RowsOf = async (context, scope, figure, cursor) => {
  const entries = known(pickEntries(figure, await entriesOfMonth(context, scope)));
  const isAccepted = entries.every(({ endedAt }) => endedAt !== null);
  const { rows, next } = pageOf(
    entries,
    ({ endedAt, dueAt }) => endedAt ?? dueAt,
    isAccepted ? 'desc' : 'asc',
    ROWS,
    cursor,
  );
  return { rows: rows.map((one) => ({ id: one._id, of: 'task', row: taskRow(one, context.actor) })), next };
};

/** As the ledger's own lists: plots by number, contracts by when they end. */
export const ledgerRows: RowsOf = async (context, scope, figure, cursor) => {
  const { records } = context;
  // Of another month there is only what was kept as it ended.
  const { of, keys } = known(isThisMonth(scope) ? ledgerListOf(figure, scope.villageId) : null);
  if (of === 'contracts') {
    const [eyes, { rows, next }] = await Promise.all([
      ledgerEyes(context, scope.villageId),
      records.landContracts.list(keys, 'asc', ROWS, cursor),
    ]);
    return { rows: rows.map((one) => ({ id: one._id, of: 'contract', row: contractRow(one, eyes) })), next };
  }
  const [eyes, { rows, next }] = await Promise.all([
    ledgerEyes(context, scope.villageId),
    records.plots.list(keys, 'asc', ROWS, cursor),
  ]);
  const counted = rows.filter(({ isEnded }) => !isEnded);
  const contracts = await records.landContracts.under(counted.map(({ _id }) => LEDGER_LISTS.plot(_id)));
  return {
    rows: counted.map((one) => ({ id: one._id, of: 'plot', row: plotRow(one, contracts, eyes) })),
    next,
  };
};

export const bulletinRows: RowsOf = async (context, scope, figure, cursor) => {
  const is = known(pickBulletins(figure));
  const [village, published] = await Promise.all([
    readJurisdiction(context, scope.villageId),
    publishedInMonth(context, scope, true),
  ]);
  const nameOf = nameIn(new Map([[village._id, village]]));
  const keyOf = ({ publishedAt }: (typeof published)[number]): number => publishedAt;
  const { rows, next } = pageOf(published.filter(is), keyOf, 'desc', ROWS, cursor);
  return { rows: rows.map((one) => ({ id: one._id, of: 'bulletin', row: bulletinRow(one, nameOf) })), next };
};
