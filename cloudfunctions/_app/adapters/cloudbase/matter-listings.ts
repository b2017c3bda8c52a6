import type { Instant } from '../../../../domain/deadline/instant';
import { levelOf, type PlaceId } from '../../../../domain/grid/grid';
import type { MatterListing, Standing } from '../../ports/matter-store';
import type { Collection, Db, Query } from './collection';
import type { StoredMatter } from './stored-matter';
import type { Sorting } from './pages';

/** One listing as a query; several when it spans states, each of which its index keeps in order. */
export interface ListingPlan {
  readonly queries: readonly Query[];
  readonly sorting: Sorting;
}

/** By when they were reported. */
export const newestFirst: Sorting = { by: 'reportedAt', direction: 'desc' };
const first = (by: string): Sorting => ({ by, direction: 'asc' });

/** 列表的查询 · How each listing is asked of the database; the index that serves it is in `indexes.ts`. */
export function planListing(db: Db, listing: MatterListing): ListingPlan {
  const { queries, sorting } = plan(db, listing);
  const { notAbout } = listing;
  if (notAbout === null) return { queries, sorting };
  return {
    queries: queries.map((query) => ({ ...query, aboutPersonId: db.command.neq(notAbout) })),
    sorting,
  };
}

/** Under which field a matter keeps the village or the township that it belongs to. */
const placeField = (under: PlaceId): string => (levelOf(under) === 'village' ? 'villageId' : 'townshipId');

function plan({ command: _ }: Db, listing: MatterListing): ListingPlan {
  switch (listing.of) {
    case 'reporter': {
      const { personId, isOpenOnly } = listing;
      const query = { reporterIds: personId, ...(isOpenOnly ? { isOpen: true } : {}) };
      return { queries: [query], sorting: newestFirst };
    }
    case 'desk': {
      const queries = listing.states.map((state) => ({ deskId: listing.deskId, state }));
      return { queries, sorting: first('queueAt') };
    }
    case 'deskDue': {
      const dueAt = _.gte(listing.dueFrom ?? 0).and(_.lt(listing.dueBefore));
      return { queries: [{ deskId: listing.deskId, dueAt }], sorting: first('dueAt') };
    }
    case 'helper':
      return { queries: [{ helperDeskIds: listing.deskId, isOpen: true }], sorting: newestFirst };
    case 'ledgerRow':
      return { queries: [{ 'ledgerRow.id': listing.rowId }], sorting: newestFirst };
    case 'untold':
      return {
        queries: [{ deskId: listing.deskId, untoldSinceAt: _.gt(0) }],
        sorting: first('untoldSinceAt'),
      };
    case 'toReply':
      return { queries: [{ deskId: listing.deskId, replyDueAt: _.gt(0) }], sorting: first('replyDueAt') };
    case 'unreplied':
      return {
        queries: [{ replyToDeskIds: listing.toDeskId, replyDueAt: _.gt(0) }],
        sorting: first('replyDueAt'),
      };
    case 'overdue': {
      const dueAt = _.gt(0).and(_.lt(listing.before));
      return { queries: [{ [placeField(listing.under)]: listing.under, dueAt }], sorting: first('dueAt') };
    }
    case 'grid': {
      const queries = listing.states.map((state) => ({ gridId: listing.gridId, state }));
      return { queries, sorting: first('queueAt') };
    }
    case 'mapped': {
      const place = levelOf(listing.under) === 'village' ? 'villageId' : 'gridId';
      return { queries: [{ [place]: listing.under, mapAt: _.gt(0) }], sorting: first('mapAt') };
    }
    case 'category': {
      const { villageId, categoryIds, states, since } = listing;
      const queries = categoryIds.flatMap((categoryId) =>
        states.map((state) => ({ villageId, categoryId, state, reportedAt: _.gte(since) })),
      );
      return { queries, sorting: newestFirst };
    }
    case 'alarmed': {
      const query = { [placeField(listing.under)]: listing.under, alarmedAt: _.gt(0) };
      return { queries: [query], sorting: first('alarmedAt') };
    }
    case 'referred':
      return { queries: [{ townshipId: listing.under, outcome: 'referred' }], sorting: newestFirst };
  }
}

/** 在办 · Three counts at once, each answered by an index. */
export async function countStanding(
  db: Db,
  matters: Collection<StoredMatter>,
  under: PlaceId,
  now: Instant,
  notAbout: string,
): Promise<Standing> {
  const waiting: Query = {
    [placeField(under)]: under,
    state: db.command.in(['reported', 'acknowledged']),
    aboutPersonId: db.command.neq(notAbout),
  };
  const countOf = async (listing: MatterListing): Promise<number> => {
    const [query] = planListing(db, listing).queries;
    return query ? matters.count(query) : 0;
  };
  const [open, overdue, alarmed] = await Promise.all([
    matters.count(waiting),
    countOf({ of: 'overdue', under, before: now, notAbout }),
    countOf({ of: 'alarmed', under, notAbout }),
  ]);
  return { open, overdue, alarmed };
}
