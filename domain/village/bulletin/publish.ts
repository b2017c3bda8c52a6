import { namesOf } from '../../access/actor';
import type { PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import type { Jurisdiction } from '../../grid/grid';
import type { Notice } from '../../notice/notice';
import { noticeOf, withLine } from '../../record/append';
import { bySeat } from '../../record/by-seat';
import { withDocument, withoutDocument, type KeptDocument } from '../../record/documents';
import { freshFiles, withFiles, uploadPath, type NewFile } from '../../record/files';
import { recordId } from '../../record/ids';
import type { Origin } from '../../record/line';
import { emptyRecord } from '../../record/record';
import { assertAudience, handAt, reasonOf } from '../hand';
import type { Bulletin, BulletinEvent } from './bulletin';
import { isPeriod } from './schedule';

const RIGHT = 'bulletin.publish';

/** How many pictures a bulletin may have. */
export const MAX_PICTURES = 9;

export interface BulletinDraft extends Pick<
  Bulletin,
  'kind' | 'title' | 'text' | 'audience' | 'period' | 'untilAt'
> {
  readonly clientKey: string;
}

/** What never changes of it is sealed into its first line; its text is that line's words. */
const originOf = ({
  _id,
  villageId,
  kind,
  title,
  audience,
  period,
  text,
}: Bulletin): Origin<BulletinEvent> => ({
  facts: { _id, villageId, kind, title, audience, period },
  wordsOf: (line, { words }) => (line === 1 ? text : words),
});

const recorded = (
  bulletin: Bulletin,
  event: BulletinEvent,
  actor: PersonActor,
  notices?: (sealed: Bulletin) => readonly Notice[],
): Bulletin => withLine(bulletin, event, originOf(bulletin), namesOf(actor), notices);

/** Everybody whom it is for, once. */
const toVillagers = (bulletin: Bulletin): Notice =>
  noticeOf(bulletin, 'bulletin', { kind: 'villagers', ...bulletin.audience });

/**
 * 公开 · A village's desk publishes: seen at once by those whom it is for, and told to each of them once.
 *
 * Refuses: NOT_ALLOWED, PLACE_NOT_FOUND (the audience is none of the village), INVALID_INPUT (a period that is
 * none, has not begun, or belongs to a notice; an end that is past).
 */
export function publish(
  draft: BulletinDraft,
  actor: PersonActor,
  village: Jurisdiction,
  now: Instant,
): Bulletin {
  const { kind, title, text, audience, period, untilAt } = draft;
  const seat = handAt(actor, RIGHT, village._id);
  assertAudience(audience, village, now);
  if (period !== null && (kind === 'notice' || !isPeriod(period, now)))
    throw new DomainError('INVALID_INPUT', { field: 'period', rule: 'none' });
  if (untilAt !== null && untilAt <= now)
    throw new DomainError('INVALID_INPUT', { field: 'untilAt', rule: 'past' });
  const unsealed: Bulletin = {
    ...emptyRecord(recordId(actor.personId, draft.clientKey), village._id, now),
    kind,
    title,
    text,
    audience,
    period,
    untilAt,
    state: 'published',
    publishedAt: now,
  };
  const event: BulletinEvent = { type: 'published', at: now, by: bySeat(actor, seat), words: null };
  return recorded(unsealed, event, actor, (sealed) => [toVillagers(sealed)]);
}

/**
 * 撤下 · With a reason; nobody but the village's desk sees it from now on, who hasn't heard of it yet won't, and the
 * files that anybody could have opened leave the storage. Done again it gives back the bulletin itself. Refuses: NOT_ALLOWED, REASON_NEEDED.
 */
export function recall(bulletin: Bulletin, words: string, actor: PersonActor, now: Instant): Bulletin {
  const seat = handAt(actor, RIGHT, bulletin.villageId);
  if (bulletin.state === 'recalled') return bulletin;
  const reason = reasonOf(words, 'bulletin.recall');
  const at = Math.max(now, bulletin.updatedAt);
  const event: BulletinEvent = { type: 'recalled', at, by: bySeat(actor, seat), words: reason };
  const { media, documents = [] } = bulletin;
  const shown = [...media.filter(({ check }) => check === 'pass'), ...documents];
  const hidden: Bulletin = {
    ...bulletin,
    state: 'recalled',
    outbox: [],
    media: media.filter(({ check }) => check !== 'pass'),
    documents: [],
    leaving: [...(bulletin.leaving ?? []), ...shown.map(({ fileId }) => fileId)],
  };
  return recorded(hidden, event, actor);
}

/**
 * 加图片 · Pictures that somebody at the village's desk has uploaded; each is shown once WeChat has checked it.
 *
 * Nothing new gives back the bulletin itself. Refuses: NOT_ALLOWED, FILE_NOT_YOURS, TOO_MANY_FILES,
 * MOVE_NOT_OPEN (it was recalled).
 */
export function addPictures(
  bulletin: Bulletin,
  files: readonly NewFile[],
  actor: PersonActor,
  now: Instant,
): Bulletin {
  const seat = handAt(actor, RIGHT, bulletin.villageId);
  const fresh = freshFiles(bulletin, files, uploadPath('bulletins', bulletin._id, actor.personId));
  if (fresh.length === 0) return bulletin;
  if (bulletin.state === 'recalled')
    throw new DomainError('MOVE_NOT_OPEN', { action: 'bulletin.attach', state: bulletin.state });
  if (bulletin.media.length + fresh.length > MAX_PICTURES)
    throw new DomainError('TOO_MANY_FILES', { photos: MAX_PICTURES });
  const at = Math.max(now, bulletin.updatedAt);
  const fileIds = fresh.map(({ fileId }) => fileId);
  const event: BulletinEvent = { type: 'filesAttached', at, by: bySeat(actor, seat), words: null, fileIds };
  return withFiles(recorded(bulletin, event, actor), fresh, actor.personId);
}

/**
 * 加附件 · A document that somebody at the village's desk has uploaded and that was looked into. The same file again
 * gives back the bulletin itself. Refuses: NOT_ALLOWED, TOO_MANY_FILES, MOVE_NOT_OPEN (it was recalled).
 */
export function addDocument(
  bulletin: Bulletin,
  document: KeptDocument,
  actor: PersonActor,
  now: Instant,
): Bulletin {
  const seat = handAt(actor, RIGHT, bulletin.villageId);
  const after = withDocument(bulletin, document);
  if (after === bulletin) return bulletin;
  if (bulletin.state === 'recalled')
    throw new DomainError('MOVE_NOT_OPEN', { action: 'bulletin.addDocument', state: bulletin.state });
  const at = Math.max(now, bulletin.updatedAt);
  const { format, bytes, digest } = document;
  return recorded(
    after,
    {
      type: 'documentAdded',
      at,
      by: bySeat(actor, seat),
      words: document.name,
      document: { format, bytes, digest },
    },
    actor,
  );
}

/**
 * 撤下附件 · One document alone, with a reason; the rest stays published. Done again it gives back the bulletin itself.
 * Refuses: NOT_ALLOWED, REASON_NEEDED.
 */
export function removeDocument(
  bulletin: Bulletin,
  fileId: string,
  words: string,
  actor: PersonActor,
  now: Instant,
): Bulletin {
  const seat = handAt(actor, RIGHT, bulletin.villageId);
  const without = withoutDocument(bulletin, fileId);
  if (!without) return bulletin;
  const { record, document } = without;
  const reason = reasonOf(words, 'bulletin.removeDocument');
  const at = Math.max(now, bulletin.updatedAt);
  return recorded(
    record,
    { type: 'documentRemoved', at, by: bySeat(actor, seat), words: reason, document },
    actor,
  );
}
