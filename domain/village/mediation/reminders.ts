import type { Instant } from '../../deadline/instant';
import { DAY_MS, dayOf, startOfDay } from '../../deadline/local-time';
import type { World } from '../../deadline/world';
import { keptSince, retentionOf } from '../../privacy/retention';
import { noticeOf } from '../../record/append';
import { withOutboxAt } from '../../record/outbox';
import { agreementNow, type Agreement, type Mediation } from './mediation';
import { withLine } from './with-line';

/** 司法确认的期限 · 人民调解法 第三十三条: the sides may ask the court together within thirty days. */
const CONFIRMATION_DAYS = 30;
/** How many days before its end whoever mediates is reminded. */
const REMINDED_DAYS: readonly number[] = [7, 1];
/** After how long an old one is looked at again. */
const LOOK_AGAIN_MS = 30 * DAY_MS;

/** 最后一天 · The beginning of the last day; the day of the agreement isn't counted (民法典 第二百零一条). */
export const confirmBy = ({ agreedAt }: Pick<Agreement, 'agreedAt'>): Instant =>
  startOfDay(dayOf(agreedAt) + CONFIRMATION_DAYS);

/** At eight in the morning of that day, so that nobody hears of it at night. */
const MORNING_MS = (DAY_MS / 24) * 8;

/** 该提醒的时刻 · All that are still to come because of an agreement. */
function remindersOf(agreement: Agreement | null): readonly Instant[] {
  if (!agreement) return [];
  const last = confirmBy(agreement);
  const confirmation =
    agreement.confirmation === 'open' ? REMINDED_DAYS.map((days) => last - days * DAY_MS + MORNING_MS) : [];
  const { fulfilBy, isKept } = agreement;
  return [...confirmation, ...(fulfilBy !== null && isKept === null ? [fulfilBy + MORNING_MS] : [])];
}

/** 下次到点 · The next reminder after `now`; without one a look whether it has been kept long enough. */
export function nextWake(mediation: Mediation, now: Instant): Instant | null {
  if (mediation.erasedAt !== null) return null;
  const coming = remindersOf(agreementNow(mediation)).filter((at) => at > now);
  return coming.length > 0 ? Math.min(...coming) : now + LOOK_AGAIN_MS;
}

/** 到期 · Nobody's name and nothing that was said is in it any more; the chain holds all the same. */
const bare = (mediation: Mediation, at: Instant): Mediation => ({
  ...mediation,
  parties: mediation.parties.map((party) => ({
    ...party,
    sealed: null,
    marks: [],
    householdIds: [],
    personId: null,
  })),
  sessions: mediation.sessions.map((session) => ({ ...session, sealed: null })),
  agreements: mediation.agreements.map((agreement) => ({ ...agreement, sealed: null })),
  names: {},
  erasedAt: at,
  wakeAt: null,
});

/**
 * 调解到点 · A reminder of the thirty days or of the day of fulfilment to whoever mediates then; or, once the county
 * has kept it as long as matters, everything personal is taken out.
 */
export function mediationDue(mediation: Mediation, { now, settings }: World): Mediation {
  const since = keptSince(retentionOf(settings), now).matters;
  if (mediation.updatedAt < since) return bare(mediation, now);
  const from = mediation.wakeAt ?? now;
  const isTime = remindersOf(agreementNow(mediation)).some((at) => at >= from && at <= now);
  const looked = { ...mediation, wakeAt: nextWake(mediation, now) };
  if (!isTime) return looked;
  const at = Math.max(now, mediation.updatedAt);
  const told = withLine(
    looked,
    { type: 'reminded', at, by: { kind: 'clock' }, words: null },
    {},
    (sealed) => [noticeOf(sealed, 'mediationDue', { kind: 'mediators', matterId: mediation._id })],
  );
  return withOutboxAt(told, at);
}
