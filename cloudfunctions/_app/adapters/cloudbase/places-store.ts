import type { CountySettings } from '../../../../domain/deadline/settings';
import { DomainError } from '../../../../domain/errors';
import type { Boundary } from '../../../../domain/grid/boundary';
import type { Household, Jurisdiction, Place } from '../../../../domain/grid/grid';
import { SETTINGS_ID } from '../../indexes';
import type { Cursor } from '../../ports/matter-store';
import type { HouseholdSearch, PlacesStore } from '../../ports/places-store';
import { pickHouseholds } from '../households';
import { commitChanges, commitOrInsert } from './changes';
import { Collection, MOST_ROWS, type Db } from './collection';

const VILLAGE_DIGITS = 12;

interface DivisionRow extends Pick<Jurisdiction, '_id' | 'name'> {
  readonly level: 'township' | 'village';
  readonly places: readonly Pick<Place, 'level'>[];
}

/** 辖区库 · Jurisdictions, households and the county's settings. */
export function makePlacesStore(db: Db): PlacesStore {
  const jurisdictions = new Collection<Jurisdiction>(db, 'jurisdictions');
  const households = new Collection<Household>(db, 'households');
  const settings = new Collection<CountySettings>(db, 'settings');
  const boundaries = new Collection<Boundary>(db, 'boundaries');

  const everyHousehold = async (villageId: string): Promise<readonly Household[]> => {
    const all: Household[] = [];
    let last = '';
    for (;;) {
      const query = { villageId, _id: db.command.gt(last) };
      const rows = await households.find(query, { order: [['_id', 'asc']], limit: MOST_ROWS });
      all.push(...rows);
      if (rows.length < MOST_ROWS) return all;
      last = rows.at(-1)?._id ?? last;
    }
  };

  return {
    jurisdiction: (id) => jurisdictions.get(id),
    jurisdictions: (ids) => jurisdictions.getMany(ids),

    async divisions() {
      const rows = await jurisdictions.find<DivisionRow>(
        { level: db.command.in(['township', 'village']) },
        { limit: MOST_ROWS, fields: ['_id', 'level', 'name', 'places.level'] },
      );
      return rows.map(({ _id, level, name, places }) => ({
        id: _id,
        level,
        name,
        hasGrids: places.some((place) => place.level === 'grid'),
      }));
    },

    staffedVillages: () => jurisdictions.find({ level: 'village' }, { limit: MOST_ROWS }),

    household: (id) => households.get(id),

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
    commitSettings: (before, after) => commitChanges(db, settings, before, after),

    boundary: (villageId) => boundaries.get(villageId),
    commitBoundary: (before, after) => commitOrInsert(db, boundaries, before, after),
  };
}
