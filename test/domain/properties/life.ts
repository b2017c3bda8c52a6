/**
 * 一生 · Random lives of a matter, for the properties that must hold in all of them.
 *
 * A life is a report and then steps: somebody tries something (mostly what is open to them, at times
 * anything at all), time passes and the clock looks (perhaps days late), somebody leaves or takes a post or
 * goes on leave, the calendar changes.
 */
import fc from 'fast-check';

import type { PersonActor } from '../../../domain/access/actor';
import { CATEGORIES } from '../../../domain/deadline/categories';
import { DomainError } from '../../../domain/errors';
import { handoversDue } from '../../../domain/grid/handovers';
import type { Leave } from '../../../domain/grid/posts';
import { handOver } from '../../../domain/matter/hand-over';
import type { Matter } from '../../../domain/matter/matter';
import type { Action } from '../../../domain/matter/states';
import { received } from '../../../domain/matter/merge';
import { ACTIONS } from '../../../domain/matter/moves';
import { openMoves } from '../../../domain/matter/open-moves';
import { reportMatter } from '../../../domain/matter/report';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import { calendarStep, withCalendar, type CalendarStep } from './calendar-step';
import { actorOf, inputOf, joined, mergedElsewhere, PEOPLE, takenOut, VILLAGERS, withPost } from './people';

// Hundreds of lives are a second's work, but not on a machine that is busy with something else.
jest.setTimeout(60_000);

/** One thing that was tried, and what came of it. */
export interface Moment {
  readonly before: Matter;
  /** The same object as `before` when nothing happened. */
  readonly after: Matter;
  readonly world: World;
  readonly actor: PersonActor | 'clock' | 'posts' | 'elsewhere';
}
export interface Life {
  readonly born: Matter;
  readonly moments: readonly Moment[];
  readonly last: Matter;
  readonly world: World;
  /** What a failing property prints instead of everything. */
  readonly [fc.toStringMethod]: () => string;
}

type Step =
  | {
      readonly kind: 'act';
      readonly who: number;
      readonly pick: number;
      readonly isWild: boolean;
      readonly minutes: number;
    }
  | { readonly kind: 'sweep'; readonly minutes: number; readonly times: number }
  | { readonly kind: 'join'; readonly who: number }
  /** Somebody else's matter of the same kind is merged into this one, or the last that was is taken out again. */
  | { readonly kind: 'absorb' | 'release'; readonly pick: number }
  | { readonly kind: 'post'; readonly desk: number; readonly isFilled: boolean }
  | CalendarStep
  | { readonly kind: 'leave'; readonly who: number; readonly standIn: number; readonly days: number };

type Act = Extract<Step, { kind: 'act' }>;

const DAY_MINUTES = 24 * 60;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      who: fc.nat(PEOPLE.length - 1),
      pick: fc.nat(1000),
      isWild: fc.nat(9).map((n) => n < 2),
      minutes: fc.nat(6 * 60),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sweep' as const),
      minutes: fc.oneof(
        { weight: 4, arbitrary: fc.nat(6 * 60) },
        { weight: 1, arbitrary: fc.nat(20 * DAY_MINUTES) },
      ),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('join' as const), who: fc.nat(VILLAGERS.length - 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('absorb' as const, 'release' as const),
      pick: fc.nat(1000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('post' as const), desk: fc.nat(4), isFilled: fc.boolean() }),
  },
  { weight: 2, arbitrary: calendarStep },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('leave' as const),
      who: fc.nat(PEOPLE.length - 1),
      standIn: fc.nat(PEOPLE.length),
      days: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

interface Birth {
  readonly category: number;
  readonly isUrgent: boolean;
  readonly isNameHidden: boolean;
  readonly about: number;
  readonly startsAt: number;
  readonly isProxy: boolean;
}
const birth: fc.Arbitrary<Birth> = fc.record({
  category: fc.nat(CATEGORIES.length - 1),
  isUrgent: fc.boolean(),
  isNameHidden: fc.boolean(),
  about: fc.nat(6),
  // Any minute of 2026, so that nights, weekends, holidays and both ends of the year are met.
  startsAt: fc.nat(365 * DAY_MINUTES).map((minutes) => make.at('2026-01-01 00:00') + minutes * 60_000),
  isProxy: fc.boolean(),
});

const HOLDERS = ['secretary', 'officer', 'grid-03', 'head-03', 'grid-04', 'linked-0302', 'linked-0301'];

function bornOf({ category, isUrgent, isNameHidden, about, isProxy }: Birth, world: World): Matter {
  const picked = CATEGORIES[category % CATEGORIES.length] ?? CATEGORIES[0];
  const draft = make.draft({
    categoryId: picked?.id ?? 'repair',
    isUrgent,
    isNameHidden,
    aboutPersonId: picked?.kind === 'complaint' ? (HOLDERS[about] ?? null) : null,
    onBehalf: isProxy ? { name: '示例婆婆', phoneSealed: null, phoneMasked: null, hasConsented: true } : null,
  });
  const writer = isProxy && about !== 4 && about !== 2 ? make.staff('grid-03', world) : make.resident();
  const isByProxy = writer.seats.length > 0;
  return reportMatter(isByProxy ? draft : { ...draft, onBehalf: null }, writer, world, make.household());
}

