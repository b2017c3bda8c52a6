import type { Instant } from '../../domain/deadline/instant';
import { newHousehold, type Household, type PlaceId } from '../../domain/grid/grid';
import { OTHER_VILLAGE, VILLAGE } from './ids';
import { villagerName } from './people/names';
import { HOUSEHOLDS_IN_MICRO_GRID } from './people/residents';
import { microGridsOf } from './village-tree';

/** The stable id of a village's household, counted from 1; in order of the doorplates. */
export const householdId = (villageId: PlaceId, number: number): string =>
  `${villageId}-${String(number).padStart(3, '0')}`;

/** 户 · Ten households in every micro-grid: 120 in the sample village, 40 in the other. */
export function sampleHouseholds(fromAt: Instant): readonly Household[] {
  return [VILLAGE, OTHER_VILLAGE].flatMap((villageId) =>
    microGridsOf(villageId).flatMap((placeId, microGrid) =>
      Array.from({ length: HOUSEHOLDS_IN_MICRO_GRID }, (_, index): Household => {
        const number = microGrid * HOUSEHOLDS_IN_MICRO_GRID + index + 1;
        const facts = {
          _id: householdId(villageId, number),
          villageId,
          doorplate: `${number}号`,
          headName: villagerName(number - 1),
        };
        return newHousehold(facts, placeId, fromAt);
      }),
    ),
  );
}
