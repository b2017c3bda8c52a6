import { namesOf, type PersonActor } from '../../../domain/access/actor';
import { addWorkingMs } from '../../../domain/deadline/calendar';
import type { Instant } from '../../../domain/deadline/instant';
import { DAY_MS, HOUR_MS, monthOf, monthRange } from '../../../domain/deadline/local-time';
import { levelOf, townshipOf, type PlaceId } from '../../../domain/grid/grid';
import { seatsOf } from '../../../domain/grid/posts';
import { decide, type ActionInput } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import type { Matter } from '../../../domain/matter/matter';
import { reportMatter } from '../../../domain/matter/report';
import { withoutNotices } from '../../../domain/record/outbox';
import { gridId, TOWNSHIP, VILLAGE } from '../ids';
import { untilDue } from '../matters/play';
import type { Stage } from '../matters/stage';
import { CALENDAR } from '../settings';
import { Random } from '../full/random';
import { OWN_PAST, PAST_VILLAGES } from './villages';

const MONTHS = 18;

/** A whole number from 0 to below. */
type Roll = (sides: number) => number;

/** What people report, and in which category; winter brings more of it. */
const TOLD: readonly (readonly [categoryId: string, text: string, answer: string])[] = [
  ['repair', '巷子里的路灯不亮。', '线头接好了，晚上试过亮了。'],
  ['repair', '水管接口滴水，路上结了冰。', '接口换了，冰也铲了。'],
  ['sanitation', '垃圾箱满了没人倒。', '清运车已来过，以后隔天来一趟。'],
  ['sanitation', '河沟里有秸秆堵着。', '已捞净。'],
  ['help', '老人的药快吃完了，没人去取。', '药已取回送到家里。'],
  ['help', '煤不够过冬。', '救助煤已送到。'],
  ['policy', '高龄补贴怎么领？', '表已代填，下月到账。'],
  ['opinion', '活动室能不能白天开着？', '已定下每天上午开。'],
];
const WINTER = ['11', '12', '01', '02'];

/** 往事 · Matters closed in the last months in some villages, as the real rules made them; nobody has a word of them left to hear. */
export function pastMatters(startAt: Instant, stage: Stage): readonly Matter[] {
  const first = monthRange(monthOf(startAt - MONTHS * 30 * DAY_MS)).from;
  return Object.entries({ ...PAST_VILLAGES, ...OWN_PAST }).flatMap(([villageId, usual], at) => {
    const random = new Random(Number(villageId.slice(-6)) + at);
    const roll: Roll = (sides) => random.between(0, sides - 1);
    const matters: Matter[] = [];
    for (let from = first; from < startAt; from = monthRange(monthOf(from)).before) {
      const isWinter = WINTER.includes(monthOf(from).slice(5));
      const count = usual - 2 + roll(5) + (isWinter ? 3 : 0);
      for (let number = 0; number < count; number += 1) {
        const begunAt = addWorkingMs(from + roll(27) * DAY_MS, (1 + roll(40)) * 6 * 60_000, CALENDAR);
        const matter = life(
          `${villageId}-${monthOf(from)}-${number}`,
          villageId,
          begunAt,
          startAt,
          stage,
          roll,
        );
        if (matter?.state === 'closed') matters.push(matter);
      }
    }
    return matters;
  });
}