/** Moves that end or only comment on a life: taken now and then, so that lives go on. */
const RARE: ReadonlySet<Action> = new Set([
  ...(['decline', 'withdraw', 'leave', 'merge', 'note', 'supervise', 'tell'] as const),
]);

/** Something that is open to somebody; wild: anything, tried by anybody. */
function choice(
  matter: Matter,
  { who, pick, isWild }: Act,
  world: World,
): [PersonActor, Action, readonly string[]] | null {
  if (isWild) {
    const places = world.jurisdiction.places.map(({ id }) => id);
    return [actorOf(PEOPLE[who] ?? 'resident', world), ACTIONS[pick % ACTIONS.length] ?? 'note', places];
  }
  const open = PEOPLE.map((person) => actorOf(person, world)).flatMap((actor) =>
    openMoves(matter, actor, world).map(
      ({ action, targetDeskIds = [] }) =>
        [actor, action, targetDeskIds] as [PersonActor, Action, readonly string[]],
    ),
  );
  const lively = open.filter(([, action]) => !RARE.has(action));
  const among = pick % 6 === 0 || lively.length === 0 ? open : lively;
  return among[pick % Math.max(1, among.length)] ?? null;
}

function tried(matter: Matter, act: Act, world: World): Moment | null {
  const chosen = choice(matter, act, world);
  if (!chosen) return null;
  const [actor, action, targets] = chosen;
  const unchanged = { before: matter, after: matter, world, actor };
  try {
    return {
      ...unchanged,
      after: make.act(matter, inputOf(action, act.pick, targets, matter), actor, world),
    };
  } catch (error) {
    if (error instanceof DomainError) return unchanged;
    throw error;
  }
}

const cameToo = (matter: Matter, who: string, world: World): Moment => ({
  before: matter,
  after: joined(matter, who, world),
  world,
  actor: make.resident(who),
});

function withLeave(world: World, { who, standIn, days }: Extract<Step, { kind: 'leave' }>): World {
  const { jurisdiction, now } = world;
  const away: Leave = make.leave(
    PEOPLE[who] ?? 'grid-03',
    PEOPLE[standIn] ?? null,
    now,
    now + days * make.DAY,
  );
  return { ...world, jurisdiction: { ...jurisdiction, leaves: [...jurisdiction.leaves, away] } };
}

function lived(start: Birth, steps: readonly Step[]): Life {
  let world = make.world({ now: start.startsAt });
  const born = bornOf(start, world);
  const moments: Moment[] = [];
  const merged: Matter[] = [];
  let matter = born;
  const add = (moment: Moment): void => {
    moments.push(moment);
    matter = moment.after;
  };
  for (const one of steps) {
    if (one.kind === 'post') world = withPost(world, one.desk, one.isFilled);
    if (one.kind === 'leave') world = withLeave(world, one);
    if (one.kind === 'calendar') world = withCalendar(world, one);
    if (one.kind === 'post' || one.kind === 'leave' || one.kind === 'calendar')
      add({ before: matter, after: matter, world, actor: 'posts' });
    if (one.kind === 'act' || one.kind === 'sweep')
      world = { ...world, now: world.now + one.minutes * 60_000 };
    if (one.kind === 'sweep') {
      for (const handover of handoversDue(world.jurisdiction, world.now))
        add({ before: matter, after: handOver(matter, handover, world.now), world, actor: 'clock' });
      world = { ...world, jurisdiction: { ...world.jurisdiction, handedOverAt: world.now } };
    }
    const moment = one.kind === 'act' ? tried(matter, one, world) : null;
    if (moment) add(moment);
    if (one.kind === 'join') add(cameToo(matter, VILLAGERS[one.who] ?? 'neighbour', world));
    if (one.kind === 'absorb') {
      const from = mergedElsewhere(matter, one.pick, world);
      if (from) {
        merged.push(from);
        add({
          before: matter,
          after: received(matter, from, world.now) ?? matter,
          world,
          actor: 'elsewhere',
        });
      }
    }
    if (one.kind === 'release') {
      const from = takenOut(merged.splice(one.pick % Math.max(1, merged.length), 1)[0], matter, world);
      if (from)
        add({
          before: matter,
          after: received(matter, from, world.now) ?? matter,
          world,
          actor: 'elsewhere',
        });
    }
    if (one.kind === 'sweep')
      for (let time = 0; time < one.times; time += 1)
        add({ before: matter, after: make.swept(matter, world), world, actor: 'clock' });
  }
  const story = (): string => matter.timeline.map(({ event }) => event.type).join(' › ');
  return { born, moments, last: matter, world, [fc.toStringMethod]: story };
}

/** 任意一生 · Up to thirty steps. */
export const life: fc.Arbitrary<Life> = fc
  .tuple(birth, fc.array(step, { maxLength: 30, size: 'max' }))
  .map(([start, steps]) => lived(start, steps));

/** The clock looks again and again at one instant until nothing is due. */
export function settled(matter: Matter, world: World): { readonly matter: Matter; readonly looks: number } {
  let current = matter;
  for (let looks = 0; looks < 20; looks += 1) {
    const next = make.swept(current, world);
    if (next === current) return { matter: current, looks };
    current = next;
  }
  return { matter: current, looks: 20 };
}
