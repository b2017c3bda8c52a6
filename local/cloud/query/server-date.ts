import { isDoc } from '../ejson';

/** Replaces every `serverDate()` mark by the cloud's own time plus its offset in milliseconds. */
export function resolveServerDates(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveServerDates(item, now));
  if (!isDoc(value)) return value;
  const mark = value['$tcb_server_date'];
  if (isDoc(mark)) return new Date(now + (typeof mark['offset'] === 'number' ? mark['offset'] : 0));
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, resolveServerDates(child, now)]),
  );
}
