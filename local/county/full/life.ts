import { CLOCK, namesOf, type PersonActor } from '../../../domain/access/actor';
import { addWorkingMs } from '../../../domain/deadline/calendar';
import type { Instant } from '../../../domain/deadline/instant';
import { DAY_MS, HOUR_MS, dayOf, startOfDay } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import { placeAt } from '../../../domain/grid/boundary';
import { gridOf, placingAt, type Household } from '../../../domain/grid/grid';
import { decide, type ActionInput } from '../../../domain/matter/decide';
import { decideDue } from '../../../domain/matter/decide-due';
import { evolve } from '../../../domain/matter/evolve';
import { join } from '../../../domain/matter/join';
import type { Matter } from '../../../domain/matter/matter';
import { reportMatter } from '../../../domain/matter/report';
import { decideReminder } from '../../../domain/matter/supervise';
import type { World } from '../../../domain/deadline/world';
import { maskPhone } from '../../../cloudfunctions/_app/views/mask-phone';
import { CALENDAR } from '../settings';
import type { Cast } from './cast';
import { courseOf } from './courses';
import { phoneNumber } from './names';
import type { Random } from './random';
import { pointIn } from './shapes';
import { sayingOf } from './texts';

const CATEGORIES: readonly (readonly [categoryId: string, weight: number])[] = [
  ['repair', 26],
  ['sanitation', 22],
  ['help', 16],
  ['policy', 12],
  ['opinion', 7],
  ['dispute', 6],
  ['hazard', 5],
  ['information', 5],
  ['complaint', 1],
];
/** Things of a place, which others may have met too. */
const PUBLIC: readonly string[] = ['repair', 'sanitation', 'hazard'];
const PLAIN = {
  aboutPersonId: null,
  family: null,
  otherPlaceId: null,
  placeId: null,
  fileCount: 0,
} as const;

/** 生 · One report: its number in the county, when, and from which household. */
export interface Birth {
  readonly number: number;
  readonly reportedAt: Instant;
  readonly household: Household;
}

/** Somebody reports by day, most in the morning and after work. */
export const daytime = (at: Instant, random: Random): Instant =>
  startOfDay(dayOf(at)) +
  Math.floor((random.chance(0.5) ? random.hours(7, 12) : random.hours(14, 21)) * HOUR_MS);

/** What falls due by an instant, as the clock's sweeps do it. */
function untilDue(matter: Matter, until: Instant, cast: Cast): Matter {
  let now = matter;
  for (;;) {
    const at = Math.min(now.wakeAt ?? Infinity, now.remindAt ?? Infinity);
    if (at > until) return now;
    const event =
      at === now.wakeAt ? decideDue(now, cast.worldAt(at)) : decideReminder(now, cast.worldAt(at));
    if (!event) return now;
    now = evolve(now, event, namesOf(CLOCK));
  }
}

/** A step that isn't open any more, as the clock was faster, is left out. */
function tried(matter: Matter, action: ActionInput, actor: PersonActor, world: World): Matter {
  try {
    return evolve(matter, decide(matter, action, actor, world), namesOf(actor));
  } catch (error) {
    if (error instanceof DomainError) return matter;
    throw error;
  }
}

function pointOf({ reportedAt, household }: Birth, cast: Cast, random: Random) {
  const { grids } = cast.boundary;
  const home = gridOf(placingAt(household, reportedAt) ?? household.villageId);
  const grid = grids.findIndex(({ placeId }) => placeId === home);
  const point = pointIn(cast.number, Math.max(0, grid), grids.length, random);
  return { point, spot: { placeId: placeAt(cast.boundary, point) } };
}

function reported(birth: Birth, cast: Cast, random: Random): { matter: Matter; reporter: PersonActor } {
  const { number, reportedAt, household } = birth;
  const categoryId = random.weighted(CATEGORIES);
  const { text, placeWords } = sayingOf(categoryId, random);
  const resident = cast.residentOf(household._id);
  const home = placingAt(household, reportedAt) ?? household.villageId;
  const reporter = resident ?? cast.deskFor(home);
  const isMarked = PUBLIC.includes(categoryId) && random.chance(0.4);
  const phone = random.chance(0.7) ? phoneNumber(random) : null;
  const draft = {
    ...PLAIN,
    clientKey: `full-${number}`,
    categoryId,
    text,
    placeWords,
    isUrgent: random.chance(0.03),
    isNameHidden: resident !== null && random.chance(0.05),
    ...(isMarked ? pointOf(birth, cast, random) : { point: null, spot: null }),
    onBehalf: resident
      ? null
      : {
          name: household.headName,
          phoneSealed: phone === null ? null : cast.vault.seal(phone),
          phoneMasked: phone === null ? null : maskPhone(phone),
          hasConsented: true,
        },
  };
  return {
    matter: reportMatter(draft, reporter, cast.worldAt(reportedAt), household),
    reporter,
  };
}

