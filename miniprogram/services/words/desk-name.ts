/** Letters of a name that fit beside '上报给' into a button, in elder view on a small phone. */
const LONGEST = 8;

/** 按钮上的岗名 · A desk's name on a button; a long one (社区居民委员会) is cut nowhere: it says what it is instead. */
export const deskOnButton = (name: string, isAbove: boolean): string => {
  if (name.length <= LONGEST) return name;
  return isAbove ? '上一级' : '选好的岗';
};
