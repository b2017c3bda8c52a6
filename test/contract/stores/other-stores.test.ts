import type { InboxEntry } from '../../../domain/notice/notice';
import { NO_COUNTS, type MonthTally } from '../../../domain/statistics/counts';
import {
  binding,
  GRID,
  household,
  MICRO_GRID,
  SETTINGS,
  township,
  TOWNSHIP,
  village,
  VILLAGE,
} from '../../builders';
import { person } from '../../memory/village';
import { describeStores } from './drivers';

describeStores('人员库', (stores) => {
  test('a person is inserted once, replaced on the revision that was read, refused otherwise', async () => {
    const { people } = stores();
    const one = person('resident', { revision: 0 });
    expect(await people.get('resident')).toBeNull();
    expect(await people.commit(null, one)).toEqual(one);
    await expect(people.commit(null, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    const after = await people.commit(one, { ...one, name: '示例改', credits: { t: 1 } });
    expect(await people.get('resident')).toEqual({ ...one, name: '示例改', credits: { t: 1 }, revision: 1 });
    await expect(people.commit(one, after)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    await people.commit(null, person('neighbour'));
    expect(
      (await people.getMany(['resident', 'neighbour', 'nobody', 'resident'])).map(({ _id }) => _id).sort(),
    ).toEqual(['neighbour', 'resident']);
    expect(await people.getMany([])).toEqual([]);
  });

  test('a credit is taken while one is left, each once', async () => {
    const { people } = stores();
    await people.commit(null, person('resident', { credits: { one: 2 } }));
    const taken = await Promise.all([1, 2, 3].map(() => people.takeCredit('resident', 'one')));
    expect(taken.filter(Boolean)).toHaveLength(2);
    expect((await people.get('resident'))?.credits).toEqual({ one: 0 });
    expect(await people.takeCredit('resident', 'two')).toBe(false);
    expect(await people.takeCredit('nobody', 'one')).toBe(false);
  });

  test('bindings: of a person, asked for at or below a place, and with something to deliver', async () => {
    const { people } = stores();
    const asked = (id: string, placeId: string, askedAt: number) =>
      binding(id, { _id: id, state: 'pending', placeId, askedAt, villageId: placeId.slice(0, 12) });
    const all = [
      asked('a', MICRO_GRID, 3),
      asked('b', GRID, 1),
      asked('c', VILLAGE, 2),
      asked('d', '140928208214', 1),
    ];
    for (const one of all) await people.commitBinding(null, one);
    await people.commitBinding(null, binding('e', { outboxAt: 9 }));
    expect((await people.bindingsOf('a')).map(({ _id }) => _id)).toEqual(['a']);
    const under = async (placeId: string) =>
      (await people.pendingBindings(placeId, 9, null)).rows.map(({ _id }) => _id);
    expect([
      await under(VILLAGE),
      await under(GRID),
      await under(MICRO_GRID),
      await under(`${VILLAGE}/0`),
    ]).toEqual([['b', 'c', 'a'], ['b', 'a'], ['a'], []]);
    expect(await people.countPendingBindings(GRID)).toBe(2);
    const page = await people.pendingBindings(VILLAGE, 2, null);
    expect((await people.pendingBindings(VILLAGE, 2, page.next)).rows.map(({ _id }) => _id)).toEqual(['a']);
    expect((await people.undeliveredBindings(9, 9, null)).rows.map(({ _id }) => _id)).toEqual(['binding-e']);
    expect((await people.undeliveredBindings(8, 9, null)).rows).toEqual([]);
    const [first] = all;
    if (first) await people.commitBinding(first, { ...first, state: 'confirmed' });
    expect(await people.getBinding('a')).toMatchObject({ state: 'confirmed', revision: 2 });
  });

  test('a look at a phone number is written down once', async () => {
    const { people } = stores();
    const entry = {
      _id: 'x',
      at: 1,
      byPersonId: 'a',
      byName: '示例甲',
      deskId: GRID,
      role: 'gridMember',
      subjectPersonId: null,
      matterId: 'm',
      field: 'phone',
    } as const;
    await people.logAccess(entry);
    await expect(people.logAccess(entry)).resolves.toBeUndefined();
  });
});

describeStores('辖区库', (stores) => {
  test('jurisdictions, divisions, settings and households are as they were given', async () => {
    const { places, give } = stores();
    const numbered = [2, 10, 1].map((number) => household({ _id: `h${number}`, doorplate: `${number}号` }));
    const moved = household({
      _id: 'moved',
      placings: [
        { placeId: MICRO_GRID, fromAt: 0, toAt: 5 },
        { placeId: `${VILLAGE}/04`, fromAt: 5, toAt: null },
      ],
    });
    await give({
      settings: SETTINGS,
      jurisdictions: [village(), township()],
      households: [...numbered, moved],
    });
    expect(await places.jurisdiction(VILLAGE)).toEqual(village());
    expect(await places.jurisdiction('140928208999')).toBeNull();
    expect((await places.jurisdictions([VILLAGE, TOWNSHIP, 'x'])).map(({ _id }) => _id).sort()).toEqual([
      TOWNSHIP,
      VILLAGE,
    ]);
    expect((await places.divisions()).map(({ id, hasGrids }) => [id, hasGrids]).sort()).toEqual([
      [TOWNSHIP, false],
      [VILLAGE, true],
    ]);
    expect(await places.staffedVillages()).toEqual([village()]);
    expect((await places.settings()).categories).toEqual(SETTINGS.categories);
    expect(await places.household('h10')).toEqual(numbered[1]);
    const search = { under: GRID, words: null, at: 1_800_000_000_000 };
    const page = await places.households(search, 2, null);
    const rest = await places.households(search, 2, page.next);
    expect([...page.rows, ...rest.rows].map(({ _id }) => _id)).toEqual(['h1', 'h2', 'h10']);
    expect((await places.households({ ...search, at: 1 }, 9, null)).rows.map(({ _id }) => _id)).toEqual([
      'moved',
    ]);
    expect((await places.households({ ...search, words: '10' }, 9, null)).rows).toHaveLength(1);
  });

  test('settings are replaced on the revision that was read, and on no other', async () => {
    const { places, give } = stores();
    await give({ settings: SETTINGS });
    const before = await places.settings();
    const [limits] = before.limits;
    const after = { ...before, limits: limits ? [{ ...limits, toAt: 9 }] : [] };
    expect(await places.commitSettings(before, after)).toMatchObject({ revision: before.revision + 1 });
    expect((await places.settings()).limits).toEqual(after.limits);
    await expect(places.commitSettings(before, after)).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('a village’s boundaries are written once, then on the revision that was read', async () => {
    const { places } = stores();
    const first = {
      _id: VILLAGE,
      revision: 1,
      grids: [{ placeId: GRID, rings: [[[111.8, 38.9]]] }],
    } as const;
    expect(await places.boundary(VILLAGE)).toBeNull();
    await places.commitBoundary(null, first);
    await expect(places.commitBoundary(null, first)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    await places.commitBoundary(first, { ...first, grids: [] });
    expect(await places.boundary(VILLAGE)).toEqual({ ...first, revision: 2, grids: [] });
    await expect(places.commitBoundary(first, first)).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('a county without settings is not in service', async () => {
    await expect(stores().places.settings()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});

const entry = (id: string, personId: string, at: number, more: Partial<InboxEntry> = {}): InboxEntry => ({
  _id: id,
  revision: 0,
  personId,
  template: 'received',
  at,
  subject: '设施维修',
  matterId: null,
  isRead: false,
  isUrgent: false,
  mustReach: false,
  wechat: 'waiting',
  sendAt: at,
  ...more,
});

describeStores('收件箱', (stores) => {
  test('an entry is delivered once, among fresh ones too, and stays read', async () => {
    const { inbox } = stores();
    await inbox.deliver([entry('a', 'resident', 1)]);
    await inbox.markRead('resident', null);
    await inbox.deliver([entry('a', 'resident', 1), entry('b', 'resident', 2), entry('c', 'neighbour', 3)]);
    await inbox.deliver([]);
    const first = await inbox.list('resident', 1, null);
    const second = await inbox.list('resident', 1, first.next);
    expect([...first.rows, ...second.rows].map(({ _id, isRead }) => [_id, isRead])).toEqual([
      ['b', false],
      ['a', true],
    ]);
    expect([second.next, await inbox.countUnread('resident'), await inbox.countUnread('neighbour')]).toEqual([
      null,
      1,
      1,
    ]);
    await inbox.markRead('resident', 'c');
    expect(await inbox.countUnread('neighbour')).toBe(1);
  });

  test('what waits is claimed by one courier, given back in time, and settled', async () => {
    const { inbox } = stores();
    await inbox.deliver([
      entry('a', 'resident', 1),
      entry('b', 'resident', 2),
      entry('later', 'resident', 90),
      entry('none', 'other', 1, { wechat: 'none', sendAt: null }),
    ]);
    expect((await inbox.waiting(10, 9, null)).rows).toEqual(['resident']);
    const claims = await Promise.all([inbox.claim('resident', 10, 50), inbox.claim('resident', 10, 50)]);
    expect(claims.map((claimed) => claimed.length).sort()).toEqual([0, 2]);
    expect((await inbox.waiting(10, 9, null)).rows).toEqual([]);
    expect((await inbox.claim('resident', 50, 80)).map(({ _id }) => _id).sort()).toEqual(['a', 'b']);
    await inbox.deliver([entry('new', 'resident', 3)]);
    await inbox.settle('resident', 80, 'sent');
    await inbox.settle('resident', 80, 'none');
    await inbox.settle('other', 80, 'none');
    const settled = (await inbox.list('resident', 9, null)).rows.map(({ _id, wechat, sendAt }) => [
      _id,
      wechat,
      sendAt,
    ]);
    expect(settled).toEqual([
      ['later', 'waiting', 90],
      ['new', 'waiting', 3],
      ['b', 'sent', null],
      ['a', 'sent', null],
    ]);
  });
});

describeStores('月度统计', (stores) => {
  const tally = (month: string, closed: number): MonthTally => ({
    _id: `${VILLAGE}:${month}`,
    villageId: VILLAGE,
    month,
    total: { ...NO_COUNTS, closed },
    byGrid: { [GRID]: { ...NO_COUNTS, closed } },
    byCategory: {},
  });

  test('a month put twice is one, and months are in order', async () => {
    const { tallies } = stores();
    await tallies.put(tally('2026-10', 1));
    await tallies.put(tally('2026-09', 2));
    await tallies.put(tally('2026-10', 3));
    expect(await tallies.months(VILLAGE)).toEqual([tally('2026-09', 2), tally('2026-10', 3)]);
    expect(await tallies.months('140928208214')).toEqual([]);
    expect(await tallies.doneThrough()).toBeNull();
    await tallies.markDone('2026-09');
    await tallies.markDone('2026-10');
    expect(await tallies.doneThrough()).toBe('2026-10');
  });
});
