/** 接着看 · The rest of a list that comes in pages. */
import type { CallName, Input, Output, Paged } from '../../../domain/contract';
import { call } from '../cloud';

export type PagedCall = {
  [C in CallName]: Output<C> extends Paged<{ readonly id: string }> ? C : never;
}[CallName];

/** `seen` with the page after it; a row that moved between two pages isn't shown twice. Throws a CallFailed. */
export async function nextPage<C extends PagedCall>(
  name: C,
  input: Input<C>,
  seen: Output<C>,
): Promise<Output<C>> {
  const next = await call(name, { ...input, cursor: seen.cursor });
  const known = new Set(seen.rows.map(({ id }) => id));
  return { ...next, rows: [...seen.rows, ...next.rows.filter(({ id }) => !known.has(id))] };
}
