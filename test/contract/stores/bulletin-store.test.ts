import type { Bulletin } from '../../../domain/village/bulletin/bulletin';
import { GRID, MONDAY, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const bulletin = (id: string, more: Partial<Bulletin> = {}): Bulletin => ({
  _id: id,
  revision: 0,
  version: 1,
  villageId: VILLAGE,
  kind: 'notice',
  title: `通知 ${id}`,
  text: '停水',
  audience: { placeId: VILLAGE, isPartyOnly: false },
  period: null,
  untilAt: null,
  state: 'published',
  publishedAt: MONDAY,
  updatedAt: MONDAY,
  timeline: [],
  names: {},
  media: [],
  outbox: [],
  outboxAt: null,
  ...more,
});

describeStores('公开库', (stores) => {
  test('is inserted once, replaced on the revision that was read, refused otherwise', async () => {
    const { bulletins } = stores();
    const one = bulletin('a');
    expect(await bulletins.insert(one)).toBe('inserted');
    expect(await bulletins.insert(one)).toBe('exists');
    expect(await bulletins.get('a')).toEqual(one);
    expect(await bulletins.get('b')).toBeNull();
    await bulletins.commit(one, { ...one, title: '改' });
    expect(await bulletins.get('a')).toEqual({ ...one, title: '改', revision: 1 });
    await expect(bulletins.commit(one, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('is found by its audience, newest first, page by page; recalled only by its village', async () => {
    const { bulletins } = stores();
    const grid = { placeId: GRID, isPartyOnly: false };
    const all = [
      bulletin('a', { publishedAt: 1 }),
      bulletin('b', { publishedAt: 3, audience: grid, kind: 'finance' }),
      bulletin('c', { publishedAt: 2, audience: { placeId: VILLAGE, isPartyOnly: true } }),
      bulletin('d', { publishedAt: 4, state: 'recalled' }),
      bulletin('e', {
        publishedAt: 5,
        villageId: '140928208214',
        audience: { placeId: '140928208214', isPartyOnly: false },
      }),
      bulletin('f', { publishedAt: 1 }),
    ];
    for (const one of all) await bulletins.insert(one);
    const ids = ({ rows }: { rows: readonly { _id: string }[] }) => rows.map(({ _id }) => _id);
    const keys = [VILLAGE, GRID];
    const first = await bulletins.listFor(keys, null, 2, null);
    expect(ids(first)).toEqual(['b', 'f']);
    expect(ids(await bulletins.listFor(keys, null, 2, first.next))).toEqual(['a']);
    expect(ids(await bulletins.listFor(keys, 'finance', 9, null))).toEqual(['b']);
    expect(ids(await bulletins.listFor([`${VILLAGE}#party`], null, 9, null))).toEqual(['c']);
    expect(ids(await bulletins.listFor([], null, 9, null))).toEqual([]);
    expect(ids(await bulletins.listOf(VILLAGE, 9, null))).toEqual(['d', 'b', 'c', 'f', 'a']);
  });

  test('waits for the courier, and is found by a check that is under way', async () => {
    const { bulletins } = stores();
    const file = {
      fileId: 'f',
      kind: 'photo',
      check: 'pending',
      checkId: 'trace-1',
      byPersonId: 'p',
      line: 1,
    } as const;
    await bulletins.insert(bulletin('a', { outboxAt: 5, media: [file] }));
    await bulletins.insert(
      bulletin('b', { outboxAt: 9, media: [{ ...file, check: 'pass', checkId: 'trace-2' }] }),
    );
    expect((await bulletins.undelivered(5, 9, null)).rows.map(({ _id }) => _id)).toEqual(['a']);
    expect((await bulletins.getByCheckId('trace-1'))?._id).toBe('a');
    expect(await bulletins.getByCheckId('trace-2')).toBeNull();
  });
});
