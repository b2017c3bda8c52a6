import { pickHouseholds } from '../../cloudfunctions/_app/people/pick-households';
import type { PlacesStore } from '../../cloudfunctions/_app/ports/places-store';
import type { CountySettings } from '../../domain/deadline/settings';
import type { Boundary } from '../../domain/grid/boundary';
import type { Household, Jurisdiction } from '../../domain/grid/grid';
import { nextChangeAt } from '../../domain/grid/handovers';
import { staffOf } from '../../domain/grid/posts';
import { DomainError } from '../../domain/errors';
import { commit, Table } from './table';

export interface MemoryPlaces extends PlacesStore {
  readonly all: Table<Jurisdiction>;
  readonly homes: Table<Household>;
  readonly drawn: Table<Boundary>;
  readonly county: { settings: CountySettings | null };
}

/** 内存辖区库 */
export function memoryPlacesStore(): MemoryPlaces {
  const all = new Table<Jurisdiction>();
  const homes = new Table<Household>();
  const drawn = new Table<Boundary>();
  const county: MemoryPlaces['county'] = { settings: null };
  return {
    all,
    homes,
    drawn,
    county,
    jurisdiction: async (id) => all.get(id),
    staffedBy: async (personId) => all.all((one) => staffOf(one).includes(personId)),
    byInvitation: async (digest) =>
      all.all(({ invitations }) => invitations.some(({ codeDigest }) => codeDigest === digest))[0] ?? null,
    commit: async (before, after) => commit(all, before, after),
    undelivered: async (now, limit, cursor) => {
      const is = ({ outboxAt }: Jurisdiction) => outboxAt !== null && outboxAt <= now;
      return all.page(is, ({ outboxAt }) => outboxAt ?? 0, 'asc', limit, cursor);
    },
    changed: async (now, limit, cursor) => {
      const is = (one: Jurisdiction) => (nextChangeAt(one) ?? Infinity) <= now;
      return all.page(is, (one) => nextChangeAt(one) ?? 0, 'asc', limit, cursor);
    },
    jurisdictions: async (ids) => all.all(({ _id }) => ids.includes(_id)),
    counties: async () => all.all(({ level }) => level === 'county'),
    divisions: async () =>
      all.all().flatMap(({ _id, level, name, places }) => {
        const hasGrids = places.some((place) => place.level === 'grid');
        const endedAt = places.find(({ id }) => id === _id)?.endedAt ?? null;
        return level === 'county' ? [] : [{ id: _id, level, name, hasGrids, endedAt }];
      }),
    staffedVillages: async () => all.all(({ level }) => level === 'village'),
    household: async (id) => homes.get(id),
    householdsBySlip: async (digests) =>
      homes.all(({ slipDigest }) => slipDigest !== null && digests.includes(slipDigest)),
    commitHousehold: async (before, after) => commit(homes, before, after),
    villageHouseholds: async (id) => homes.all(({ villageId }) => villageId === id),
    householdsById: async (ids) => homes.all(({ _id }) => ids.includes(_id)),
    async insertHouseholds(fresh) {
      for (const household of fresh) homes.insert(household);
    },
    households: async (search, limit, cursor) =>
      pickHouseholds(
        homes.all(({ villageId }) => search.under.startsWith(villageId)),
        search,
        limit,
        cursor,
      ),
    async settings() {
      if (!county.settings) throw new DomainError('SERVICE_UNAVAILABLE', { service: 'settings' });
      return structuredClone(county.settings);
    },
    async commitSettings(before, after) {
      if (county.settings?.revision !== before?.revision)
        throw new DomainError('STALE_WRITE', { revision: before?.revision ?? 0 });
      county.settings = structuredClone(before ? { ...after, revision: before.revision + 1 } : after);
      return structuredClone(county.settings);
    },
    boundary: async (villageId) => drawn.get(villageId),
    commitBoundary: async (before, after) => commit(drawn, before, after),
  };
}
