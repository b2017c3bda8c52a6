import type { Cursor, MatterStore } from '../../../cloudfunctions/_app/ports/matter-store';
import type { Matter } from '../../../domain/matter/matter';
import { reported, TOWNSHIP, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const BASE = reported();
const TERM = { fromAt: 1, amount: 1, unit: 'naturalMs', isProvisional: false } as const;

const MATTERS: readonly Partial<Matter>[] = [
  { dueAt: 300, term: TERM },
  { dueAt: 100, term: TERM },
  { dueAt: 300, term: TERM, villageId: '140928208214' },
  { dueAt: 300, term: TERM, villageId: '140928100200' },
  { state: 'resolved', dueAt: null, dueKind: null, wakeAt: 400, term: TERM },
  { state: 'declined', dueAt: null, dueKind: null, wakeAt: null, objectUntilAt: 500, term: TERM },
  { state: 'closed', dueAt: null, dueKind: null, wakeAt: null, term: null },
];

async function fill(store: MatterStore): Promise<readonly string[]> {
  const ids = MATTERS.map((_, index) => index.toString(16).padStart(32, 'a'));
  for (const [index, more] of MATTERS.entries()) {
    const [_id = '', code] = [ids[index], `RUN${String(index).padStart(5, '0')}`];
    expect(await store.insert({ ...BASE, wakeAt: null, ...more, _id, code })).toBe('inserted');
  }
  return ids;
}

async function everyPage(store: MatterStore, under: string | null, from: number) {
  const rows: Matter[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<MatterStore['running']>> = await store.running(under, from, 2, cursor);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

describeStores('在走的时限', (stores) => {
  test.each([
    ['the county', null, 0, [1, 0, 2, 3, 4, 5]],
    ['the county, from an instant on', null, 300, [0, 2, 3, 4, 5]],
    ['a township', TOWNSHIP, 0, [1, 0, 2, 4, 5]],
    ['a village', VILLAGE, 101, [0, 4, 5]],
    ['a village where nothing is', '140928100999', 0, []],
  ])('%s: what ends there, earliest first, whichever period it is', async (_, under, from, expected) => {
    const { matters } = stores();
    const ids = await fill(matters);
    const found = await everyPage(matters, under, from);
    expect(found.map(({ _id }) => ids.indexOf(_id))).toEqual(expected);
    const { rows, isAll } = await matters.runningFacts(under, from);
    expect([rows.length, isAll]).toEqual([expected.length, true]);
    for (const row of rows) expect(row).toMatchObject({ term: TERM, reportedAt: BASE.reportedAt });
  });

  test('follows what is written', async () => {
    const { matters } = stores();
    const [first = ''] = await fill(matters);
    const before = await matters.get(first);
    if (!before) throw new Error('it was inserted');
    await matters.commit(before, { ...before, dueAt: null, dueKind: null, term: null });
    expect((await everyPage(matters, VILLAGE, 101)).map(({ _id }) => _id)).not.toContain(first);
  });
});
