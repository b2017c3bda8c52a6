import type { PlaceId } from '../../../domain/grid/grid';
import type { Random } from './random';

const LETTERS = Array.from(
  '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤震巽坎离艮兑春夏秋冬东南西北福禄寿喜梅兰竹菊',
);

/** 示例某某 · A plainly made-up name; a few thousand of them. */
export const headOfHousehold = (random: Random): string =>
  `示例${random.pick(LETTERS)}${random.pick(LETTERS)}`;

/** A number that has the form of a mobile phone; 19900… is nobody's. */
export const phoneNumber = (random: Random): string =>
  `19900${String(random.between(0, 999_999)).padStart(6, '0')}`;

/** What a tester calls the holder of a post, counted from 0 at its desk: 'full-140928100201-03-02-1'. */
export const staffId = (deskId: PlaceId, at: number): string =>
  `full-${deskId.replaceAll('/', '-')}-${at + 1}`;

/** What a tester calls somebody of a household: 'full-140928100201-007'. */
export const residentId = (household: string): string => `full-${household}`;
