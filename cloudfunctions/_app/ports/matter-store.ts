import type { Instant } from '../../../domain/deadline/instant';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Matter } from '../../../domain/matter/matter';
import type { MatterState } from '../../../domain/matter/states';
import type { Running } from '../../../domain/matter/reschedule';

/** What lists read: a matter without its timeline, outbox and files' details. */
export type MatterSummary = Omit<Matter, 'timeline' | 'outbox' | 'names' | 'media'> & {
  readonly mediaCount: number;
};

/** What the board counts of a matter that isn't ended. */
export type OpenFacts = Pick<Matter, 'gridId' | 'state' | 'dueAt'>;

/** What statistics count of a closed matter. */
export type ClosedFacts = Pick<
  Matter,
  | '_id'
  | 'gridId'
  | 'categoryId'
  | 'state'
  | 'reportedAt'
  | 'closedAt'
  | 'outcome'
  | 'isSatisfied'
  | 'reopenedCount'
  | 'tally'
> & {
  /** Something of its form, whatever; without: not a service. */
  readonly service?: object;
};

/** 在办 · How much waits to be done in a village or a township, and how much of that is overdue or alarmed. */
export interface Standing {
  readonly open: number;
  readonly overdue: number;
  readonly alarmed: number;
}

/** Where and when something was closed that has changed since. */
export type ClosedChange = Pick<Matter, '_id' | 'villageId' | 'updatedAt'> & { readonly closedAt: Instant };

/** What tells whether a change of the calendar moves a matter. */
export type RunningFacts = Running & Pick<Matter, 'aboutPersonId'>;

/** A page of rows, and where the next begins; `next` null: nothing more. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor | null;
}
/** The sort key and id of the last row that was read. */
export interface Cursor {
  readonly key: number;
  readonly id: string;
}

/**
 * What may be listed; each is served by one declared index. `notAbout` leaves out complaints about this
 * person. Own, helped and referred matters come newest first, the others by what is due or began first.
 */
export type MatterListing = { readonly notAbout: string | null } & (
  | { readonly of: 'reporter'; readonly personId: string; readonly isOpenOnly: boolean }
  | { readonly of: 'desk'; readonly deskId: PlaceId; readonly states: readonly MatterState[] }
  | {
      readonly of: 'deskDue';
      readonly deskId: PlaceId;
      readonly dueFrom: Instant | null;
      readonly dueBefore: Instant;
    }
  | { readonly of: 'helper'; readonly deskId: PlaceId }
  /** 有疑问的事 · About one row of a ledger; newest first. */
  | { readonly of: 'ledgerRow'; readonly rowId: string }
  | { readonly of: 'untold'; readonly deskId: PlaceId }
  /** Held by the desk, and a desk above waits for its reply. */
  | { readonly of: 'toReply'; readonly deskId: PlaceId }
  /** Wherever they are held: the desk waits for a reply. */
  | { readonly of: 'unreplied'; readonly toDeskId: PlaceId }
  /** Matters that lie in a grid (or in a village's none), whichever desk holds them. */
  | { readonly of: 'grid'; readonly gridId: PlaceId; readonly states: readonly MatterState[] }
  /** Of the whole county, what changed longest ago first. */
  | { readonly of: 'county'; readonly states: readonly MatterState[] }
  /** What waits to be done in a village or one of its grids and was marked on the map. */
  | { readonly of: 'mapped'; readonly under: PlaceId }
  /** Of some categories in one village, reported since then; newest first. */
  | {
      readonly of: 'category';
      readonly villageId: PlaceId;
      readonly categoryIds: readonly string[];
      readonly states: readonly MatterState[];
      readonly since: Instant;
    }
  /** What was promised is past. `under`: a village or a township. */
  | { readonly of: 'overdue'; readonly under: PlaceId; readonly before: Instant }
  /** `under`: a village or a township. */
  | { readonly of: 'alarmed'; readonly under: PlaceId }
  /** `under`: a township. */
  | { readonly of: 'referred'; readonly under: PlaceId }
);

/**
 * 查找 · What a desk looks for among the matters that it sees; every part given must hold. Complaints about
 * `notAbout` aren't among them.
 */
