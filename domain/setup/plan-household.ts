import type { Instant } from '../deadline/instant';
import { dayOf, startOfDay } from '../deadline/local-time';
import {
  newHousehold,
  placesInUse,
  placeOf,
  type Household,
  type HouseholdPlacing,
  type Jurisdiction,
} from '../grid/grid';
import { dayTextAt } from './dates';
import { refusal, type Planned } from './plan';
import { jurisdictionOf } from './plan-places';
import type { HouseholdRow } from './rows';

/**
 * 导入户 · A household is put in, corrected, moved, or ended; where it was before stays on record.
 *
 * A move begins on the row's day if that is later than the placing in force, and otherwise at `at`, the
 * confirmation: people change the place and leave the exported day as it was. The same place again changes
 * nothing, whatever its day. `village` is as it will be after the places of the same file.
 */
export function planHousehold(
  before: Household | null,
  row: HouseholdRow,
  village: Jurisdiction | null,
  at: Instant,
): Planned<Household> {
  const { id, placeId, doorplate, headName } = row;
  const villageId = jurisdictionOf(placeId);
  if (!village || !placeOf(village, placeId)) return refusal('placeUnknown', 'placeId');
  const endsAt = row.endedOn === null ? null : startOfDay(row.endedOn);
  if (!before) {
    if (endsAt === null && !isOpen(village, placeId, at)) return refusal('placeEnded', 'placeId');
    const fromAt = row.from === null ? Math.min(at, endsAt ?? at) : startOfDay(row.from);
    const fresh = newHousehold({ _id: id, villageId, doorplate, headName }, placeId, fromAt);
    return { verdict: 'add', next: { ...fresh, placings: [{ placeId, fromAt, toAt: endsAt }] } };
  }
  if (before.villageId !== villageId) return refusal('villageChanged', 'placeId');
  const placings = replaced(before.placings, row, endsAt, at);
  if ('fault' in placings) return placings;
  const moves = placings.length > before.placings.length;
  if (moves && !isOpen(village, placeId, at)) return refusal('placeEnded', 'placeId');
  const next = { ...before, doorplate, headName, placings };
  const isSamePlacings =
    placings.length === before.placings.length &&
    placings.every((one, index) => one === before.placings[index]);
  if (isSamePlacings && doorplate === before.doorplate && headName === before.headName)
    return { verdict: 'same', next: before };
  const ends = placings.at(-1)?.toAt !== null && before.placings.at(-1)?.toAt === null;
  return { verdict: ends ? 'end' : 'change', next };
}

const isOpen = (village: Jurisdiction, placeId: string, at: Instant): boolean =>
  placesInUse(village, at).some(({ id }) => id === placeId);

/** The placings with what the row changes; those that stay are the same objects. */
function replaced(
  before: readonly HouseholdPlacing[],
  { placeId, from }: HouseholdRow,
  endsAt: Instant | null,
  at: Instant,
): readonly HouseholdPlacing[] | ReturnType<typeof refusal> {
  const last = before.at(-1);
  const earlier = before.slice(0, -1);
  if (!last) return [{ placeId, fromAt: from === null ? at : startOfDay(from), toAt: endsAt }];
  if (last.placeId === placeId) {
    if (endsAt !== null && endsAt <= last.fromAt) return refusal('endsBeforeStart', 'endedOn');
    if (isSameDay(last.toAt, endsAt)) return before;
    // It has come back: a new placing, as the old one did end.
    if (last.toAt !== null && endsAt === null)
      return [...before, { placeId, fromAt: Math.max(at, last.toAt), toAt: null }];
    return [...earlier, { ...last, toAt: endsAt }];
  }
  const movesAt = from === null || from === dayOf(last.fromAt) ? at : startOfDay(from);
  if (movesAt <= last.fromAt) return refusal('backdated', 'from', dayTextAt(last.fromAt) ?? '');
  if (endsAt !== null && endsAt <= movesAt) return refusal('endsBeforeStart', 'endedOn');
  const closed = last.toAt !== null && last.toAt <= movesAt ? last : { ...last, toAt: movesAt };
  return [...earlier, closed, { placeId, fromAt: Math.max(movesAt, closed.toAt ?? 0), toAt: endsAt }];
}

const isSameDay = (a: Instant | null, b: Instant | null): boolean =>
  a === null || b === null ? a === b : dayOf(a) === dayOf(b);
