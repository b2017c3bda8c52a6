import { householdLabel, isUnder, placingAt, type Household } from '../../../domain/grid/grid';
import type { Cursor, RowPage } from '../ports/matter-store';
import type { HouseholdSearch } from '../ports/places-store';

/**
 * 按门牌挑选 · Households that belong to a place at an instant, by the number of their doorplate.
 *
 * Words are looked for in the label, where the name is masked: a search must not betray what a list hides.
 */
export function pickHouseholds(
  all: readonly Household[],
  { under, words, at }: HouseholdSearch,
  limit: number,
  cursor: Cursor | null,
): RowPage<Household> {
  const found = all
    .filter(
      (household) => isPlacedAt(household, under, at) && householdLabel(household).includes(words ?? ''),
    )
    .sort((a, b) => compare(positionOf(a), positionOf(b)))
    .filter((household) => !cursor || compare(positionOf(household), cursor) > 0);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: last && found.length > limit ? positionOf(last) : null };
}

const positionOf = ({ _id, doorplate }: Household): Cursor => ({
  key: Number.parseInt(/\d+/.exec(doorplate)?.[0] ?? '0', 10),
  id: _id,
});

const compare = (a: Cursor, b: Cursor): number => a.key - b.key || (a.id < b.id ? -1 : Number(a.id > b.id));

function isPlacedAt(household: Household, under: string, at: number): boolean {
  const placeId = placingAt(household, at);
  return placeId !== null && (placeId === under || isUnder(placeId, under));
}
