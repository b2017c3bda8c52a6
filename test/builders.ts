/**
 * 造数 · Small makers of a village, its people and matters, for every kind of test.
 *
 * The village is 示例村 140928208224: grids 03 and 04, micro-grids 03/01 and 03/02, all desks filled unless
 * the test says otherwise. Instants are written as Beijing time: at('2026-11-23 09:00').
 */
import { namesOf } from '../domain/access/actor';
import type { PersonActor } from '../domain/access/actor';
import { defaultSettings } from '../domain/deadline/defaults';
import type { Instant } from '../domain/deadline/instant';
import { dateOf, dayOf, weekdayOf } from '../domain/deadline/local-time';
import type { CountySettings, YearCalendar } from '../domain/deadline/settings';
import type { Suspension } from '../domain/deadline/suspension';
import { levelOf } from '../domain/grid/grid';
import type { Household, Jurisdiction, Place, PlaceId } from '../domain/grid/grid';
import type { Invitation } from '../domain/grid/invitation';
import { seatsOf } from '../domain/grid/posts';
import type { Binding, Leave, Post, Role } from '../domain/grid/posts';
import { decide } from '../domain/matter/decide';
import type { ActionInput } from '../domain/matter/decide';
import { decideDue } from '../domain/matter/decide-due';
import { evolve } from '../domain/matter/evolve';
import type { Matter } from '../domain/matter/matter';
import { decideReminder } from '../domain/matter/supervise';
import { reportMatter } from '../domain/matter/report';
import type { ReportDraft } from '../domain/matter/report';
import type { World } from '../domain/deadline/world';

export const COUNTY = '140928';
export const TOWNSHIP = '140928208';
export const VILLAGE = '140928208224';
export const GRID = `${VILLAGE}/03`;
export const OTHER_GRID = `${VILLAGE}/04`;
export const MICRO_GRID = `${VILLAGE}/03/02`;
export const OTHER_MICRO_GRID = `${VILLAGE}/03/01`;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** 北京时间 · '2026-11-23 09:00' (a Monday) as an instant. */
export const at = (time: string): Instant => Date.parse(`${time.replace(' ', 'T')}:00+08:00`);

