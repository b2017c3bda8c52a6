import type { MatterListing } from '../../../cloudfunctions/_app/ports/matter-store';
import type { Matter } from '../../../domain/matter/matter';
import { reported, VILLAGE } from '../../builders';
import { OTHER_VILLAGE } from '../../memory/village';
import { describeStores } from './drivers';

const BASE = reported();

/** Numbered, so that the later is the newer. */
const matter = (number: number, more: Partial<Matter> = {}): Matter => ({
  ...BASE,
  _id: number.toString(16).padStart(32, '0'),
  code: `CODE${String(number).padStart(4, '0')}`,
  reportedAt: number,
  outboxAt: null,
  wakeAt: null,
  ...more,
});

describeStores('同类的事', (stores) => {
  test('of one village, of some categories and states, since then, newest first and page by page', async () => {
    const { matters } = stores();
    const all = [
      matter(1),
      matter(2, { state: 'acknowledged' }),
      matter(3, { categoryId: 'safety' }),
      matter(4, { categoryId: 'other' }),
      matter(5),
      matter(6, { villageId: OTHER_VILLAGE }),
      matter(7, { state: 'closed' }),
    ];
    for (const one of all) await matters.insert(one);
    const listing: MatterListing = {
      of: 'category',
      notAbout: null,
      villageId: VILLAGE,
      categoryIds: [BASE.categoryId, 'safety'],
      states: ['reported', 'acknowledged'],
      since: 2,
    };
    const first = await matters.list(listing, 2, null);
    const rest = await matters.list(listing, 2, first.next);
    expect([first, rest].map(({ rows }) => rows.map(({ reportedAt }) => reportedAt))).toEqual([[5, 3], [2]]);
    expect(rest.next).toBeNull();
  });
});

describeStores('问台账的事', (stores) => {
  test('about one row, newest first; not a complaint about who asks', async () => {
    const { matters } = stores();
    const ledgerRow = { kind: 'plot', id: 'a'.repeat(32), label: '东沟（DK-1）' } as const;
    const all = [
      matter(1, { ledgerRow }),
      matter(2),
      matter(3, { ledgerRow: { ...ledgerRow, id: 'b'.repeat(32) } }),
      matter(4, { ledgerRow, aboutPersonId: 'secretary' }),
      matter(5, { ledgerRow }),
    ];
    for (const one of all) await matters.insert(one);
    const listed = async (notAbout: string | null) =>
      (await matters.list({ of: 'ledgerRow', rowId: ledgerRow.id, notAbout }, 10, null)).rows.map(
        ({ reportedAt }) => reportedAt,
      );
    expect(await listed(null)).toEqual([5, 4, 1]);
    expect(await listed('secretary')).toEqual([5, 1]);
  });
});
