import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName } from '../../domain/contract';
import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { verifyChain } from '../../domain/matter/chain';
import { DAY, HOUR, PLACES } from '../builders';
import { memoryVillage } from '../memory/village';
import { diceOf, pick, wellFormed } from './well-formed';

const PEOPLE = [
  'resident',
  'neighbour',
  'secretary',
  'secretary',
  'officer',
  'grid-03',
  'grid-04',
  'linked-0302',
  'linked-0301',
  'supervisor',
  'county-admin',
  'other-secretary',
  'stranger',
];
const NAMES = Object.keys(CALLS) as CallName[];
const STEPS = 400;
const MOST_KEPT = 12;
const PLACE_FIELDS = ['placeId', 'areaId', 'deskId', 'villageId', 'gridId', 'toDeskId'];
const TIME_FIELDS = ['fromAt', 'toAt', 'dueAt', 'startAt', 'endAt', 'at', 'opensAt', 'closesAt'];
/** It may be for somebody else to do. */
const SOMEBODY_ELSE: readonly string[] = [
  'NOT_ALLOWED',
  'MATTER_NOT_FOUND',
  'RECORD_NOT_FOUND',
  'NOT_YOUR_DESK',
  'FILE_NOT_YOURS',
  'PERSON_NOT_FOUND',
  'JOB_NOT_FOUND',
];
/** Too often, and nobody would be left to do anything. */
const ENDS: readonly CallName[] = [
  'post.end',
  'post.appoint',
  'me.delete-account',
  'me.withdraw-consent',
  'household.end-binding',
  'binding.end',
  'household.move',
  'category.end',
  'leave.set',
  'leave.take',
  'suspension.set',
  'limits.save',
  'category.save',
];

/** Remembers each value of an answer under its field, and an `id` under the names that inputs give it. */
function remember(seen: Map<string, unknown[]>, topic: string, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) remember(seen, topic, one);
  else if (typeof value === 'object' && value !== null)
    for (const [field, one] of Object.entries(value)) {
      if (typeof one === 'string' || typeof one === 'number') {
        for (const name of field === 'id' ? ['id', `${topic}Id`] : [field])
          seen.set(name, [one, ...(seen.get(name) ?? []).filter((old) => old !== one)].slice(0, MOST_KEPT));
      } else remember(seen, topic, one);
    }
}

describe('乱用一年', () => {
  const cameAbout = new Set<CallName>();

  test.each([1, 2, 3, 4])(
    'whatever is well formed is answered, run %i: no internal error, every chain holds, clock and courier go on',
    async (seed) => {
      const memory = memoryVillage();
      const { now } = memory;
      const dice = diceOf(seed);
      const seen = new Map<string, unknown[]>([
        ['householdId', ['household-12', 'household-13', 'household-41']],
        ['categoryId', ['repair', 'help', 'dispute']],
        ['clientKey', Array.from({ length: 9 }, (_, at) => `client-key-${at}`)],
        ['personId', PEOPLE],
        ...PLACE_FIELDS.map((name): [string, unknown[]] => [name, PLACES.map(({ id }) => id)]),
        ...TIME_FIELDS.map((name): [string, unknown[]] => [name, [now, now + DAY, now + 20 * DAY]]),
      ]);
      const done = new Map<CallName, number>();
      const timesDone = (call: CallName): number => done.get(call) ?? 0;
      for (let step = 0; step < STEPS; step += 1) {
        // What has seldom come about is tried more often.
        const call = [1, 2, 3]
          .map(() => pick(dice, NAMES))
          .reduce((a, b) => (timesDone(b) < timesDone(a) ? b : a));
        if (ENDS.includes(call) && dice() < 0.97) continue;
        const input = wellFormed(CALLS[call].input, dice, seen);
        const first = pick(dice, PEOPLE);
        for (const who of [first, ...PEOPLE]) {
          const answer = await memory.answer(who, call, input);
          const said = answer.ok ? 'ok' : answer.error.code;
          // With what was sent, so that a red run can be understood.
          expect({ who, call, input, said }).not.toEqual({ who, call, input, said: 'INTERNAL' });
          if (answer.ok) {
            done.set(call, timesDone(call) + 1);
            remember(seen, call.split('.')[0] ?? '', answer.data);
          }
          if (!SOMEBODY_ELSE.includes(said)) break;
        }
        if (dice() < 0.05) {
          memory.now += Math.floor(dice() * 30 * 24) * HOUR;
          await runClock(memory.ports);
          await runCourier(memory.ports);
          expect(memory.ports.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
        }
      }
      const matters = memory.ports.matters.table.all();
      expect(matters.map((matter) => verifyChain(matter).brokenAt)).toEqual(matters.map(() => null));
      for (const call of done.keys()) cameAbout.add(call);
    },
    60_000,
  );

  test('what was answered was no mere refusal: in all runs together every third call came about', () => {
    expect(cameAbout.size).toBeGreaterThan(NAMES.length / 3);
  });
});
