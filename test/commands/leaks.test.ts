import fc from 'fast-check';

import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName } from '../../domain/contract';
import { GRID, MICRO_GRID, OTHER_GRID, TOWNSHIP, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const PEOPLE = [
  'resident',
  'neighbour',
  'stranger',
  'linked-0302',
  'linked-0301',
  'grid-03',
  'grid-04',
  'secretary',
  'officer',
  'supervisor',
  'other-secretary',
  'county-admin',
];
const PLACES = [
  VILLAGE,
  GRID,
  OTHER_GRID,
  MICRO_GRID,
  OTHER_VILLAGE,
  TOWNSHIP,
  '140928',
  `${OTHER_VILLAGE}/01`,
];
const QUEUES = [undefined, 'reported', 'acknowledged', 'dueSoon', 'overdue', 'resolved', 'helping', 'untold'];

type Input = Readonly<Record<string, unknown>>;

/** Every list of matters with every filter that a phone could send. */
const LISTS: readonly (readonly [CallName, Input])[] = [
  ['matters.mine', {}],
  ['matters.mine', { filter: 'open' }],
  ...QUEUES.flatMap((group) =>
    [undefined, ...PLACES].map(
      (deskId) => ['desk.queue', { ...(group && { group }), ...(deskId && { deskId }) }] as const,
    ),
  ),
  ...PLACES.map((placeId) => ['village.matters', { placeId }] as const),
  ...[undefined, 'alarmed', 'referred', 'held'].map(
    (group) => ['township.matters', group ? { group } : {}] as const,
  ),
];

interface Page {
  readonly rows: readonly { readonly id: string }[];
  readonly cursor: string | null;
}

/** Matters of several desks and states, some about people who sit there, more than a page of one. */
async function busyVillage(): Promise<MemoryVillage> {
  const village = memoryVillage();
  const { report, call } = village;
  const { id: first } = await report();
  await report('neighbour', { isNameHidden: true });
  await report('neighbour', { categoryId: 'complaint', aboutPersonId: 'secretary', text: '账没公开' });
  await report('resident', { categoryId: 'complaint', aboutPersonId: 'grid-03', text: '态度不好' });
  await report('other-secretary', { householdId: undefined, villageId: OTHER_VILLAGE, text: '别村的事' });
  const { id: risen } = await report();
  await call('linked-0302', 'matter.escalate', { matterId: risen, words: '上报' });
  await call('grid-03', 'matter.escalate', { matterId: risen, words: '上报' });
  village.multiply(first, 50);
  return village;
}

const pageOf = async (
  village: MemoryVillage,
  who: string,
  call: CallName,
  input: Input,
): Promise<Page | null> => {
  const answer = await village.answer(who, call, input);
  return answer.ok ? (answer.data as Page) : null;
};

describe('列表不漏 › no filter, place or desk shows a matter that its asker may not open', () => {
  test.each(PEOPLE)('%s', async (who) => {
    const village = await busyVillage();
    for (const [call, input] of LISTS) {
      const page = await pageOf(village, who, call, input);
      for (const { id } of page?.rows ?? []) {
        const opened = await village.answer(who, 'matter.get', { matterId: id });
        expect([call, input, id, opened.ok]).toEqual([call, input, id, true]);
      }
    }
  });

  test('counts leave out what isn’t there for the asker', async () => {
    const village = await busyVillage();
    const { counts, rows } = await village.call('secretary', 'desk.queue', { group: 'reported' });
    expect(counts.reported).toBe(rows.length);
    expect(JSON.stringify(await village.call('secretary', 'village.board', {}))).not.toContain('账没公开');
    const board = await village.call('officer', 'village.board', {});
    const own = await village.call('secretary', 'village.board', {});
    expect(own.open).toBeLessThanOrEqual(board.open);
  });
});

describe('翻页不漏 › a cursor serves its list and its person alone', () => {
  test('another’s, another list’s, another filter’s and a forged one are refused alike', async () => {
    const village = await busyVillage();
    const real: { who: string; call: CallName; input: Input; cursor: string }[] = [];
    for (const who of PEOPLE)
      for (const [call, input] of LISTS) {
        const page = await pageOf(village, who, call, input);
        if (page?.cursor) real.push({ who, call, input, cursor: page.cursor });
      }
    expect(real.length).toBeGreaterThan(3);
    for (const one of real)
      for (const other of real) {
        if (one === other) continue;
        const isSame = one.who === other.who && one.call === other.call && sameList(one.input, other.input);
        const answer = await village.answer(other.who, other.call, { ...other.input, cursor: one.cursor });
        if (!isSame) expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
      }
  });

  test('whatever else is sent as one is refused or starts no list of others’', async () => {
    const village = await busyVillage();
    const { cursor } = await village.call('resident', 'matters.mine', {});
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          fc.nat(200).map((at) => `${cursor?.slice(0, at % (cursor.length + 1))}0`),
          fc
            .tuple(fc.stringMatching(/^[0-9a-f]{16}$/), fc.integer())
            .map(([mark, key]) => `${mark}.${key}.x`),
        ),
        async (forged) => {
          const answer = await village.answer('neighbour', 'matters.mine', { cursor: forged });
          expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** The default desk, and the group without a name, are the same list. */
const sameList = (a: Input, b: Input): boolean =>
  (a['group'] ?? '') === (b['group'] ?? '') &&
  (a['filter'] ?? 'all') === (b['filter'] ?? 'all') &&
  (a['placeId'] ?? '') === (b['placeId'] ?? '');

test('every call that pages refuses a cursor that it didn’t give', async () => {
  const village = await busyVillage();
  const paging = Object.entries(CALLS).flatMap(([name, { input }]) =>
    'cursor' in ((input as { entries?: object }).entries ?? {}) ? [name] : [],
  );
  expect(paging.length).toBeGreaterThan(6);
  for (const name of paging)
    for (const who of PEOPLE) {
      const answer = await village.answer(who, name, {
        cursor: '0123456789abcdef.1.x',
        placeId: VILLAGE,
        gridId: GRID,
      });
      expect([name, who, answer.ok]).toEqual([name, who, false]);
    }
});
