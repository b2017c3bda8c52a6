/** 数的说法 · Counts and rates as they are said, also those that are hidden. */

/** '12 件'; null: too few to be shown. */
export const counted = (count: number | null): string => (count === null ? '不显示' : `${count} 件`);

/** '91%'; null: too few to be shown, or (nothing to reckon it from) not yet. */
export const rated = (percent: number | null, hasSome: boolean): string => {
  if (percent !== null) return `${percent}%`;
  return hasSome ? '不显示' : '还没有';
};

export const WHY_HIDDEN = '“不显示”是数太小：写出来，会让人认出是谁家的事。';
