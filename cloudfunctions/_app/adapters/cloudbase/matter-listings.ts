import { levelOf, type PlaceId } from '../../../../domain/grid/grid';
import type { MatterListing } from '../../ports/matter-store';
import type { Conditions } from './conditions';
import type { Sorting } from './pages';

/** What a listing holds; in parts when it spans states, each of which its index keeps in order. */
interface ListingPlan {
  readonly parts: readonly Conditions[];
  readonly sorting: Sorting;
}

/** By when they were reported. */
export const newestFirst: Sorting = { by: 'reportedAt', direction: 'desc' };
const first = (by: string): Sorting => ({ by, direction: 'asc' });

/** Under which field a matter keeps the village or the township that it belongs to. */
export const placeField = (under: PlaceId): string =>
  levelOf(under) === 'village' ? 'villageId' : 'townshipId';

/** 列表的条件 · Whoever looks (`notAbout` comes to it); the index that serves each part is in `indexes.ts`. */
export function planListing(listing: MatterListing): ListingPlan {
  switch (listing.of) {
    case 'reporter': {
      const { personId, isOpenOnly } = listing;
      const part = { reporterIds: personId, ...(isOpenOnly ? { isOpen: true } : {}) };
      return { parts: [part], sorting: newestFirst };
    }
    case 'desk': {
      const parts = listing.states.map((state) => ({ deskId: listing.deskId, state }));
      return { parts, sorting: first('queueAt') };
    }
    case 'deskDue': {
      const dueAt = { from: listing.dueFrom ?? 0, before: listing.dueBefore };
      return { parts: [{ deskId: listing.deskId, dueAt }], sorting: first('dueAt') };
    }
    case 'helper':
      return { parts: [{ helperDeskIds: listing.deskId, isOpen: true }], sorting: newestFirst };
    case 'ledgerRow':
      return { parts: [{ 'ledgerRow.id': listing.rowId }], sorting: newestFirst };
    case 'untold':
      return {
        parts: [{ deskId: listing.deskId, untoldSinceAt: { above: 0 } }],
        sorting: first('untoldSinceAt'),
      };
    case 'toReply':
      return { parts: [{ deskId: listing.deskId, replyDueAt: { above: 0 } }], sorting: first('replyDueAt') };
    case 'unreplied':
      return {
        parts: [{ replyToDeskIds: listing.toDeskId, replyDueAt: { above: 0 } }],
        sorting: first('replyDueAt'),
      };
    case 'overdue': {
      const dueAt = { above: 0, before: listing.before };
      return { parts: [{ [placeField(listing.under)]: listing.under, dueAt }], sorting: first('dueAt') };
    }
    case 'grid': {
      const parts = listing.states.map((state) => ({ gridId: listing.gridId, state }));
      return { parts, sorting: first('queueAt') };
    }
    case 'county':
      return { parts: listing.states.map((state) => ({ state })), sorting: first('updatedAt') };
    case 'mapped': {
      const place = levelOf(listing.under) === 'village' ? 'villageId' : 'gridId';
      return { parts: [{ [place]: listing.under, mapAt: { above: 0 } }], sorting: first('mapAt') };
    }
    case 'category': {
      const { villageId, categoryIds, states, since } = listing;
      const parts = categoryIds.flatMap((categoryId) =>
        states.map((state) => ({ villageId, categoryId, state, reportedAt: { from: since } })),
      );
      return { parts, sorting: newestFirst };
    }
    case 'alarmed': {
      const part = { [placeField(listing.under)]: listing.under, alarmedAt: { above: 0 } };
      return { parts: [part], sorting: first('alarmedAt') };
    }
    case 'referred':
      return { parts: [{ townshipId: listing.under, outcome: 'referred' }], sorting: newestFirst };
  }
}
