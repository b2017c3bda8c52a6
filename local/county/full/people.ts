import { levelOf, type Household, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import type { DocumentDatabase } from '../../cloud/store/database';
import { wuzhaiDivisions } from '../divisions';
import { householdId } from '../households';
import { roleName, type Known } from '../people/listing';
import { LARGE_VILLAGE } from './ids';
import { residentId } from './names';
import { readById } from './read';

/** The first households of every full village have somebody with WeChat. */
const RESIDENTS = [1, 2, 3];
const TOWNSHIPS = wuzhaiDivisions().filter(({ level }) => level === 'township');
const FIRST_GRID = /^\d+(\/01){0,2}$/;

/** Of a township everybody; of the large village its own desk and those of its first grid. */
function staffOf({ name, level, posts }: Jurisdiction): readonly Known[] {
  return posts
    .filter(({ id, deskId }) => id.includes(':full-') && (level !== 'village' || FIRST_GRID.test(deskId)))
    .map(({ id, role, personName, deskId }) => ({
      id: id.split(':')[1] ?? '',
      name: personName,
      note: `${name}${levelOf(deskId) === 'village' ? '（满县里最大的村）' : ''}`,
      roleName: roleName(role),
    }));
}

/** 满县的人 · Those of a full county whose phones can be opened; none when the database holds only the sample. */
export function readFullPeople(database: DocumentDatabase): {
  readonly people: readonly Known[];
  readonly jurisdictionIds: readonly PlaceId[];
} {
  const ids = RESIDENTS.map((number) => householdId(LARGE_VILLAGE, number));
  const homes = readById<Household>(database, 'households', ids);
  if (homes.length === 0) return { people: [], jurisdictionIds: [] };
  const jurisdictionIds = [LARGE_VILLAGE, ...TOWNSHIPS.map(({ code }) => code)];
  const residents = homes.map(({ _id, headName, doorplate }) => ({
    id: residentId(_id),
    name: headName,
    note: `满县里最大的村的居民，${doorplate}`,
    roleName: '村民',
  }));
  const staff = readById<Jurisdiction>(database, 'jurisdictions', jurisdictionIds).flatMap(staffOf);
  return { people: [...staff, ...residents], jurisdictionIds };
}
