import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import { codeOfSlip, digestOfCode } from '../../cloudfunctions/_app/people/slips';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, dayOf, startOfDay } from '../../domain/deadline/local-time';
import { newHousehold, type Household, type PlaceId } from '../../domain/grid/grid';
import { withNextSlip } from '../../domain/grid/slips';
import { gridId, microGridId, OTHER_VILLAGE, VILLAGE } from './ids';
import { villagerName } from './people/names';
import { HOUSEHOLDS_IN_MICRO_GRID } from './people/residents';
import type { SampleTimes } from './times';
import { microGridsOf } from './village-tree';

/** The stable id of a village's household, counted from 1; in order of the doorplates. */
export const householdId = (villageId: PlaceId, number: number): string =>
  `${villageId}-${String(number).padStart(3, '0')}`;

/** Of the sample village's 120: one moved to its micro-grid from the one before, two belong to none. */
const MOVED = 118;
const WITHOUT_MICRO_GRID = [119, 120];
const MOVED_DAYS_AGO = 100;
/** 白家沟小组's households have been handed their slips. */
const WITH_SLIPS = 30;

/** 户 · Ten households in every micro-grid: 120 in the sample village, 40 in the other. */
export function sampleHouseholds({ startAt, postsFromAt }: SampleTimes, vault: Vault): readonly Household[] {
  const digestOf = (slip: Pick<Household, '_id' | 'slipNumber'>): string =>
    digestOfCode(vault, codeOfSlip(vault, slip));
  const all = [VILLAGE, OTHER_VILLAGE].flatMap((villageId) =>
    microGridsOf(villageId).flatMap((placeId, microGrid) =>
      Array.from({ length: HOUSEHOLDS_IN_MICRO_GRID }, (_, index): Household => {
        const number = microGrid * HOUSEHOLDS_IN_MICRO_GRID + index + 1;
        const facts = {
          _id: householdId(villageId, number),
          villageId,
          doorplate: `${number}号`,
          headName: villagerName(number - 1),
        };
        return newHousehold(facts, placeId, postsFromAt);
      }),
    ),
  );
  const is = ({ _id }: Household, number: number): boolean => _id === householdId(VILLAGE, number);
  const movedAt = startOfDay(dayOf(startAt)) - MOVED_DAYS_AGO * DAY_MS;
  return all.map((household, index) => {
    if (index < WITH_SLIPS) return withNextSlip(household, digestOf, postsFromAt + DAY_MS);
    if (is(household, MOVED)) return placed(household, microGridId(VILLAGE, 4, 2), postsFromAt, movedAt);
    if (WITHOUT_MICRO_GRID.some((number) => is(household, number)))
      return { ...household, placings: [{ placeId: gridId(VILLAGE, 4), fromAt: postsFromAt, toAt: null }] };
    return household;
  });
}

/** Before it came to where it is, it was somewhere else. */
const placed = (household: Household, before: PlaceId, fromAt: Instant, movedAt: Instant): Household => ({
  ...household,
  placings: [
    { placeId: before, fromAt, toAt: movedAt },
    ...household.placings.map((one) => ({ ...one, fromAt: movedAt })),
  ],
});
