const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const TRIGRAMS = '乾坤震巽坎离艮兑';
const SINGLE = `${STEMS}${BRANCHES}${TRIGRAMS}春夏秋冬`;

/** Plainly made-up names for those who hold posts: 示例甲, 示例乙 … (34 of them, from 0). */
export function staffName(index: number): string {
  const letter = SINGLE[index];
  if (letter === undefined) throw new RangeError(`no staff name ${index}`);
  return `示例${letter}`;
}

/** Plainly made-up names for heads of households: 示例甲子, 示例甲丑 … (120 of them, from 0). */
export function villagerName(index: number): string {
  const stem = STEMS[Math.floor(index / BRANCHES.length)];
  const branch = BRANCHES[index % BRANCHES.length];
  if (stem === undefined || branch === undefined) throw new RangeError(`no villager name ${index}`);
  return `示例${stem}${branch}`;
}
