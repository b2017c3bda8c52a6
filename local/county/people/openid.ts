/** What WeChat would call the sample person. */
export const openidOf = (id: string): string => `local-${id}`;
