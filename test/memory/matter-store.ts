import { summaryOf } from '../../cloudfunctions/_app/adapters/cloudbase/stored-matter';
import type { MatterListing, MatterSearch, MatterStore } from '../../cloudfunctions/_app/ports/matter-store';
import { desksConcerned } from '../../domain/access/access';
import { townshipOf } from '../../domain/grid/grid';
import type { Matter } from '../../domain/matter/matter';
import { tokensOf } from '../../domain/matter/tokens';
import { runningPeriod } from '../../domain/matter/reschedule';
import { eraseFrom } from '../../domain/privacy/erase';
import { commit, Table } from './table';

const isOpen = ({ state }: Matter): boolean => ['reported', 'acknowledged', 'resolved'].includes(state);
const isWaiting = ({ state }: Matter): boolean => state === 'reported' || state === 'acknowledged';
const queueAt = ({ dueAt, wakeAt, updatedAt }: Matter): number => dueAt ?? wakeAt ?? updatedAt;

/** Belongs to a village or a township. */
const isIn = ({ villageId }: Matter, under: string): boolean =>
  [villageId, townshipOf(villageId)].includes(under);

/** What a listing holds, how it is sorted, and which way. */
function plan(
  listing: MatterListing,
): [(matter: Matter) => boolean, (matter: Matter) => number, 'asc' | 'desc'] {
  switch (listing.of) {
    case 'reporter': {
      const { personId, isOpenOnly } = listing;
      const is = (matter: Matter) => matter.reporterIds.includes(personId) && (!isOpenOnly || isOpen(matter));
      return [is, ({ reportedAt }) => reportedAt, 'desc'];
    }
    case 'desk':
      return [(one) => one.deskId === listing.deskId && listing.states.includes(one.state), queueAt, 'asc'];
    case 'deskDue': {
      const isWithin = (dueAt: number) => dueAt >= (listing.dueFrom ?? 0) && dueAt < listing.dueBefore;
      const is = ({ deskId, dueAt }: Matter) =>
        deskId === listing.deskId && dueAt !== null && isWithin(dueAt);
      return [is, ({ dueAt }) => dueAt ?? 0, 'asc'];
    }
    case 'helper': {
      const is = (matter: Matter) => matter.helperDeskIds.includes(listing.deskId) && isOpen(matter);
      return [is, ({ reportedAt }) => reportedAt, 'desc'];
    }
    case 'ledgerRow':
      return [(one) => one.ledgerRow?.id === listing.rowId, ({ reportedAt }) => reportedAt, 'desc'];
    case 'untold': {
      const is = ({ deskId, untoldSinceAt }: Matter) => deskId === listing.deskId && untoldSinceAt !== null;
      return [is, ({ untoldSinceAt }) => untoldSinceAt ?? 0, 'asc'];
    }
    case 'toReply':
      return [
        (one) => one.deskId === listing.deskId && one.replyDueAt !== null,
        ({ replyDueAt }) => replyDueAt ?? 0,
        'asc',
      ];
    case 'unreplied':
      return [
        ({ supervisions }) => supervisions.some(({ fromDeskId }) => fromDeskId === listing.toDeskId),
        ({ replyDueAt }) => replyDueAt ?? 0,
        'asc',
      ];
    case 'overdue': {
      const isPast = ({ dueAt }: Matter) => dueAt !== null && dueAt < listing.before;
      return [(one) => isIn(one, listing.under) && isPast(one), ({ dueAt }) => dueAt ?? 0, 'asc'];
    }
    case 'grid':
      return [(one) => one.gridId === listing.gridId && listing.states.includes(one.state), queueAt, 'asc'];
    case 'county':
      return [({ state }) => listing.states.includes(state), ({ updatedAt }) => updatedAt, 'asc'];
    case 'mapped': {
      const is = (one: Matter) =>
        [one.villageId, one.gridId].includes(listing.under) && isWaiting(one) && one.where.point !== null;
      return [is, queueAt, 'asc'];
    }
    case 'category': {
      const { villageId, categoryIds, states, since } = listing;
      const is = (one: Matter) =>
        one.villageId === villageId &&
        categoryIds.includes(one.categoryId) &&
        states.includes(one.state) &&
        one.reportedAt >= since;
      return [is, ({ reportedAt }) => reportedAt, 'desc'];
    }
    case 'alarmed': {
      return [
        (one) => isIn(one, listing.under) && one.alarmedAt !== null,
        ({ alarmedAt }) => alarmedAt ?? 0,
        'asc',
      ];
    }
    case 'referred': {
      const is = ({ villageId, outcome }: Matter) =>
        townshipOf(villageId) === listing.under && outcome === 'referred';
      return [is, ({ reportedAt }) => reportedAt, 'desc'];
    }
  }
}

const isRunning =
  (under: string | null, from: number) =>
  (one: Matter): boolean =>
    (under === null || [one.villageId, townshipOf(one.villageId)].includes(under)) &&
    (runningPeriod(one)?.dueAt ?? -1) >= from;

function isFound(search: MatterSearch, one: Matter): boolean {
  const { deskId, notAbout, code, words, household, villageId, gridId, categoryId, state } = search;
  const { from, before } = search;
  const tokens = tokensOf(one.text, one.where.words);
  const isShown = !one.reporter.isNameHidden || (household?.seenBy.includes(one.deskId) ?? true);
  return [
    desksConcerned(one).includes(deskId),
    one.aboutPersonId !== notAbout,
    code === null || one.code.startsWith(code),
    words === null ||
      (one.villageId === words.villageId &&
        words.tokens[words.need === 'all' ? 'every' : 'some']((token) => tokens.includes(token))),
    household === null || (one.where.householdId === household.id && isShown),
    villageId === null || one.villageId === villageId,
    gridId === null || one.gridId === gridId,
    categoryId === null || one.categoryId === categoryId,
    state === null || one.state === state,
    from === null || one.reportedAt >= from,
    before === null || one.reportedAt < before,
  ].every(Boolean);
}