const actorOf = (by: 'desk' | 'reporter' | 'township', matter: Matter, reporter: PersonActor, cast: Cast) =>
  by === 'reporter' ? reporter : by === 'township' ? cast.supervisor : cast.at(matter.deskId);

const later = (at: Instant, by: string, hours: number): Instant =>
  Math.floor(by === 'desk' ? addWorkingMs(at, hours * HOUR_MS, CALENDAR) : at + hours * HOUR_MS);

/** Somebody without WeChat is told by voice, mostly within two days. */
function told(matter: Matter, now: Instant, cast: Cast, random: Random): Matter {
  const { untoldSinceAt } = matter;
  if (untoldSinceAt === null || random.chance(0.02)) return matter;
  const at = Math.max(matter.updatedAt, untoldSinceAt) + Math.floor(random.hours(1, 48) * HOUR_MS);
  const desk = cast.at(matter.deskId);
  return at >= now || desk === null ? matter : tried(matter, { action: 'tell' }, desk, cast.worldAt(at));
}

function joined(matter: Matter, cast: Cast, random: Random, now: Instant): Matter {
  if (!PUBLIC.includes(matter.categoryId) || !random.chance(0.04)) return matter;
  const at = matter.updatedAt + Math.floor(random.hours(0.2, 3) * HOUR_MS);
  const other = cast.anyResident(random);
  if (at >= now) return matter;
  const awake = untilDue(matter, at, cast);
  return join(
    awake,
    { words: '我家门口也一样。', isNameHidden: random.chance(0.1) },
    other,
    cast.worldAt(at),
  );
}

/**
 * 一件事的一生 · Lived by the real rules up to `now`: what people do, and between it what the clock does.
 * The notices are still in its outbox.
 */
export function live(birth: Birth, now: Instant, cast: Cast, random: Random): Matter {
  const { matter: first, reporter } = reported(birth, cast, random);
  let matter = joined(first, cast, random, now);
  let at = Math.max(birth.reportedAt, matter.updatedAt);
  for (const { by, hours, action } of courseOf(random)) {
    at = Math.max(later(at, by, hours), matter.updatedAt);
    if (at >= now) break;
    matter = untilDue(matter, at, cast);
    const actor = actorOf(by, matter, reporter, cast);
    if (actor) matter = tried(matter, action, actor, cast.worldAt(at));
  }
  return told(broughtToAnEnd(untilDue(matter, at, cast), at, now, cast, random), now, cast, random);
}

/** What the course left open is done in the end by whoever holds it: here and there only after the alarm. */
function broughtToAnEnd(
  unfinished: Matter,
  since: Instant,
  now: Instant,
  cast: Cast,
  random: Random,
): Matter {
  let [matter, at] = [unfinished, since];
  while (matter.state === 'reported' || matter.state === 'acknowledged') {
    at = later(Math.max(at, matter.updatedAt), 'desk', random.hours(1, 20));
    if (at >= now) break;
    matter = untilDue(matter, at, cast);
    const action = matter.state === 'reported' ? ACKNOWLEDGE : RESOLVE;
    const actor = cast.at(matter.deskId);
    if (actor) matter = tried(matter, action, actor, cast.worldAt(at));
  }
  return untilDue(matter, now, cast);
}

const ACKNOWLEDGE: ActionInput = { action: 'acknowledge' };
const RESOLVE: ActionInput = {
  action: 'resolve',
  outcome: 'fixed',
  words: null,
};

/** 何时报的 · So many instants of the last `days`, in order. */
export function reportTimes(count: number, days: number, now: Instant, random: Random): readonly Instant[] {
  const from = now - days * DAY_MS;
  const times = Array.from({ length: count }, () => daytime(from + random.next() * (now - from), random));
  return times.map((at) => (at >= now ? at - DAY_MS : at)).sort((a, b) => a - b);
}
