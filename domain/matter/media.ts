import { mayAsk, mayReadWords } from '../access/access';
import { namesOf } from '../access/actor';
import type { PersonActor } from '../access/actor';
import { isAskIn, ON_MATTER } from '../access/table';
import { DomainError } from '../errors';
import { freshFiles, withFiles, uploadPath, type NewFile } from '../record/files';
import type { Media } from '../record/record';
import { handOf } from './decide';
import { evolve } from './evolve';
import { handRefusal } from './guard';
import type { Matter } from './matter';
import type { World } from '../deadline/world';

/** How many files one person may add to a matter. */
export const MAX_PHOTOS = 9;
export const MAX_VOICES = 1;
export const MAX_FILES = MAX_PHOTOS + MAX_VOICES;

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
  const fresh = freshFiles(matter, files, uploadPath('matters', matter._id, actor.personId));
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
  return withFiles(after, fresh, actor.personId);
}

/**
 * 可知道 · Whether somebody is told of a file at all: what one reporter photographed or said isn't for the others, as
 * with their words, and its id names whose folder it lies in.
 */
export function mayKnowOf(
  { byPersonId, line }: Pick<Media, 'byPersonId' | 'line'>,
  viewer: PersonActor,
  matter: Matter,
): boolean {
  if (byPersonId === viewer.personId) return true;
  const event = matter.timeline[line - 1]?.event;
  return event !== undefined && mayReadWords(matter, event, viewer);
}

/** 可显示 · A file is shown once it has passed; until then only to whoever added it, and a risky one to nobody. */
export function mayShow(file: Media, viewer: PersonActor, matter: Matter): boolean {
  if (file.byPersonId === viewer.personId) return file.check !== 'risky';
  return file.check === 'pass' && mayKnowOf(file, viewer, matter);
}
