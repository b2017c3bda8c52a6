import type { ActionInput } from '../../../domain/matter/decide';
import type { Random } from './random';

/** 一步 · Somebody's step in a matter's life, so many hours after the one before: a desk's are working hours. */
export interface Step {
  readonly by: 'desk' | 'reporter' | 'township';
  readonly hours: number;
  readonly action: ActionInput;
}
type Course = (random: Random) => readonly Step[];

const TRIED = [
  '去看过了，正在想办法。',
  '已联系师傅，明天上门。',
  '和住户说好了，周末一起弄。',
  '材料还差一样，等他取来。',
];
const PASSED_UP = ['这里办不了，请上一级接着办。', '要用机械，组里没有。', '牵涉到别的组，请村里定。'];
const NOT_YET = ['要等开春才能动工。', '钱没批下来，先记着。', '政策不允许，已当面说明。'];
const AGAIN = ['还没有办好。', '又坏了。', '只弄了一半。'];

const desk = (hours: number, action: ActionInput): Step => ({ by: 'desk', hours, action });
const reporter = (hours: number, action: ActionInput): Step => ({ by: 'reporter', hours, action });

const taken: Course = (random) => [desk(random.hours(0.2, 6), { action: 'acknowledge' })];
/** Nobody does anything for days: the clock passes it up meanwhile. */
const takenLate: Course = (random) => [desk(random.hours(8, 40), { action: 'acknowledge' })];
const noted: Course = (random) => [desk(random.hours(1, 8), { action: 'note', words: random.pick(TRIED) })];
const passedUp: Course = (random) => [
  desk(random.hours(1, 10), { action: 'escalate', words: random.pick(PASSED_UP) }),
];
const resolved: Course = (random) => {
  const hours = random.chance(0.92) ? random.hours(2, 18) : random.hours(20, 60);
  return [
    random.chance(0.93)
      ? desk(hours, {
          action: 'resolve',
          outcome: 'fixed',
          words: random.chance(0.3) ? '已经弄好了。' : null,
        })
      : desk(hours, { action: 'resolve', outcome: 'explained', words: random.pick(NOT_YET) }),
  ];
};
const rated: Course = (random) =>
  random.chance(0.45) ? [reporter(random.hours(2, 100), { action: 'rate', isSatisfied: true })] : [];
const done: Course = (random) => [...resolved(random), ...rated(random)];
const unsatisfied: Course = (random) => [
  reporter(random.hours(4, 90), { action: 'rate', isSatisfied: false, words: random.pick(AGAIN) }),
];
const asked: Course = (random) => [
  desk(random.hours(1, 6), { action: 'ask', words: '是哪一处？请说详细些。' }),
  ...(random.chance(0.7)
    ? [reporter(random.hours(0.5, 40), { action: 'answer', words: '就在门口，白天都在家。' })]
    : []),
];
const referred: Course = (random) => [
  desk(random.hours(4, 30), {
    action: 'resolve',
    outcome: 'referred',
    words: '超出村里的权限，已报给乡里。',
  }),
];
const declined: Course = (random) => [
  desk(random.hours(1, 5), { action: 'decline', words: '这件事已经有人在办。' }),
];
const supervised: Course = (random) => [
  { by: 'township', hours: random.hours(10, 30), action: { action: 'supervise', words: '请抓紧办。' } },
  desk(random.hours(1, 10), { action: 'reply', words: '已派人去办，三天内办完。' }),
];

const inTurn =
  (...courses: readonly Course[]): Course =>
  (random) =>
    courses.flatMap((course) => course(random));

/** 一辈子怎么过 · How often a life goes how; what the clock makes of it comes besides. */
const COURSES: readonly (readonly [Course, weight: number])[] = [
  [inTurn(taken, done), 74],
  [inTurn(taken, passedUp, taken, done), 7],
  [inTurn(taken, noted, done), 6],
  [inTurn(taken, asked, done), 3],
  [inTurn(taken, resolved, unsatisfied, done), 2.5],
  [inTurn(taken, passedUp, taken, passedUp, taken, referred), 1],
  [inTurn(takenLate, done), 3],
  [inTurn(taken, supervised, done), 0.5],
  [
    inTurn(taken, (random) => [desk(random.hours(2, 15), { action: 'extend', words: '等配件到货。' })], done),
    1,
  ],
  [inTurn(taken, declined), 0.6],
  [
    inTurn(
      declined,
      (random) => [reporter(random.hours(2, 30), { action: 'object', words: '不是同一件事。' })],
      taken,
      done,
    ),
    0.2,
  ],
  [(random) => [reporter(random.hours(1, 9), { action: 'withdraw' })], 1.2],
];

export const courseOf = (random: Random): readonly Step[] => random.weighted(COURSES)(random);
