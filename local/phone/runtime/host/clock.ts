const RealDate = globalThis.Date;
const POLL_MS = 5_000;
let offsetMs = 0;

/**
 * Local time: `Date` in this phone is the local cloud's clock, so that "还剩 5 小时" is right
 * after the panel has moved it. Timers keep real time.
 */
export async function startLocalClock(): Promise<void> {
  installShiftedDate();
  await syncClock();
  setInterval(() => void syncClock(), POLL_MS);
}

/** Asks the cloud again; the panel calls it right after it has moved the clock. */
export async function syncClock(): Promise<void> {
  try {
    const answer = await fetch('/_local/clock');
    if (!answer.ok) return;
    const { now } = (await answer.json()) as { now?: number };
    if (typeof now === 'number') offsetMs = now - RealDate.now();
  } catch {
    // No cloud: the machine's own time is the best there is.
  }
}

function installShiftedDate(): void {
  const shifted = new Proxy(RealDate, {
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [localNow()] : args, self) as object,
    apply: () => new RealDate(localNow()).toString(),
    get: (target, key, self) => (key === 'now' ? localNow : (Reflect.get(target, key, self) as unknown)),
  });
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
}

function localNow(): number {
  return RealDate.now() + offsetMs;
}
