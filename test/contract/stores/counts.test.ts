import type { Matter } from '../../../domain/matter/matter';
import { OTHER_VILLAGE } from '../../memory/village';
import { reported, TOWNSHIP, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const BASE = reported();
let made = 0;
function matter(more: Partial<Matter>): Matter {
  made += 1;
  return { ...BASE, _id: `counted-${made}`, code: `COUNT${made}`, ...more };
}

describeStores('统计', (stores) => {
  test('what waits to be done below a place, overdue and alarmed, without what is about the person', async () => {
    const { matters } = stores();
    for (const more of [
      { dueAt: 10 },
      { dueAt: 20, state: 'acknowledged' },
      { dueAt: null, alarmedAt: 5, villageId: OTHER_VILLAGE },
      { dueAt: 10, alarmedAt: 5, aboutPersonId: 'supervisor' },
      { dueAt: null, state: 'resolved' },
      { dueAt: null, state: 'closed', closedAt: 9 },
      { dueAt: 10, alarmedAt: 5, villageId: '140928201201' },
    ] as const)
      expect(await matters.insert(matter(more))).toBe('inserted');
    const standing = async (under: string, personId: string) =>
      (await matters.standings(['140928299', under], 20, personId))[1];
    expect(await standing(VILLAGE, 'supervisor')).toEqual({ open: 2, overdue: 1, alarmed: 0 });
    expect(await standing(TOWNSHIP, 'supervisor')).toEqual({ open: 3, overdue: 1, alarmed: 1 });
    expect(await standing(TOWNSHIP, 'somebody')).toEqual({ open: 4, overdue: 2, alarmed: 2 });
    expect(await standing('140928299', 'somebody')).toEqual({ open: 0, overdue: 0, alarmed: 0 });
  });

  test('what was closed: whether it was a service, and without what is about the person', async () => {
    const { matters } = stores();
    const form = { consentedAt: null, values: {}, missing: null, papers: [] };
    const closed = { state: 'closed', closedAt: 900 } as const;
    for (const more of [{}, { service: form }, { aboutPersonId: 'secretary' }])
      await matters.insert(matter({ ...closed, ...more }));
    const facts = (notAbout: string | null) => matters.closedFacts(VILLAGE, 900, 901, notAbout);
    expect((await facts(null)).filter(({ service }) => service !== undefined)).toHaveLength(1);
    expect(await facts('somebody')).toHaveLength(3);
    expect(await facts('secretary')).toHaveLength(2);
  });

  test('rows of some matters, those that are there', async () => {
    const { matters } = stores();
    for (const id of ['one', 'two', 'three']) await matters.insert(matter({ _id: id }));
    const rows = await matters.summaries(['three', 'one', 'nowhere']);
    expect(rows.map(({ _id }) => _id).sort()).toEqual(['one', 'three']);
    expect(rows[0]).toMatchObject({ mediaCount: 0, villageId: VILLAGE });
    expect(rows[0]).not.toHaveProperty('timeline');
    expect(await matters.summaries([])).toEqual([]);
  });

  test('closed matters by when they changed last, page by page, those of one instant by their id', async () => {
    const { matters } = stores();
    const closed = (id: string, updatedAt: number): Matter =>
      matter({ _id: id, state: 'closed', closedAt: 5, updatedAt });
    for (const one of [
      closed('d', 9),
      closed('b', 7),
      closed('a', 7),
      closed('c', 7),
      matter({ updatedAt: 8 }),
    ])
      await matters.insert(one);
    const first = await matters.closedChanges(2, null);
    expect(first.rows).toMatchObject([
      { _id: 'a', villageId: VILLAGE, closedAt: 5, updatedAt: 7 },
      { _id: 'b', updatedAt: 7 },
    ]);
    const rest = await matters.closedChanges(2, first.next);
    expect([rest.rows.map(({ _id }) => _id), rest.next]).toEqual([['c', 'd'], null]);
    expect((await matters.closedChanges(9, { key: 9, id: '' })).rows.map(({ _id }) => _id)).toEqual(['d']);
    expect((await matters.closedChanges(9, { key: 9, id: 'd' })).rows).toEqual([]);
  });
});
