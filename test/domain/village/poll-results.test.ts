import fc from 'fast-check';

import type { Poll, Question } from '../../../domain/village/poll/poll';
import { countBallots, shownResult } from '../../../domain/village/poll/results';

const question = (id: string, kind: Question['kind'], count: number): Question => ({
  id,
  kind,
  text: id,
  options: Array.from({ length: count }, (_one, at) => `${at}`),
});
const QUESTIONS = [question('q1', 'single', 3), question('q2', 'multiple', 3), question('q3', 'free', 0)];
const POLL: Pick<Poll, 'questions'> = { questions: QUESTIONS };

type Picks = Readonly<Record<string, readonly number[]>>;
const ballot = fc
  .record({
    single: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
    multiple: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 2 })), { nil: null }),
  })
  .map(({ single, multiple }) => ({
    picks: {
      ...(single === null ? {} : { q1: [single] }),
      ...(multiple === null ? {} : { q2: multiple }),
    },
  }));

/** One ballot after another, in the plainest way. */
function recount(ballots: readonly { readonly picks: Picks }[]) {
  const counts: Record<string, number[]> = { q1: [0, 0, 0], q2: [0, 0, 0] };
  for (const { picks } of ballots)
    for (const [id, chosen] of Object.entries(picks))
      for (const at of chosen) (counts[id] ?? [])[at] = (counts[id]?.[at] ?? 0) + 1;
  return counts;
}

describe('征求意见的计数', () => {
  it('are what a plain recount says, and of one choice add up to all ballots', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 60 }), (ballots) => {
        const [single, multiple] = countBallots(POLL, ballots);
        const plain = recount(ballots);
        expect(single?.counts).toEqual(plain['q1']);
        expect(multiple?.counts).toEqual(plain['q2']);
        const sum = (single?.counts ?? []).reduce((all, one) => all + one, single?.skipped ?? 0);
        expect(sum).toBe(ballots.length);
      }),
    );
  });

  it('shown outside the desk: never one to four, never a wrong one', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 60 }), (ballots) => {
        const counted = countBallots(POLL, ballots);
        const shown = shownResult(POLL, counted, ballots.length);
        const pairs = counted.flatMap(({ counts }, at) =>
          counts.map((count, option) => [count, shown.questions[at]?.counts[option] ?? null] as const),
        );
        for (const [count, seen] of [...pairs, [ballots.length, shown.ballots] as const])
          if (seen !== null) {
            expect(seen).toBe(count);
            expect(seen === 0 || seen >= 5).toBe(true);
          }
      }),
    );
  });

  it('whoever knows the rule finds two values for every hidden one', () => {
    // All tables of one choice among three (and skipping) with as many ballots, and of two ticks beside it.
    const tables = function* (total: number): Generator<readonly number[]> {
      for (let a = 0; a <= total; a += 1)
        for (let b = 0; a + b <= total; b += 1)
          for (let c = 0; a + b + c <= total; c += 1) yield [a, b, c, total - a - b - c];
    };
    const single = { questions: [question('q1', 'single', 3)] };
    const shownOf = (table: readonly number[]) =>
      shownResult(
        single,
        [{ questionId: 'q1', counts: table.slice(0, 3), skipped: table[3] ?? 0 }],
        table.reduce((all, one) => all + one, 0),
      );
    for (let total = 5; total <= 14; total += 1) {
      const byLook = new Map<string, (readonly number[])[]>();
      for (const table of tables(total)) {
        const look = JSON.stringify(shownOf(table));
        byLook.set(look, [...(byLook.get(look) ?? []), table]);
      }
      for (const [look, same] of byLook) {
        const { questions } = JSON.parse(look) as ReturnType<typeof shownOf>;
        const cells = [...(questions[0]?.counts ?? []), questions[0]?.skipped ?? null];
        for (const [at, seen] of cells.entries()) {
          const values = new Set(same.map((table) => table[at]));
          if (seen === null) expect(values.size).toBeGreaterThan(1);
        }
      }
    }
  });

  it('an option of several stands alone: a hidden one may be any of one to four', () => {
    const several = { questions: [question('q2', 'multiple', 2)] };
    const look = (count: number) =>
      shownResult(several, [{ questionId: 'q2', counts: [9, count], skipped: 0 }], 10);
    expect(new Set([1, 2, 3, 4].map((count) => JSON.stringify(look(count)))).size).toBe(1);
    expect(look(3)).toEqual({ ballots: 10, questions: [{ counts: [9, null], skipped: null }] });
  });

  it('of fewer than five ballots nothing is shown but that it is so', () => {
    const counted = countBallots(POLL, [{ picks: { q1: [0], q2: [1] } }]);
    const shown = shownResult(POLL, counted, 1);
    expect(shown.ballots).toBeNull();
    expect(shown.questions[0]?.counts[0]).toBeNull();
    expect(shown.questions[1]?.counts).toEqual([null, null, null]);
  });
});
