import type { Instant } from '../../../../domain/deadline/instant';
import { levelOf, type PlaceId } from '../../../../domain/grid/grid';
import type { Matter } from '../../../../domain/matter/matter';
import type {
  ClosedChange,
  ClosedFacts,
  Cursor,
  MatterListing,
  MatterStore,
  MatterSummary,
  OpenFacts,
  RowPage,
  RunningFacts,
} from '../../ports/matter-store';
import { mergePages } from '../../lists/merge-pages';
import { commitChanges } from './changes';
import { Collection, MOST_ROWS, type Db, type Query } from './collection';
import { asQuery } from './conditions';
import { countListings, countStandings } from './count-matters';
import { newestFirst, planListing } from './matter-listings';
import { searchQuery } from './matter-search';
import { readPage, type Sorting } from './pages';
import { matterFrom, storedMatter, SUMMARY_FIELDS, type StoredMatter } from './stored-matter';

const OPEN_FACTS: readonly (keyof OpenFacts | '_id' | 'reportedAt')[] = [
  '_id',
  'gridId',
  'state',
  'dueAt',
  'reportedAt',
];
/** Of a service's form nothing personal is read. */
const CLOSED_FACTS: readonly (keyof ClosedFacts | 'service.consentedAt')[] = [
  '_id',
  'gridId',
  'categoryId',
  'state',
  'reportedAt',
  'closedAt',
  'outcome',
  'isSatisfied',
  'reopenedCount',
  'tally',
  'service.consentedAt',
];

const CLOSED_CHANGE: readonly (keyof ClosedChange)[] = ['_id', 'villageId', 'closedAt', 'updatedAt'];

const RUNNING_FACTS: readonly (keyof RunningFacts)[] = [
  'villageId',
  'reportedAt',
  'isUrgent',
  'state',
  'term',
  'dueAt',
  'dueKind',
  'wakeAt',
  'objectUntilAt',
  'alarmedAt',
  'aboutPersonId',
];

function runningBelow({ command: _ }: Db, under: PlaceId | null, from: Instant): Query {
  const periodEndAt = _.gte(from);
  if (under === null) return { periodEndAt };
  return { [levelOf(under) === 'village' ? 'villageId' : 'townshipId']: under, periodEndAt };
}