/** 内存事项库 · The store's contract over a map; `table` lets a test arrange and look. */
export function memoryMatterStore(
  table = new Table<Matter>(),
): MatterStore & { readonly table: Table<Matter> } {
  const only = (is: (matter: Matter) => boolean): Matter | null => table.all(is)[0] ?? null;
  const isListed = (listing: MatterListing): ((matter: Matter) => boolean) => {
    const [is] = plan(listing);
    return (matter) => is(matter) && (listing.notAbout === null || matter.aboutPersonId !== listing.notAbout);
  };
  return {
    table,
    get: async (id) => table.get(id),
    getByCode: async (code) => only((matter) => matter.code === code),
    getByCheckId: async (checkId) =>
      only(({ media }) => media.some((file) => file.check === 'pending' && file.checkId === checkId)),
    async insert(matter) {
      if (table.get(matter._id)) return 'exists';
      if (only(({ code }) => code === matter.code)) return 'codeTaken';
      table.put(matter);
      return 'inserted';
    },
    commit: async (before, after) => commit(table, before, after),
    async list(listing, limit, cursor) {
      const [, keyOf, direction] = plan(listing);
      const { rows, next } = table.page(isListed(listing), keyOf, direction, limit, cursor);
      return { rows: rows.map(summaryOf), next };
    },
    async search(search, limit, cursor) {
      const is = (one: Matter) => isFound(search, one);
      const page = table.page(is, ({ reportedAt }) => reportedAt, 'desc', limit, cursor);
      return { rows: page.rows.map(summaryOf), next: search.code === null ? page.next : null };
    },
    count: async (listing) => table.all(isListed(listing)).length,
    counts: async (listings) => listings.map((listing) => table.all(isListed(listing)).length),
    wordCounts: async (villageId, tokens) =>
      tokens.map(
        (token) =>
          table.all(
            (one) => one.villageId === villageId && tokensOf(one.text, one.where.words).includes(token),
          ).length,
      ),
    openFacts: async (villageId, notAbout) =>
      table.all(
        (one) =>
          one.villageId === villageId && isOpen(one) && (notAbout === null || one.aboutPersonId !== notAbout),
      ),
    async closedFacts(villageId, from, before, notAbout) {
      const isWithin = (closedAt: number | null) =>
        closedAt !== null && closedAt >= from && closedAt < before;
      const rows = table.all(
        (one) =>
          one.villageId === villageId &&
          one.state === 'closed' &&
          isWithin(one.closedAt) &&
          (notAbout === null || one.aboutPersonId !== notAbout),
      );
      return rows.sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0));
    },
    closedChanges: async (limit, cursor) => {
      const { rows, next } = table.page(
        ({ state }) => state === 'closed',
        ({ updatedAt }) => updatedAt,
        'asc',
        limit,
        cursor,
      );
      return { rows: rows.map((one) => ({ ...one, closedAt: one.closedAt ?? 0 })), next };
    },
    summaries: async (matterIds) => table.all(({ _id }) => matterIds.includes(_id)).map(summaryOf),
    standings: async (places, now, notAbout) =>
      places.map((under) => {
        const isCounted = (one: Matter) =>
          isIn(one, under) && isWaiting(one) && one.aboutPersonId !== notAbout;
        const rows = table.all(isCounted);
        return {
          open: rows.length,
          overdue: rows.filter(({ dueAt }) => dueAt !== null && dueAt < now).length,
          alarmed: rows.filter(({ alarmedAt }) => alarmedAt !== null).length,
        };
      }),
    due: async (now, limit, cursor) =>
      table.page(
        ({ wakeAt }) => wakeAt !== null && wakeAt <= now,
        ({ wakeAt }) => wakeAt ?? 0,
        'asc',
        limit,
        cursor,
      ),
    running: async (under, from, limit, cursor) =>
      table.page(isRunning(under, from), (one) => runningPeriod(one)?.dueAt ?? 0, 'asc', limit, cursor),
    runningFacts: async (under, from) => ({ rows: table.all(isRunning(under, from)), isAll: true }),
    toRemind: async (now, limit, cursor) =>
      table.page(
        ({ remindAt }) => remindAt !== null && remindAt <= now,
        ({ remindAt }) => remindAt ?? 0,
        'asc',
        limit,
        cursor,
      ),
    heldAt: async (deskIds, limit, cursor) => {
      const is = (one: Matter) => deskIds.includes(one.deskId) && isWaiting(one) && one.alarmedAt === null;
      return table.page(is, queueAt, 'asc', limit, cursor);
    },
    waitingAt: async (deskId, limit, cursor) =>
      table.page((one) => one.deskId === deskId && isWaiting(one), queueAt, 'asc', limit, cursor),
    aboutSomebody: async (limit, cursor) => {
      const is = (one: Matter) => one.aboutPersonId !== null && isOpen(one);
      return table.page(is, ({ reportedAt }) => reportedAt, 'asc', limit, cursor);
    },
    erasable: async (before, limit) =>
      table
        .all((one) => (eraseFrom(one) ?? before) < before)
        .sort((a, b) => (eraseFrom(a) ?? 0) - (eraseFrom(b) ?? 0))
        .slice(0, limit),
    undelivered: async (now, limit, cursor) =>
      table.page(
        ({ outboxAt }) => outboxAt !== null && outboxAt <= now,
        ({ outboxAt }) => outboxAt ?? 0,
        'asc',
        limit,
        cursor,
      ),
  };
}
