import type { Post } from '../../../domain/grid/posts';
import { handoversDue, nextChangeAt } from '../../../domain/grid/handovers';
import { DAY, GRID, LONG_AGO, MONDAY, post } from '../../builders';

const CHANGE = MONDAY + DAY;
const until = (personId: string, toAt: number, more: Partial<Post> = {}): Post =>
  post(GRID, personId, { toAt, ...more });
const from = (personId: string, fromAt: number, more: Partial<Post> = {}): Post =>
  post(GRID, personId, { fromAt, ...more });
const staffed = (...posts: readonly Post[]) => ({ posts, handedOverAt: MONDAY });

const due = (posts: readonly Post[], now = CHANGE): readonly string[] =>
  handoversDue(staffed(...posts), now).map(({ from: left, to: came }) =>
    [left, came].map((side) => side.map(({ personId }) => personId).join('+')).join(' → '),
  );

describe('待交接', () => {
  test.each<[string, readonly Post[], readonly string[]]>([
    ['one follows another at the same instant', [until('a', CHANGE), from('b', CHANGE)], ['a → b']],
    ['the last one leaves', [until('a', CHANGE)], ['a → ']],
    ['one of two leaves', [until('a', CHANGE), from('b', LONG_AGO)], ['a → ']],
    ['somebody comes to an empty desk', [from('b', CHANGE)], [' → b']],
    ['one more comes', [from('a', LONG_AGO), from('b', CHANGE)], []],
    ['the term is renewed', [until('a', CHANGE), from('a', CHANGE)], []],
    [
      'the same person in another office',
      [until('a', CHANGE), from('a', CHANGE, { role: 'groupHead' })],
      ['a → a'],
    ],
    ['an appointment that was called off', [from('b', CHANGE, { toAt: CHANGE })], []],
    ['what lies in the future', [until('a', CHANGE + 1)], []],
    ['what has been written already', [until('a', MONDAY), from('b', MONDAY)], []],
    ['first they leave, then somebody comes', [until('a', CHANGE - 9), from('b', CHANGE)], ['a → ', ' → b']],
  ])('%s', (_name, posts, expected) => {
    expect(due(posts)).toEqual(expected);
  });

  test('the next change is the earliest that is not written yet', () => {
    expect(nextChangeAt(staffed(until('a', CHANGE), from('b', CHANGE + 1), until('c', MONDAY)))).toBe(CHANGE);
    expect(nextChangeAt(staffed(from('a', LONG_AGO)))).toBeNull();
    expect(nextChangeAt(staffed(from('b', CHANGE, { toAt: CHANGE })))).toBeNull();
  });
});
