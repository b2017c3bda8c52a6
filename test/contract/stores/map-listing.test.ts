import type { Matter } from '../../../domain/matter/matter';
import { GRID, OTHER_GRID, reported, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const BASE = reported();
const MARKED = { where: { ...BASE.where, point: { latitude: 38.9, longitude: 111.8 } } };
const OTHER_VILLAGE = '140928208214';

const matter = (name: string, more: Partial<Matter>): Matter => ({
  ...BASE,
  _id: name,
  code: name,
  outboxAt: null,
  wakeAt: null,
  ...more,
});

describeStores('村地图', (stores) => {
  test('has what waits and was marked, of a village or one of its grids', async () => {
    const { matters } = stores();
    const soon = matter('soon', { ...MARKED, dueAt: 5, state: 'acknowledged' });
    for (const one of [
      matter('late', { ...MARKED, dueAt: 9 }),
      soon,
      matter('beside', { ...MARKED, dueAt: 7, gridId: OTHER_GRID }),
      matter('done', { ...MARKED, state: 'resolved' }),
      matter('unmarked', { dueAt: 1 }),
      matter('far', { ...MARKED, villageId: OTHER_VILLAGE, gridId: OTHER_VILLAGE }),
    ])
      expect(await matters.insert(one)).toBe('inserted');
    const on = async (under: string) => {
      const listing = { of: 'mapped', under, notAbout: null } as const;
      const first = await matters.list(listing, 2, null);
      const rest = first.next ? (await matters.list(listing, 9, first.next)).rows : [];
      return [...first.rows, ...rest].map(({ _id }) => _id);
    };
    expect(await on(VILLAGE)).toEqual(['soon', 'beside', 'late']);
    expect(await on(GRID)).toEqual(['soon', 'late']);
    await matters.commit(soon, { ...soon, state: 'resolved' });
    expect(await on(GRID)).toEqual(['late']);
  });
});