/** 事项库 · Matters in CloudBase's database. */
export function makeMatterStore(db: Db): MatterStore {
  const matters = new Collection<StoredMatter>(db, 'matters');
  const _ = db.command;

  const one = async (query: Query): Promise<Matter | null> => {
    const [row] = await matters.find(query, { limit: 1 });
    return row ? matterFrom(row) : null;
  };

  const until = async (
    field: 'wakeAt' | 'outboxAt' | 'remindAt',
    now: Instant,
    limit: number,
    cursor: Cursor | null,
  ) => {
    const query = { [field]: _.gt(0).and(_.lte(now)) };
    const page = await readPage<StoredMatter>(
      db,
      matters,
      query,
      { by: field, direction: 'asc' },
      limit,
      cursor,
    );
    return { rows: page.rows.map(matterFrom), next: page.next };
  };

  const waiting = async (at: Query, limit: number, cursor: Cursor | null) => {
    const query = { ...at, state: _.in(['reported', 'acknowledged']) };
    const sorting = { by: 'queueAt', direction: 'asc' } as const;
    const page = await readPage<StoredMatter>(db, matters, query, sorting, limit, cursor);
    return { rows: page.rows.map(matterFrom), next: page.next };
  };

  const everything = async <Row extends { readonly _id: string }>(
    query: Query,
    sorting: Sorting,
    fields: readonly string[],
  ): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    let cursor: Cursor | null = null;
    do {
      const page: RowPage<Row> = await readPage<Row>(
        db,
        matters,
        query,
        sorting,
        MOST_ROWS - 1,
        cursor,
        fields,
      );
      rows.push(...page.rows);
      cursor = page.next;
    } while (cursor);
    return rows;
  };

  return {
    get: (matterId) => one({ _id: matterId }),
    getByCode: (code) => one({ code }),
    getByCheckId: (checkId) => one({ checkIds: checkId }),

    async insert(matter) {
      if ((await matters.insert(storedMatter(matter))) === 'inserted') return 'inserted';
      return (await matters.get(matter._id)) ? 'exists' : 'codeTaken';
    },

    commit: async (before, after) =>
      matterFrom(await commitChanges(db, matters, storedMatter(before), storedMatter(after))),

    list: (listing, limit, cursor) => list(db, matters, listing, limit, cursor),

    async search(search, limit, cursor) {
      const query = searchQuery(db, search);
      if (search.code === null)
        return readPage<MatterSummary>(db, matters, query, newestFirst, limit, cursor, SUMMARY_FIELDS);
      const rows = await matters.find<MatterSummary>(query, { limit, fields: SUMMARY_FIELDS });
      return { rows: [...rows].sort((a, b) => b.reportedAt - a.reportedAt), next: null };
    },

    counts: (listings) => countListings(db, matters, listings),
    count: async (listing) => (await countListings(db, matters, [listing]))[0] ?? 0,
    standings: (places, now, notAbout) => countStandings(db, matters, places, now, notAbout),

    wordCounts: (villageId, tokens) =>
      Promise.all(tokens.map((grams) => matters.count({ villageId, grams }))),

    openFacts(villageId, notAbout) {
      const about = notAbout === null ? {} : { aboutPersonId: _.neq(notAbout) };
      const query = { villageId, isOpen: true, ...about };
      return everything<OpenFacts & { _id: string }>(
        query,
        { by: 'reportedAt', direction: 'asc' },
        OPEN_FACTS,
      );
    },

    closedFacts(villageId, from, before, notAbout) {
      const about = notAbout === null ? {} : { aboutPersonId: _.neq(notAbout) };
      const query = { villageId, state: 'closed', closedAt: _.gte(from).and(_.lt(before)), ...about };
      return everything<ClosedFacts>(query, { by: 'closedAt', direction: 'asc' }, CLOSED_FACTS);
    },

    closedChanges: (limit, cursor) =>
      readPage<ClosedChange>(
        db,
        matters,
        { state: 'closed' },
        { by: 'updatedAt', direction: 'asc' },
        limit,
        cursor,
        CLOSED_CHANGE,
      ),
    summaries: async (matterIds) =>
      matterIds.length === 0
        ? []
        : matters.find<MatterSummary>(
            { _id: _.in([...matterIds]) },
            { limit: MOST_ROWS, fields: SUMMARY_FIELDS },
          ),

    due: (now, limit, cursor) => until('wakeAt', now, limit, cursor),
    async running(under, from, limit, cursor) {
      const page = await readPage<StoredMatter>(
        db,
        matters,
        runningBelow(db, under, from),
        { by: 'periodEndAt', direction: 'asc' },
        limit,
        cursor,
      );
      return { rows: page.rows.map(matterFrom), next: page.next };
    },
    async runningFacts(under, from) {
      const rows = await matters.find<RunningFacts>(runningBelow(db, under, from), {
        order: [['periodEndAt', 'asc']],
        limit: MOST_ROWS,
        fields: RUNNING_FACTS,
      });
      return { rows, isAll: rows.length < MOST_ROWS };
    },
    toRemind: (now, limit, cursor) => until('remindAt', now, limit, cursor),
    heldAt: (deskIds, limit, cursor) =>
      deskIds.length === 0
        ? Promise.resolve({ rows: [], next: null })
        : waiting({ deskId: _.in([...deskIds]), alarmedAt: _.eq(null) }, limit, cursor),
    waitingAt: (deskId, limit, cursor) => waiting({ deskId }, limit, cursor),
    async aboutSomebody(limit, cursor) {
      const query = { aboutPersonId: _.gt(''), isOpen: true };
      const page = await readPage<StoredMatter>(
        db,
        matters,
        query,
        { by: 'reportedAt', direction: 'asc' },
        limit,
        cursor,
      );
      return { rows: page.rows.map(matterFrom), next: page.next };
    },
    async erasable(before, limit) {
      const query = { eraseFrom: _.gt(0).and(_.lt(before)) };
      const order = [
        ['eraseFrom', 'asc'],
        ['_id', 'asc'],
      ] as const;
      return (await matters.find(query, { order, limit })).map(matterFrom);
    },
    undelivered: (now, limit, cursor) => until('outboxAt', now, limit, cursor),
  };
}

/** Where a listing spans several states, each is read in its index's order and the pages are merged. */
async function list(
  db: Db,
  matters: Collection<StoredMatter>,
  listing: MatterListing,
  limit: number,
  cursor: Cursor | null,
): Promise<RowPage<MatterSummary>> {
  const { parts, sorting } = planListing(listing);
  const { notAbout } = listing;
  const others = notAbout === null ? {} : { aboutPersonId: db.command.neq(notAbout) };
  const fields = [
    ...SUMMARY_FIELDS,
    ...(SUMMARY_FIELDS.some((name) => name === sorting.by) ? [] : [sorting.by]),
  ];
  const pages = await Promise.all(
    parts.map((part) => {
      const query = { ...asQuery(db, part), ...others };
      return readPage<MatterSummary>(db, matters, query, sorting, limit, cursor, fields);
    }),
  );
  return mergePages(pages, limit, (row) => Number(Reflect.get(row, sorting.by)), sorting.direction);
}
