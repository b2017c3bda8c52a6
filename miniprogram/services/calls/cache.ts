/** 上次的数据 · What a call last answered, so that a list shows at once and without a network. */
import type { CallName, Input, Instant, Output } from '../../../domain/contract';

const PREFIX = 'seen:';
/** Storage holds 10 MB; what isn't among the last of these is read anew. */
const MOST = 40;

/**
 * 能存在手机上的 · Answers of these calls alone are kept. Whoever picks the phone up can read them: so none is here
 * that has somebody's number, what a household has told, a mediation, a letter, a paper or a form, or an answer to a
 * poll. A new call is in none of this until it is written here.
 */
const KEPT: ReadonlySet<CallName> = new Set([
  'bulletin.form',
  'bulletin.get',
  'bulletins.list',
  'calendar.get',
  'category.list',
  'county.board',
  'desk.queue',
  'duties.get',
  'examples.list',
  'facts.list',
  'example.get',
  'home.get',
  'inbox.list',
  'job.get',
  'leave.mine',
  'ledger.get',
  'ledger.plots',
  'matter.get',
  'matters.mine',
  'me.get',
  'meetings.month',
  'places.grids',
  'places.villages',
  'plot.get',
  'polls.list',
  'posts.list',
  'report.form',
  'services.list',
  'setup.get',
  'station.get',
  'suspension.list',
  'task.get',
  'tasks.mine',
  'tasks.village',
  'templates.list',
  'township.board',
  'township.matters',
  'village.board',
  'village.map',
  'village.matters',
]);

/** A matter whose page leads on to a form or a paper. */
const isConfidential = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'service' in data && data.service !== null;

/** 离不开的 · Kept when the rest makes room: with these the first page opens and a report can be written without a network. */
const NEEDED: readonly CallName[] = ['home.get', 'me.get', 'report.form'];

interface Kept<T> {
  readonly data: T;
  readonly at: Instant;
}

const keyOf = <C extends CallName>(call: C, input: Input<C>): string =>
  `${PREFIX}${call}:${JSON.stringify(input)}`;

export function recall<C extends CallName>(call: C, input: Input<C>): Kept<Output<C>> | null {
  if (!KEPT.has(call)) return null;
  const kept = wx.getStorageSync<Kept<Output<C>> | ''>(keyOf(call, input));
  return kept === '' ? null : kept;
}

const keptKeys = (): string[] => wx.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX));

export function remember<C extends CallName>(call: C, input: Input<C>, data: Output<C>, at: Instant): void {
  if (!KEPT.has(call) || isConfidential(data)) return;
  const key = keyOf(call, input);
  const others = keptKeys().filter((one) => one !== key);
  if (others.length >= MOST) makeRoom(others);
  try {
    wx.setStorageSync(key, { data, at });
  } catch {
    // A full storage costs only the head start of the next visit.
    forgetSeen();
  }
}

function makeRoom(keys: readonly string[]): void {
  const isNeeded = (key: string): boolean => NEEDED.some((call) => key.startsWith(`${PREFIX}${call}:`));
  keys.filter((key) => !isNeeded(key)).forEach((key) => wx.removeStorageSync(key));
}

export const forget = <C extends CallName>(call: C, input: Input<C>): void =>
  wx.removeStorageSync(keyOf(call, input));

/** Forgets all: for another person at this phone, or when consent is withdrawn. */
export function forgetSeen(): void {
  keptKeys().forEach((key) => wx.removeStorageSync(key));
}
