import type { Bulletin } from '../../../domain/village/bulletin/bulletin';
import { bulletinsFor, villageBulletins } from '../../../domain/village/bulletin/kind';
import { emptyRecord } from '../../../domain/record/record';
import { comingTo, notComingTo } from '../../../domain/village/meeting/kind';
import type { MeetingReply } from '../../../domain/village/meeting/meeting';
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

describeStores('案卷库', (stores) => {
  test('is inserted once, replaced on the revision that was read, refused otherwise', async () => {
    const { bulletins } = stores().records;
    const one = bulletin('a');
    expect(await bulletins.insert(one)).toBe('inserted');
    expect(await bulletins.insert(one)).toBe('exists');
    expect(await bulletins.get('a')).toEqual(one);
    expect(await bulletins.get('b')).toBeNull();
    await bulletins.commit(one, { ...one, title: '改' });
    expect(await bulletins.get('a')).toEqual({ ...one, title: '改', revision: 1 });
    await expect(bulletins.commit(one, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('several are read at once: by id whole, under any of some keys as rows, each once', async () => {
    const { bulletins } = stores().records;
    const grid = { placeId: GRID, isPartyOnly: false };
    const all = [bulletin('a'), bulletin('b', { audience: grid }), bulletin('c', { state: 'recalled' })];
    for (const one of all) await bulletins.insert(one);
    const ids = (rows: readonly { _id: string }[]) => rows.map(({ _id }) => _id).sort();
    expect(await bulletins.getMany(['b', 'x'])).toEqual([all[1]]);
    expect(await bulletins.getMany([])).toEqual([]);
    const keys = [villageBulletins(VILLAGE), bulletinsFor(GRID, null)];
    expect(ids(await bulletins.under(keys))).toEqual(['a', 'b', 'c']);
    expect(ids(await bulletins.under([bulletinsFor(GRID, null)]))).toEqual(['b']);
    expect(await bulletins.under([])).toEqual([]);
  });

  test('is put in the place of what was there, whole, and found by its newest keys alone', async () => {
    const { meetingReplies } = stores().records;
    const reply = (isComing: boolean | null): MeetingReply => ({
      ...emptyRecord('r', VILLAGE, MONDAY),
      meetingId: 'm',
      personId: 'resident',
      isComing,
      wantsReminder: false,
      forBeginsAt: MONDAY,
    });
    const counts = async () => [
      await meetingReplies.count([comingTo('m', MONDAY)]),
      await meetingReplies.count([notComingTo('m', MONDAY)]),
    ];
    await meetingReplies.put(reply(true));
    expect(await counts()).toEqual([1, 0]);
    await meetingReplies.put(reply(false));
    expect(await counts()).toEqual([0, 1]);
    await meetingReplies.put(reply(null));
    expect(await counts()).toEqual([0, 0]);
    expect(await meetingReplies.get('r')).toEqual(reply(null));
  });

  test('is found by its audience, newest first, page by page; recalled only by its village', async () => {
    const { bulletins } = stores().records;
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
    const keys = [VILLAGE, GRID].map((key) => bulletinsFor(key, null));
    const first = await bulletins.list(keys, 'desc', 2, null);
    expect(ids(first)).toEqual(['b', 'f']);
    expect(ids(await bulletins.list(keys, 'desc', 2, first.next))).toEqual(['a']);
    expect(
      ids(
        await bulletins.list(
          [VILLAGE, GRID].map((key) => bulletinsFor(key, 'finance')),
          'desc',
          9,
          null,
        ),
      ),
    ).toEqual(['b']);
    expect(ids(await bulletins.list([bulletinsFor(`${VILLAGE}#party`, null)], 'desc', 9, null))).toEqual([
      'c',
    ]);
    expect(ids(await bulletins.list([], 'desc', 9, null))).toEqual([]);
    expect(ids(await bulletins.list([villageBulletins(VILLAGE)], 'desc', 9, null))).toEqual([
      'd',
      'b',
      'c',
      'f',
      'a',
    ]);
  });

  test('waits for the courier, and is found by a check that is under way', async () => {
    const { bulletins } = stores().records;
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

  test('lists from either end, within a time, and counts by index', async () => {
    const { bulletins } = stores().records;
    for (const [id, publishedAt] of [
      ['a', 10],
      ['b', 20],
      ['c', 20],
      ['d', 30],
    ] as const)
      await bulletins.insert(bulletin(id, { publishedAt }));
    const keys = [villageBulletins(VILLAGE)];
    const ids = ({ rows }: { rows: readonly { _id: string }[] }) => rows.map(({ _id }) => _id);
    const first = await bulletins.list(keys, 'asc', 2, null);
    expect(ids(first)).toEqual(['a', 'b']);
    expect(ids(await bulletins.list(keys, 'asc', 2, first.next))).toEqual(['c', 'd']);
    expect(ids(await bulletins.list(keys, 'desc', 9, null, { from: 20, before: 30 }))).toEqual(['c', 'b']);
    const within = { from: 20, before: 31 };
    const newest = await bulletins.list(keys, 'desc', 1, null, within);
    expect(ids(await bulletins.list(keys, 'desc', 9, newest.next, within))).toEqual(['c', 'b']);
    expect(await bulletins.count([...keys, villageBulletins('140928208214')])).toBe(4);
  });

  test('wakes the clock when its time has come, earliest first', async () => {
    const { bulletins } = stores().records;
    for (const [id, wakeAt] of [
      ['a', 9],
      ['b', 5],
      ['c', null],
      ['d', 10],
    ] as const)
      await bulletins.insert(bulletin(id, { wakeAt }));
    expect((await bulletins.due(9, 9, null)).rows.map(({ _id }) => _id)).toEqual(['b', 'a']);
  });
});