/** An instant as Beijing time, for readable expectations. */
export const shown = (instant: Instant): string =>
  new Date(instant + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');

/** Monday morning, in working hours. */
export const MONDAY = at('2026-11-23 09:00');
/** When everybody's posts began. */
export const LONG_AGO = at('2024-01-01 00:00');

const ROLES: Readonly<Record<string, Role>> = {
  township: 'townshipSupervisor',
  village: 'villageSecretary',
  grid: 'gridMember',
  microGrid: 'linkedMember',
};

export function post(deskId: PlaceId, personId: string, more: Partial<Post> = {}): Post {
  return {
    id: `${deskId}:${personId}`,
    deskId,
    role: ROLES[levelOf(deskId) ?? 'village'] ?? 'villageSecretary',
    personId,
    personName: `示例${personId}`,
    phoneSealed: null,
    fromAt: LONG_AGO,
    toAt: null,
    byPersonId: null,
    ...more,
  };
}

/** 请假 · From one instant to another, with a stand-in or without. */
export const leave = (personId: string, standInId: string | null, fromAt: Instant, toAt: Instant): Leave => ({
  id: `leave:${personId}:${fromAt}`,
  personId,
  standInId,
  standInName: standInId && `示例${standInId}`,
  fromAt,
  toAt,
  byPersonId: null,
});

/** 任职邀请 · To be the grid member of grid 03. */
export const invitation = (more: Partial<Invitation> = {}): Invitation => ({
  id: `${GRID}:gridMember:1`,
  deskId: GRID,
  role: 'gridMember',
  name: '示例新人',
  phoneSealed: null,
  replacesPostId: null,
  fromAt: MONDAY,
  codeDigest: 'digest',
  issue: 1,
  madeAt: MONDAY,
  byPersonId: 'secretary',
  expiresAt: MONDAY + 14 * DAY,
  ended: null,
  ...more,
});

const place = (id: PlaceId): Place => ({
  id,
  level: levelOf(id) ?? 'village',
  name: `示例${id.slice(12) || '村'}`,
});

export const PLACES: readonly Place[] = [VILLAGE, GRID, OTHER_GRID, OTHER_MICRO_GRID, MICRO_GRID].map(place);

export const POSTS: readonly Post[] = [
  post(VILLAGE, 'secretary'),
  post(VILLAGE, 'officer', { role: 'villageOfficer' }),
  post(GRID, 'grid-03'),
  post(GRID, 'head-03', { role: 'groupHead' }),
  post(OTHER_GRID, 'grid-04'),
  post(MICRO_GRID, 'linked-0302'),
  post(OTHER_MICRO_GRID, 'linked-0301'),
];

const NOTHING_PENDING = {
  leaves: [],
  invitations: [],
  handedOverAt: LONG_AGO,
  outbox: [],
  outboxAt: null,
} as const;

export const village = (more: Partial<Jurisdiction> = {}): Jurisdiction => ({
  _id: VILLAGE,
  level: 'village',
  name: '示例村',
  revision: 1,
  places: PLACES,
  posts: POSTS,
  ...NOTHING_PENDING,
  ...more,
});

/** The village without anybody at these desks. */
export const villageWithout = (...deskIds: readonly PlaceId[]): Jurisdiction =>
  village({ posts: POSTS.filter(({ deskId }) => !deskIds.includes(deskId)) });

export const township = (): Jurisdiction => ({
  _id: TOWNSHIP,
  level: 'township',
  name: '示例乡',
  revision: 1,
  places: [place(TOWNSHIP)],
  posts: [post(TOWNSHIP, 'supervisor')],
  ...NOTHING_PENDING,
});

export const county = (): Jurisdiction => ({
  ...township(),
  _id: COUNTY,
  level: 'county',
  name: '示例县',
  places: [{ id: COUNTY, level: 'county', name: '示例县' }],
  posts: [post(COUNTY, 'county-admin', { role: 'countyAdmin' })],
});

export const SETTINGS: CountySettings = defaultSettings(COUNTY, '示例县');

/** 停摆 · Of the village for a week, unless the test says otherwise. */
export const suspension = (more: Partial<Suspension> = {}): Suspension => ({
  id: 'snow',
  placeId: VILLAGE,
  reason: '大雪封山',
  fromAt: MONDAY,
  toAt: MONDAY + 7 * DAY,
  pausesUrgent: false,
  byPersonId: 'secretary',
  byName: '示例secretary',
  setAt: MONDAY,
  endedAt: null,
  ...more,
});

/** 某种年历 · Weekdays off and half off, scattered over the year by a number. */
export function someYear(year: string, seed: number): YearCalendar {
  const first = dayOf(at(`${year}-01-01 12:00`));
  const weekdays = Array.from({ length: 365 }, (_, index) => first + index).filter(
    (day) => ![0, 6].includes(weekdayOf(day)),
  );
  const pick = (rest: number): readonly string[] =>
    weekdays.filter((day) => (day + seed) % 9 === rest).map((day) => dateOf(day).monthDay);
  return { offDays: pick(0), workDays: [], halfDays: pick(1).map((day) => ({ day, off: 'afternoon' })) };
}

export const world = (more: Partial<World> = {}): World => ({
  now: MONDAY,
  settings: SETTINGS,
  jurisdiction: village(),
  ...more,
});

export const household = (more: Partial<Household> = {}): Household => ({
  _id: 'household-12',
  revision: 1,
  villageId: VILLAGE,
  doorplate: '12号',
  headName: '示例甲',
  placings: [{ placeId: MICRO_GRID, fromAt: LONG_AGO, toAt: null }],
  slipNumber: 0,
  slipDigest: null,
  slipIssuedAt: null,
  ...more,
});

export const binding = (personId: string, more: Partial<Binding> = {}): Binding => ({
  _id: `binding-${personId}`,
  revision: 1,
  personId,
  personName: `示例${personId}`,
  householdId: 'household-12',
  householdLabel: '12号 · 示*甲',
  villageId: VILLAGE,
  placeId: MICRO_GRID,
  state: 'confirmed',
  askedAt: LONG_AGO,
  decidedAt: LONG_AGO,
  decidedBy: 'grid-03',
  fromAt: LONG_AGO,
  toAt: null,
  endReason: null,
  isAway: false,
  family: [],
  outbox: [],
  outboxAt: null,
  ...more,
});

/** 居民 · Bound to household 12 unless the test says otherwise. */
export const resident = (personId = 'resident', bound: Binding | null = binding(personId)): PersonActor => ({
  kind: 'person',
  personId,
  name: `示例${personId}`,
  binding: bound,
  seats: [],
});

/** 在岗人 · With whatever seats they have in this world. */
export const staff = (personId: string, { jurisdiction, now }: World = world()): PersonActor => ({
  kind: 'person',
  personId,
  name: `示例${personId}`,
  binding: null,
  seats: seatsOf([jurisdiction, township()], personId, now),
});

export const draft = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  clientKey: 'key-00000001',
  categoryId: 'repair',
  text: '村口路灯不亮',
  fileCount: 0,
  isUrgent: false,
  placeId: null,
  spot: null,
  otherPlaceId: null,
  aboutPersonId: null,
  placeWords: null,
  point: null,
  isNameHidden: false,
  onBehalf: null,
  family: null,
  ...more,
});

/** 报上来的事 · By the resident of household 12, so that the micro-grid has it. */
export function reported(more: Partial<ReportDraft> = {}, in_: World = world(), by = resident()): Matter {
  return reportMatter(draft(more), by, in_, by.binding ? household() : null);
}

/** One action by one person. */
export const act = (matter: Matter, input: ActionInput, actor: PersonActor, in_: World = world()): Matter =>
  evolve(matter, decide(matter, input, actor, in_), namesOf(actor));

/** One look of the clock: the matter itself if nothing is due. */
export function swept(matter: Matter, in_: World): Matter {
  const event = decideDue(matter, in_) ?? decideReminder(matter, in_);
  return event ? evolve(matter, event) : matter;
}

/** Several actions in one world, one after the other. */
export const afterAll = (
  matter: Matter,
  steps: readonly (readonly [ActionInput, PersonActor])[],
  in_: World = world(),
): Matter => steps.reduce((before, [input, actor]) => act(before, input, actor, in_), matter);