export interface MatterSearch {
  readonly deskId: PlaceId;
  readonly notAbout: string;
  /** 回执码 · The whole, or its beginning. */
  readonly code: string | null;
  /** In matters of this village: all of these (`tokensOf`), or any. */
  readonly words: {
    readonly tokens: readonly string[];
    readonly need: 'all' | 'any';
    readonly villageId: PlaceId;
  } | null;
  /** Without those who hide their name from all but these desks. */
  readonly household: { readonly id: string; readonly seenBy: readonly PlaceId[] } | null;
  readonly villageId: PlaceId | null;
  readonly gridId: PlaceId | null;
  readonly categoryId: string | null;
  readonly state: MatterState | null;
  /** Reported in [from, before). */
  readonly from: Instant | null;
  readonly before: Instant | null;
}

/** 事项库 · Matters, each one document with its own version. */
export interface MatterStore {
  get(matterId: string): Promise<Matter | null>;
  getByCode(code: string): Promise<Matter | null>;
  /**
   * Writes a matter that is new.
   * 'exists': a matter of this id is there already (a retry); 'codeTaken': its short number is another's.
   */
  insert(matter: Matter): Promise<'inserted' | 'exists' | 'codeTaken'>;
  /** One conditional write: refused (STALE_WRITE) unless the stored revision is still `before.revision`. */
  commit(before: Matter, after: Matter): Promise<Matter>;
  list(listing: MatterListing, limit: number, cursor: Cursor | null): Promise<RowPage<MatterSummary>>;
  count(listing: MatterListing): Promise<number>;
  /** How many each listing holds, counted together. */
  counts(listings: readonly MatterListing[]): Promise<readonly number[]>;
  /** Newest first. By a code: all there are, up to the limit, in one page. */
  search(search: MatterSearch, limit: number, cursor: Cursor | null): Promise<RowPage<MatterSummary>>;
  /** How many matters of a village have each of these words (`tokensOf`). */
  wordCounts(villageId: PlaceId, tokens: readonly string[]): Promise<readonly number[]>;
  /** Every matter of the village that isn't ended. */
  openFacts(villageId: PlaceId, notAbout: string | null): Promise<readonly OpenFacts[]>;
  /** Matters of the village closed in [from, before), earliest first. */
  closedFacts(
    villageId: PlaceId,
    from: Instant,
    before: Instant,
    notAbout: string | null,
  ): Promise<readonly ClosedFacts[]>;
  /** Closed matters by when they changed last (which their closing was), from the cursor on; null: all. */
  closedChanges(limit: number, cursor: Cursor | null): Promise<RowPage<ClosedChange>>;
  /** Rows of these matters, in no order; at most a thousand. */
  summaries(matterIds: readonly string[]): Promise<readonly MatterSummary[]>;
  /** Of each of these villages or townships, counted together. */
  standings(places: readonly PlaceId[], now: Instant, notAbout: string): Promise<readonly Standing[]>;
  /** Whole matters that the clock must look at, earliest first. */
  due(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Matter>>;
  /**
   * Whole matters below a place (null: the county) whose period ends at `from` or later, earliest first: what a
   * change of the calendar may touch.
   */
  running(
    under: PlaceId | null,
    from: Instant,
    limit: number,
    cursor: Cursor | null,
  ): Promise<RowPage<Matter>>;
  /** The same, as far as one read goes, with what tells whether the change moves them. */
  runningFacts(
    under: PlaceId | null,
    from: Instant,
  ): Promise<{ readonly rows: readonly RunningFacts[]; readonly isAll: boolean }>;
  /** Whole matters whose holding desk must be reminded of a reply, longest overdue first. */
  toRemind(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Matter>>;
  /** Whole matters that wait to be done at these desks without an alarm yet, longest there first. */
  heldAt(deskIds: readonly PlaceId[], limit: number, cursor: Cursor | null): Promise<RowPage<Matter>>;
  /** Whole matters that wait to be done at a desk, with an alarm or not. */
  waitingAt(deskId: PlaceId, limit: number, cursor: Cursor | null): Promise<RowPage<Matter>>;
  /** Whole matters that wait to be done and are complaints about a person, oldest first. */
  aboutSomebody(limit: number, cursor: Cursor | null): Promise<RowPage<Matter>>;
  /** Whole matters out of which personal data is to be taken: ended before this instant, or left by who reported. */
  erasable(before: Instant, limit: number): Promise<readonly Matter[]>;
  /** Whole matters with something for the courier, earliest first. */
  undelivered(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Matter>>;
  /** The matter whose file is being checked under this id. */
  getByCheckId(checkId: string): Promise<Matter | null>;
}
