import { mayAsk, mayReadWords } from '../access/access';
import { namesOf } from '../access/actor';
import type { PersonActor } from '../access/actor';
import { isAskIn, ON_MATTER } from '../access/table';
import { DomainError } from '../errors';
import { handOf } from './decide';
import { evolve } from './evolve';
import { handRefusal } from './guard';
import type { Matter, Media } from './matter';
import { withOutboxAt } from './outbox';
import type { World } from './world';

/** How many files one person may add to a matter. */
export const MAX_PHOTOS = 9;
export const MAX_VOICES = 1;
export const MAX_FILES = MAX_PHOTOS + MAX_VOICES;

export type NewFile = Pick<Media, 'fileId' | 'kind'>;

/** Under which the files of one person for one matter lie: 'matters/<matter>/<person>/'. */
export const uploadPath = (matterId: string, personId: string): string => `matters/${matterId}/${personId}/`;

/** 'cloud://<environment>/<path>', the path one plain name below the person's own folder. */
function isOwnUpload(fileId: string, matterId: string, personId: string): boolean {
  const [, path] = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId) ?? [];
  const folder = uploadPath(matterId, personId);
  return (
    path !== undefined && path.startsWith(folder) && /^[\w-]+(\.[\w-]+)*$/.test(path.slice(folder.length))
  );
}

/** 还可上传 · How many files this person may still add; 0: none, or not theirs to add to. */
export function filesLeft(matter: Matter, actor: PersonActor): number {
  const isTheirs = mayAsk('attach', matter, actor) && isAskIn('attach', matter.state);
  return isTheirs
    ? MAX_FILES - matter.media.filter(({ byPersonId }) => byPersonId === actor.personId).length
    : 0;
}

/**
 * 补图 · Files that a person has uploaded become part of the matter, to be shown once checked.
 *
 * Those that are there already are passed over, so a retry adds nothing; nothing new gives back `matter`
 * itself. Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, NOT_ALLOWED, MOVE_NOT_OPEN, FILE_NOT_YOURS,
 * TOO_MANY_FILES.
 */
export function attach(matter: Matter, files: readonly NewFile[], actor: PersonActor, world: World): Matter {
  const refused = handRefusal(matter, 'attach', actor);
  if (refused) throw new DomainError(refused.code, refused.facts);
  const foreign = files.find(({ fileId }) => !isOwnUpload(fileId, matter._id, actor.personId));
  if (foreign) throw new DomainError('FILE_NOT_YOURS', { fileId: foreign.fileId });
  const known = new Set(matter.media.map(({ fileId }) => fileId));
  const fresh = [...new Map(files.map((file) => [file.fileId, file])).values()].filter(
    (file) => !known.has(file.fileId),
  );
  if (fresh.length === 0) return matter;
  if (!isAskIn('attach', matter.state))
    throw new DomainError('MOVE_NOT_OPEN', { action: 'attach', state: matter.state });

  const own = matter.media.filter(({ byPersonId }) => byPersonId === actor.personId);
  const count = (kind: Media['kind']): number =>
    [...own, ...fresh].filter((file) => file.kind === kind).length;
  if (count('photo') > MAX_PHOTOS || count('voice') > MAX_VOICES)
    throw new DomainError('TOO_MANY_FILES', { photos: MAX_PHOTOS, voices: MAX_VOICES });

  const at = Math.max(world.now, matter.updatedAt);
  const by = handOf(
    matter,
    matter.reporterIds.includes(actor.personId) ? { by: ['reporter', 'joiner'] } : ON_MATTER.attach,
    actor,
  );
  const fileIds = fresh.map(({ fileId }) => fileId);
  const after = evolve(matter, { type: 'mediaAttached', at, by, words: null, fileIds }, namesOf(actor));
  const added = fresh.map(({ fileId, kind }): Media => ({
    fileId,
    kind,
    check: 'pending',
    checkId: null,
    byPersonId: actor.personId,
    line: after.version,
  }));
  return withOutboxAt({ ...after, media: [...after.media, ...added] }, at);
}

const changed = (matter: Matter, change: (file: Media) => Media): Matter =>
  withOutboxAt({ ...matter, media: matter.media.map(change) }, matter.updatedAt);

/** 送审 · The content check of a file has been started under WeChat's id. */
export const checkStarted = (matter: Matter, fileId: string, checkId: string): Matter =>
  changed(matter, (file) => (file.fileId === fileId ? { ...file, checkId } : file));

/** 审核结论 · WeChat's verdict on a file; a verdict of an unknown check changes nothing. */
export const checkEnded = (matter: Matter, checkId: string, check: 'pass' | 'risky'): Matter =>
  changed(matter, (file) => (file.checkId === checkId ? { ...file, check } : file));

/** 审核未成 · WeChat couldn't look at a file: its check is started again. */
export const checkFailed = (matter: Matter, checkId: string): Matter =>
  changed(matter, (file) =>
    file.checkId === checkId && file.check === 'pending' ? { ...file, checkId: null } : file,
  );

/**
 * 可显示 · A file is shown once it has passed; until then only to whoever added it, and a risky one to nobody.
 *
 * What one reporter photographed or said isn't for the others, as with their words.
 */
export function mayShow({ check, byPersonId, line }: Media, viewer: PersonActor, matter: Matter): boolean {
  if (byPersonId === viewer.personId) return check !== 'risky';
  const event = matter.timeline[line - 1]?.event;
  return check === 'pass' && event !== undefined && mayReadWords(matter, event, viewer);
}
