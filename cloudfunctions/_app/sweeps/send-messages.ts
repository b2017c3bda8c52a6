import type { Instant } from '../../../domain/deadline/instant';
import { HOUR_MS, MINUTE_MS } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import type { Person } from '../../../domain/grid/posts';
import type { Matter } from '../../../domain/matter/matter';
import { markUntold } from '../../../domain/matter/outbox';
import { joinerOf } from '../../../domain/matter/reporters';
import type { InboxEntry, NoticeTemplate } from '../../../domain/notice/notice';
import { pageOf } from '../../../domain/notice/pages';
import type { Ports } from '../context';

/** Longer than a run: what a courier that died had claimed is sent by a later one. */
const CLAIM_MS = 10 * MINUTE_MS;
const TRIES = 4;

/** What those at a desk hear, as against reporters. */
const FOR_DESKS: ReadonlySet<NoticeTemplate> = new Set([
  'arrived',
  'informed',
  'answered',
  'answerExpired',
  'reopened',
  'objected',
  'withdrawn',
  'supervised',
  'replied',
  'reminded',
  'alarmed',
  'deskRescheduled',
  'rated',
  'joined',
  'bindingAsked',
  'bindingBySlip',
  'appointed',
  'postEnded',
  'postAccepted',
  'standIn',
  'standInEnded',
  'handedOver',
  'bulletinOwed',
]);

/**
 * 发订阅消息 · All that waits for one person as one WeChat message, if they have accepted one.
 *
 * If not, and they had to be reached about a matter of theirs, the matter goes on its desk's list of people to
 * be told by phone or visit. A WeChat that doesn't answer is asked again later.
 */
export async function sendMessages(ports: Ports, personId: string, now: Instant): Promise<void> {
  const { inbox, people } = ports;
  const until = now + CLAIM_MS;
  const entries = await inbox.claim(personId, now, until);
  if (entries.length === 0) return;
  const person = await people.get(personId);
  const isSent = person !== null && (await send(ports, person, entries));
  if (!isSent) await askForVoice(ports, personId, entries, now);
  await inbox.settle(personId, until, isSent ? 'sent' : 'none');
}

async function send(
  { wechat, people, templates }: Ports,
  person: Person,
  entries: readonly InboxEntry[],
): Promise<boolean> {
  const isForDesk = entries.some(({ template }) => FOR_DESKS.has(template));
  const order = isForDesk ? [templates.desk, templates.reporter] : [templates.reporter, templates.desk];
  const templateId = order.find((id) => id !== null && (person.credits[id] ?? 0) > 0);
  if (templateId === null || templateId === undefined) return false;
  const result = await wechat.sendMessage({
    openid: person.openid,
    templateId,
    page: pageFor(entries),
    data: {
      number1: { value: String(entries.length) },
      time2: { value: timeText(Math.max(...entries.map(({ at }) => at))) },
    },
  });
  await people.takeCredit(person._id, templateId);
  return result === 'sent';
}

/** The record's page, if it is all about one; else the inbox. */
function pageFor([first, ...others]: readonly InboxEntry[]): string {
  const link = first?.link ?? null;
  const isOne = others.every((other) => other.link?.id === link?.id);
  return link && isOne ? pageOf(link) : 'pages/inbox/inbox';
}

/** '2026-11-24 09:05' in UTC+8. */
const timeText = (at: Instant): string =>
  new Date(at + 8 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Their own, or one that they joined by themselves; who wrote it down for somebody tells them anyway. */
const isTheirs = (matter: Matter, personId: string): boolean =>
  matter.reporter.personId === personId || joinerOf(matter, personId)?.isOnBehalf === false;

async function askForVoice(
  { matters }: Ports,
  personId: string,
  entries: readonly InboxEntry[],
  now: Instant,
): Promise<void> {
  const ids = new Set(
    entries.flatMap(({ mustReach, link }) => (mustReach && link?.kind === 'matter' ? [link.id] : [])),
  );
  for (const matterId of ids) {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const matter = await matters.get(matterId);
      if (!matter || !isTheirs(matter, personId) || matter.untoldSinceAt !== null) break;
      if (matter.erased && matter.reporter.personId === personId) break;
      try {
        await matters.commit(matter, markUntold(matter, now));
        break;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
      }
    }
  }
}
