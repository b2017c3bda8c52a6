/** 先数一遍 · Lets the local cloud's clock run once: months and categories are there only after it has counted. */
export async function letClockCount(url: string): Promise<void> {
  const body = JSON.stringify({ advanceMs: 5 * 60_000 });
  const answer = await fetch(`${url}/_local/clock`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`the clock did not run: ${answer.status}`);
}