/** A life from its report on; null when it would reach into the future. */
function life(
  key: string,
  villageId: PlaceId,
  begunAt: Instant,
  startAt: Instant,
  stage: Stage,
  roll: Roll,
): Matter | null {
  const reporter: PersonActor = {
    kind: 'person',
    personId: stage.strangerId(`past-resident-${key}`),
    name: '示例村民',
    binding: null,
    seats: [],
  };
  const [categoryId, text, answer] = TOLD[roll(TOLD.length)] ?? TOLD[0] ?? ['repair', '', ''];
  const told = {
    ...DRAFT,
    clientKey: key,
    categoryId,
    text,
    placeId: gridId(villageId, villageId === VILLAGE ? 1 + roll(4) : 1),
  };
  if (begunAt >= startAt) return null;
  let now = begunAt;
  let matter = reportMatter(told, reporter, stage.world(villageId, now), null);
  const steps = plan(roll, answer, villageId);
  const act = (action: ActionInput, isByReporter: boolean): void => {
    const actor = isByReporter ? reporter : atDesk(matter, now, stage);
    matter = evolve(matter, decide(matter, action, actor, stage.world(villageId, now)), namesOf(actor));
  };
  for (const { after, isByReporter, action } of steps) {
    now = isByReporter ? now + after * HOUR_MS : addWorkingMs(now, after * HOUR_MS, CALENDAR);
    if (now >= startAt) return null;
    matter = untilDue(matter, now, stage);
    if (isOvertaken(matter, action)) continue;
    // The clock has passed it up meanwhile: whoever has it now takes it on first.
    if (action.action === 'resolve' && matter.state === 'reported')
      act({ action: 'acknowledge' }, isByReporter);
    act(action, isByReporter);
  }
  const ended = untilDue(matter, startAt - 1, stage);
  return withoutNotices(
    ended,
    ended.outbox.map(({ id }) => id),
  );
}

/** What the clock has done already. */
const isOvertaken = ({ state, deskId }: Matter, { action }: ActionInput): boolean =>
  (action === 'acknowledge' && state !== 'reported') ||
  (action === 'escalate' && levelOf(deskId) !== 'grid') ||
  (action === 'rate' && state !== 'resolved');

interface Step {
  readonly after: number;
  readonly isByReporter: boolean;
  readonly action: ActionInput;
}
const byDesk = (after: number, action: ActionInput): Step => ({ after, isByReporter: false, action });
const byReporter = (after: number, action: ActionInput): Step => ({ after, isByReporter: true, action });

/** Most are solved where they lie and in time; some go up, some come late, some are asked about or done again. */
function plan(roll: Roll, answer: string, villageId: PlaceId): readonly Step[] {
  const chance = roll(100);
  const acknowledge = byDesk(1 + roll(60) / 10 + (roll(12) === 0 ? 12 : 0), { action: 'acknowledge' });
  const isSlow = roll(9) === 0;
  const resolve = (outcome: 'fixed' | 'explained' | 'referred', words = answer): Step =>
    byDesk((isSlow ? 40 : 3) + roll(80) / 10, { action: 'resolve', outcome, words });
  const satisfied = byReporter(2 + roll(40), { action: 'rate', isSatisfied: true });
  const rated = roll(10) < 7 ? [satisfied] : [];
  if (chance < 10) {
    const isReferred = townshipOf(villageId) !== TOWNSHIP && chance < 3;
    const up = byDesk(2, { action: 'escalate', words: '要村里出面。' });
    const end = isReferred ? resolve('referred', '不归村里管，已书面转报乡里。') : resolve('fixed');
    return [acknowledge, up, byDesk(3, { action: 'acknowledge' }), end, ...rated];
  }
  if (chance < 16) {
    const not = byReporter(5 + roll(20), {
      action: 'rate',
      isSatisfied: false,
      words: '过了一天又是老样子。',
    });
    return [acknowledge, resolve('fixed'), not, resolve('fixed'), ...rated];
  }
  return [acknowledge, resolve(chance < 24 ? 'explained' : 'fixed'), ...rated];
}

const DRAFT = {
  fileCount: 0,
  isUrgent: false,
  placeWords: null,
  spot: null,
  otherPlaceId: null,
  point: null,
  isNameHidden: false,
  aboutPersonId: null,
  onBehalf: null,
  family: null,
} as const;

/** Whoever sits where it lies now. */
function atDesk({ villageId, deskId }: Matter, at: Instant, stage: Stage): PersonActor {
  const jurisdiction = stage.jurisdiction(levelOf(deskId) === 'township' ? deskId : villageId);
  for (const { personId, personName: name } of jurisdiction.posts.filter((one) => one.deskId === deskId)) {
    const seats = seatsOf([jurisdiction], personId, at);
    if (seats.some((seat) => seat.deskId === deskId))
      return { kind: 'person', personId, name, binding: null, seats };
  }
  throw new Error(`nobody sits at ${deskId}`);
}
