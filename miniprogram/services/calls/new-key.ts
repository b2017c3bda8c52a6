/** 一次一个的键 · Unique for this phone and what it asks; the cloud joins it with who asks, so a retry finds itself. */
export const newKey = (now: number): string =>
  `${now.toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`;
