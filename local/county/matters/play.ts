import { maskPhone } from '../../../cloudfunctions/_app/views/mask-phone';
import { CLOCK, namesOf } from '../../../domain/access/actor';
import { addWorkingMs } from '../../../domain/deadline/calendar';
import type { Instant } from '../../../domain/deadline/instant';
import { HOUR_MS, MINUTE_MS } from '../../../domain/deadline/local-time';
import { decide } from '../../../domain/matter/decide';
import { decideDue } from '../../../domain/matter/decide-due';
import { evolve } from '../../../domain/matter/evolve';
import { placeAt } from '../../../domain/grid/boundary';
import { attach } from '../../../domain/matter/media';
import type { Matter } from '../../../domain/matter/matter';
import type { Step } from '../../../domain/matter/states';
import { reportMatter, type OnBehalf } from '../../../domain/matter/report';
import { pointAt, SAMPLE_BOUNDARY } from '../boundaries';
import { reschedule } from '../../../domain/matter/reschedule';
import { householdId } from '../households';
import { VILLAGE } from '../ids';
import { RESIDENTS } from '../people/residents';
import type { PictureName } from '../pictures/scenes';
import { CALENDAR } from '../settings';
import { workingHoursBefore } from '../times';
import type { Stage } from './stage';
import type { Story } from './story';
import { checkEnded, checkStarted } from '../../../domain/record/checks';
import { uploadPath } from '../../../domain/record/files';

/** Where a photo of the sample lies in cloud storage, and what it shows. */
export interface SamplePhoto {
  readonly fileId: string;
  readonly cloudPath: string;
  readonly ownerId: string;
  readonly picture: PictureName;
}

export interface Played {
  readonly matter: Matter;
  readonly photos: readonly SamplePhoto[];
}

/** Told like a report, a story is somebody's of this village. */
const residentOf = (id: string) => RESIDENTS.find((resident) => resident.id === id);

/** A person needs about so long to add photos after the words. */
const PHOTOS_AFTER_MS = MINUTE_MS / 2;

/** Lets the clock do all that falls due until an instant. */
export function untilDue(matter: Matter, until: Instant, stage: Stage): Matter {
  let now = matter;
  while (now.wakeAt !== null && now.wakeAt <= until) {
    const event = decideDue(now, stage.world(now.villageId, now.wakeAt));
    if (!event) break;
    now = evolve(now, event, namesOf(CLOCK));
  }
  return now;
}

function onBehalf({ onBehalf: told }: Story, stage: Stage): OnBehalf | null {
  if (!told) return null;
  const { name, phone } = told;
  return {
    name,
    phoneSealed: phone === undefined ? null : stage.seal(phone),
    phoneMasked: phone === undefined ? null : maskPhone(phone),
    hasConsented: true,
  };
}

function reported(story: Story, at: Instant, stage: Stage): Matter {
  const resident = residentOf(story.by);
  const villageId = resident?.villageId ?? VILLAGE;
  const number = story.onBehalf?.household ?? resident?.household ?? null;
  const household = number === null ? null : stage.household(householdId(villageId, number));
  const point = story.spot ? pointAt(story.spot) : null;
  const draft = {
    clientKey: `sample-${story.by}-${story.hoursAgo}`,
    categoryId: story.categoryId,
    text: story.text,
    fileCount: story.photos?.length ?? 0,
    isUrgent: story.isUrgent ?? false,
    placeWords: story.placeWords ?? null,
    placeId: null,
    spot: point && { placeId: placeAt(SAMPLE_BOUNDARY, point) },
    otherPlaceId: story.otherPlaceId ?? null,
    point,
    isNameHidden: story.isNameHidden ?? false,
    aboutPersonId: story.about === undefined ? null : stage.personId(story.about),
    onBehalf: onBehalf(story, stage),
    family: null,
  };
  return reportMatter(draft, stage.actor(story.by, at), stage.world(villageId, at), household);
}

function withPhotos(matter: Matter, { by, photos = [] }: Story, stage: Stage, fileIdOf: FileIdOf): Played {
  if (photos.length === 0) return { matter, photos: [] };
  const at = matter.reportedAt + PHOTOS_AFTER_MS;
  const actor = stage.actor(by, at);
  const kept = photos.map((picture, index): SamplePhoto => {
    const cloudPath = `${uploadPath('matters', matter._id, actor.personId)}${index + 1}.png`;
    return { fileId: fileIdOf(cloudPath), cloudPath, ownerId: by, picture };
  });
  const files = kept.map(({ fileId }) => ({ fileId, kind: 'photo' as const }));
  const attached = attach(matter, files, actor, stage.world(matter.villageId, at));
  const passed = files.reduce(
    (one, { fileId }) => checkEnded(checkStarted(one, fileId, fileId), fileId, 'pass'),
    attached,
  );
  return { matter: passed, photos: kept };
}

/** Residents keep no office hours, and what is urgent doesn't wait for them. */
const isRoundTheClock = ({ isUrgent }: Matter, action: Step): boolean =>
  BY_RESIDENTS.has(action) || (isUrgent && action === 'acknowledge');

const BY_RESIDENTS: ReadonlySet<Step> = new Set(['answer', 'rate', 'reopen', 'object', 'withdraw']);

const later = (at: Instant, hours: number, isNatural: boolean): Instant =>
  isNatural ? at + hours * HOUR_MS : addWorkingMs(at, hours * HOUR_MS, CALENDAR);

export type FileIdOf = (cloudPath: string) => string;

/**
 * 演一遍 · Plays a story through the real rules, at instants seen from the sample's start; what falls due in
 * between the clock does. Throws when a rule refuses a step: then the story isn't one that could happen.
 */
export function play(story: Story, startAt: Instant, stage: Stage, fileIdOf: FileIdOf): Played {
  let at = story.isJustNow ? startAt - story.hoursAgo * HOUR_MS : workingHoursBefore(startAt, story.hoursAgo);
  const told = withPhotos(reported(story, at, stage), story, stage, fileIdOf);
  let { matter } = told;
  for (const { after, who, action } of story.then ?? []) {
    at = later(at, after, isRoundTheClock(matter, action.action));
    if (at >= startAt) throw new Error(`${story.text}: ${action.action} would lie in the future`);
    matter = untilDue(matter, at, stage);
    const actor = stage.actor(who, at);
    try {
      matter = evolve(
        matter,
        decide(matter, action, actor, stage.world(matter.villageId, at)),
        namesOf(actor),
      );
    } catch (error) {
      throw new Error(
        `${story.text}: ${who} cannot ${action.action} a matter that is ${matter.state} at ${matter.deskId}`,
        {
          cause: error,
        },
      );
    }
  }
  const due = untilDue(matter, startAt, stage);
  const moved = reschedule(due, stage.world(due.villageId, startAt - 1));
  return { ...told, matter: moved ? evolve(due, moved) : due };
}
