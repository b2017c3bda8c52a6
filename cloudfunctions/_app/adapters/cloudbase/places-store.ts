import type { Instant } from '../../../../domain/deadline/instant';
import type { CountySettings } from '../../../../domain/deadline/settings';
import { DomainError } from '../../../../domain/errors';
import type { Boundary } from '../../../../domain/grid/boundary';
import type { Household, Jurisdiction, Place } from '../../../../domain/grid/grid';
import { SETTINGS_ID } from '../../indexes';
import type { Cursor } from '../../ports/matter-store';
import type { HouseholdSearch, PlacesStore } from '../../ports/places-store';
import { pickHouseholds } from '../../people/pick-households';
import { commitChanges, commitOrInsert } from './changes';
import { Collection, MOST_ROWS, type Db } from './collection';
import { readPage } from './pages';
import { jurisdictionFrom, storedJurisdiction, type StoredJurisdiction } from './stored-jurisdiction';

const VILLAGE_DIGITS = 12;

interface DivisionRow extends Pick<Jurisdiction, '_id' | 'name'> {
  readonly level: 'township' | 'village';
  readonly places: readonly Pick<Place, 'id' | 'level' | 'endedAt'>[];
}

/** 辖区库 · Jurisdictions, households and the county's settings. */
export function makePlacesStore(db: Db): PlacesStore {
  const jurisdictions = new Collection<StoredJurisdiction>(db, 'jurisdictions');
  const households = new Collection<Household>(db, 'households');
  const settings = new Collection<CountySettings>(db, 'settings');
  const boundaries = new Collection<Boundary>(db, 'boundaries');

  /**
   * The first two thousand in one round trip; hardly a village has more. A household is never removed, so that
   * nothing can slip out between the two reads.
   */
  const everyHousehold = async (villageId: string): Promise<readonly Household[]> => {
    const all: Household[] = [];
    let last = '';
    for (;;) {
      const query = { villageId, _id: db.command.gt(last) };
      const page = (skip: number) =>
        households.find(query, { order: [['_id', 'asc']], limit: MOST_ROWS, skip });
      const [rows, more] = await Promise.all([page(0), page(MOST_ROWS)]);
      all.push(...rows, ...more);
      if (more.length < MOST_ROWS) return all;
      last = more.at(-1)?._id ?? last;
    }
  };

  const until = async (by: string, now: Instant, limit: number, cursor: Cursor | null) => {
    const query = { [by]: db.command.gt(0).and(db.command.lte(now)) };
    const page = await readPage<StoredJurisdiction>(
      db,
      jurisdictions,
      query,
      { by, direction: 'asc' },
      limit,
      cursor,
    );
    return { rows: page.rows.map(jurisdictionFrom), next: page.next };
  };

  return {
    async jurisdiction(id) {
      const found = await jurisdictions.get(id);
      return found && jurisdictionFrom(found);
    },
    jurisdictions: async (ids) => (await jurisdictions.getMany(ids)).map(jurisdictionFrom),

    async staffedBy(personId) {
      const found = await jurisdictions.find({ staffIds: personId }, { limit: MOST_ROWS });
      return found.map(jurisdictionFrom);
    },
    async byInvitation(codeDigest) {
      const [found] = await jurisdictions.find({ codeDigests: codeDigest }, { limit: 1 });
      return found ? jurisdictionFrom(found) : null;
    },
    async commit(before, after) {
      const stored = storedJurisdiction(after);
      const written = await commitOrInsert(db, jurisdictions, before && storedJurisdiction(before), stored);
      return jurisdictionFrom(written);
    },
    undelivered: (now, limit, cursor) => until('outboxAt', now, limit, cursor),
    changed: (now, limit, cursor) => until('changedAt', now, limit, cursor),

    async counties() {
      const found = await jurisdictions.find({ level: 'county' }, { limit: MOST_ROWS });
      return found.map(jurisdictionFrom);
    },

    async divisions() {
      const rows = await jurisdictions.find<DivisionRow>(
        { level: db.command.in(['township', 'village']) },
        { limit: MOST_ROWS, fields: ['_id', 'level', 'name', 'places.id', 'places.level', 'places.endedAt'] },
      );
      return rows.map(({ _id, level, name, places }) => ({
        id: _id,
        level,
        name,
        hasGrids: places.some((place) => place.level === 'grid'),
        endedAt: places.find((place) => place.id === _id)?.endedAt ?? null,
      }));
    },

    async staffedVillages() {
      const found = await jurisdictions.find({ level: 'village' }, { limit: MOST_ROWS });
      return found.map(jurisdictionFrom);
    },

    household: (id) => households.get(id),
    householdsBySlip: (digests) =>
      digests.length === 0
        ? Promise.resolve([])
        : households.find({ slipDigest: db.command.in([...digests]) }, { limit: MOST_ROWS }),
    commitHousehold: (before, after) => commitChanges(db, households, before, after),
    villageHouseholds: everyHousehold,
    householdsById: (ids) => households.getMany(ids),
    async insertHouseholds(fresh) {
      if ((await households.insertMany(fresh)) === 'inserted') return;
      for (const household of fresh) await households.insert(household);
    },

    /** A village has hundreds of households: they are read at once and picked here. */
    async households(search: HouseholdSearch, limit: number, cursor: Cursor | null) {
      const villageId = search.under.slice(0, VILLAGE_DIGITS);
      return pickHouseholds(await everyHousehold(villageId), search, limit, cursor);
    },

    async settings() {
      const found = await settings.get(SETTINGS_ID);
      if (!found) throw new DomainError('SERVICE_UNAVAILABLE', { service: 'settings', id: SETTINGS_ID });
      return found;
    },
    commitSettings: (before, after) => commitOrInsert(db, settings, before, after),

    boundary: (villageId) => boundaries.get(villageId),
    commitBoundary: (before, after) => commitOrInsert(db, boundaries, before, after),
  };
}
