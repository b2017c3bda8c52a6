import type { Instant } from '../../../../domain/deadline/instant';
import type { PlaceId } from '../../../../domain/grid/grid';
import type { MatterListing, Standing } from '../../ports/matter-store';
import { MOST_ROWS, type Collection, type Db } from './collection';
import { asQuery, isMet, type Conditions } from './conditions';
import { placeField, planListing } from './matter-listings';
import type { StoredMatter } from './stored-matter';

/** What is counted: as many conditions as it takes, no matter meeting two of them. */
interface Counted {
  readonly parts: readonly Conditions[];
  readonly notAbout: string | null;
}

/** 数清单 · How many matters each listing holds, all at once. */
export const countListings = (
  db: Db,
  matters: Collection<StoredMatter>,
  listings: readonly MatterListing[],
): Promise<readonly number[]> =>
  countEach(
    db,
    matters,
    listings.map((listing) => ({ parts: planListing(listing).parts, notAbout: listing.notAbout })),
  );

/** 在办 · What waits to be done in each place, three counts for each, all at once. */
export async function countStandings(
  db: Db,
  matters: Collection<StoredMatter>,
  places: readonly PlaceId[],
  now: Instant,
  notAbout: string,
): Promise<readonly Standing[]> {
  const counts = await countEach(
    db,
    matters,
    places.flatMap((under) => [
      { parts: [{ [placeField(under)]: under, state: ['reported', 'acknowledged'] }], notAbout },
      { parts: planListing({ of: 'overdue', under, before: now, notAbout }).parts, notAbout },
      { parts: planListing({ of: 'alarmed', under, notAbout }).parts, notAbout },
    ]),
  );
  return places.map((_, at) => {
    const [open = 0, overdue = 0, alarmed = 0] = counts.slice(3 * at);
    return { open, overdue, alarmed };
  });
}

/**
 * Each is counted by its index alone, with complaints about the person in it; these few are read beside it and taken
 * out (docs/adr/0024). No index answers “not about”: with it, every row would have to be looked at.
 */
async function countEach(
  db: Db,
  matters: Collection<StoredMatter>,
  all: readonly Counted[],
): Promise<readonly number[]> {
  const people = [...new Set(all.flatMap(({ notAbout }) => notAbout ?? []))];
  const fields = [...new Set(all.flatMap(({ parts }) => parts.flatMap(Object.keys)))];
  const [counts, about] = await Promise.all([
    Promise.all(all.map(({ parts }) => Promise.all(parts.map((part) => matters.count(asQuery(db, part)))))),
    Promise.all(people.map((personId) => readAbout(matters, personId, fields))),
  ]);
  const rowsAbout = new Map(people.map((personId, at) => [personId, about[at] ?? []]));
  return all.map(({ parts, notAbout }, at) => {
    const sum = (counts[at] ?? []).reduce((one, other) => one + other, 0);
    const left = notAbout === null ? [] : (rowsAbout.get(notAbout) ?? []);
    return Math.max(0, sum - left.filter((row) => parts.some((part) => isMet(part, row))).length);
  });
}

/** Every complaint about a person there ever was; hardly anybody has one. */
async function readAbout(
  matters: Collection<StoredMatter>,
  personId: string,
  fields: readonly string[],
): Promise<readonly object[]> {
  const rows: object[] = [];
  for (let isMore = true; isMore;) {
    const page = await matters.find<object>(
      { aboutPersonId: personId },
      { order: ABOUT_ORDER, limit: MOST_ROWS, skip: rows.length, fields },
    );
    rows.push(...page);
    isMore = page.length === MOST_ROWS;
  }
  return rows;
}

/** As the index `about` has them. */
const ABOUT_ORDER = [
  ['isOpen', 'asc'],
  ['reportedAt', 'asc'],
  ['_id', 'asc'],
] as const;
