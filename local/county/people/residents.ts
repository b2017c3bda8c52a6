import type { PlaceId } from '../../../domain/grid/grid';
import { OTHER_VILLAGE, VILLAGE } from '../ids';
import { villagerName } from './names';

/** 居民 · Somebody of the sample with WeChat and no post. */
export interface Resident {
  /** What a tester calls the person; the openid is `local-<id>`. */
  readonly id: string;
  readonly name: string;
  readonly villageId: PlaceId;
  /** Household, counted from 1 in the village; null: bound to none. */
  readonly household: number | null;
  readonly binding: 'confirmed' | 'pending' | null;
  readonly note: string;
}

const MICRO_GRIDS = 12;
export const HOUSEHOLDS_IN_MICRO_GRID = 10;

const two = (number: number): string => String(number).padStart(2, '0');

/** resident-01 … resident-24: two heads of household in each micro-grid, in turn. */
const heads: readonly Resident[] = Array.from({ length: 2 * MICRO_GRIDS }, (_, index) => {
  const household =
    (index % MICRO_GRIDS) * HOUSEHOLDS_IN_MICRO_GRID + Math.floor(index / MICRO_GRIDS) * 3 + 1;
  return {
    id: `resident-${two(index + 1)}`,
    name: villagerName(household - 1),
    villageId: VILLAGE,
    household,
    binding: 'confirmed',
    note: `下鹿角村居民，${household}号户主`,
  };
});

const others: readonly Resident[] = [
  {
    id: 'resident-25',
    name: '示例小甲',
    villageId: VILLAGE,
    household: 1,
    binding: 'confirmed',
    note: '下鹿角村居民，与 resident-01 同户',
  },
  {
    id: 'pending-01',
    name: villagerName(6),
    villageId: VILLAGE,
    household: 7,
    binding: 'pending',
    note: '下鹿角村居民，已申请绑定，待网格员确认',
  },
  {
    id: 'visitor-01',
    name: '示例访客',
    villageId: VILLAGE,
    household: null,
    binding: null,
    note: '第一次打开小程序，未绑定住户',
  },
  {
    id: 'visitor-02',
    name: '示例过路人',
    villageId: VILLAGE,
    household: null,
    binding: null,
    note: '外村人，未绑定住户',
  },
  {
    id: 'other-resident-01',
    name: villagerName(0),
    villageId: OTHER_VILLAGE,
    household: 1,
    binding: 'confirmed',
    note: '杨家坡村居民',
  },
  {
    id: 'other-resident-02',
    name: villagerName(10),
    villageId: OTHER_VILLAGE,
    household: 11,
    binding: 'confirmed',
    note: '杨家坡村居民，所在微网格还没有联户党员',
  },
];

export const RESIDENTS: readonly Resident[] = [...heads, ...others];
