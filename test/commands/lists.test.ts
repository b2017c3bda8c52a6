import { DAY, GRID, HOUR, MICRO_GRID, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

/** Reports some matters, a minute apart. */
async function reportMany(memory: MemoryVillage, count: number, personId = 'resident'): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    memory.now += 60_000;
    ids.push((await memory.report(personId)).id);
  }
  return ids;
}

describe('我的事项', () => {
  test('newest first, page by page, each once', async () => {
    const memory = memoryVillage();
    const ids = await reportMany(memory, 25);
    const first = await memory.call('resident', 'matters.mine');
    const second = await memory.call('resident', 'matters.mine', { cursor: first.cursor });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.reverse());
    expect([first.rows.length, second.cursor]).toEqual([20, null]);
  });

  test("only open ones when asked, and nobody else's", async () => {
    const memory = memoryVillage();
    const [withdrawn] = await reportMany(memory, 2);
    await reportMany(memory, 1, 'neighbour');
    await memory.call('resident', 'matter.withdraw', { matterId: withdrawn });
    expect((await memory.call('resident', 'matters.mine', { filter: 'open' })).rows).toHaveLength(1);
    expect((await memory.call('resident', 'matters.mine')).rows).toHaveLength(2);
    expect(await memory.call('resident', 'home.get')).toMatchObject({
      openCount: 1,
      openMatters: [{ state: 'reported' }],
    });
  });

  test('a cursor of another list, of another person, or made up is refused', async () => {
    const memory = memoryVillage();
    await reportMany(memory, 21);
    const { cursor } = await memory.call('resident', 'matters.mine');
    const foreign = { code: 'INVALID_INPUT', facts: { field: 'cursor', rule: 'foreign' } };
    expect(await memory.refusal('resident', 'matters.mine', { cursor, filter: 'open' })).toEqual(foreign);
    expect(await memory.refusal('neighbour', 'matters.mine', { cursor })).toEqual(foreign);
    expect(await memory.refusal('resident', 'inbox.list', { cursor })).toEqual(foreign);
    for (const made of ['x', '0000000000000000.1.a', `${cursor}0`, '{"$gt":""}']) {
      expect(await memory.refusal('resident', 'matters.mine', { cursor: made })).toEqual(foreign);
    }
    expect((await memory.refusal('resident', 'matters.mine', { cursor: { $gt: 0 } })).code).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('岗位待办', () => {
  test('what is due first comes first; groups and counts agree', async () => {
    const memory = memoryVillage();
    const [a, b, c] = await reportMany(memory, 3);
    await memory.call('linked-0302', 'matter.acknowledge', { matterId: a });
    await memory
      .call('linked-0302', 'matter.resolve', { matterId: b, outcome: 'fixed' })
      .catch(() => undefined);
    const queue = await memory.call('linked-0302', 'desk.queue');
    expect(queue.rows.map(({ id }) => id)).toEqual([b, c, a]);
    expect(queue).toMatchObject({
      desk: { deskId: MICRO_GRID, role: 'linkedMember' },
      counts: { reported: 2, acknowledged: 1, overdue: 0 },
    });
    expect(queue.rows.map(({ canAcknowledge }) => canAcknowledge)).toEqual([true, true, false]);
    for (const group of [
      'reported',
      'acknowledged',
      'dueSoon',
      'overdue',
      'resolved',
      'helping',
      'untold',
    ] as const) {
      const { rows, counts } = await memory.call('linked-0302', 'desk.queue', { group });
      expect([group, rows.length]).toEqual([group, counts[group]]);
    }
  });

  test('即将超期 within four hours, 已超期 after the promise', async () => {
    const memory = memoryVillage();
    await reportMany(memory, 1);
    const counts = async () => (await memory.call('linked-0302', 'desk.queue')).counts;
    const dueAt = memory.ports.matters.table.all()[0]?.dueAt ?? 0;
    memory.now = dueAt - 4 * HOUR;
    expect(await counts()).toMatchObject({ dueSoon: 0, overdue: 0 });
    memory.now += 1;
    expect(await counts()).toMatchObject({ dueSoon: 1, overdue: 0 });
    memory.now = dueAt + 1;
    expect(await counts()).toMatchObject({ dueSoon: 0, overdue: 1 });
  });

  test('a desk that passed it up finds it under 协办', async () => {
    const memory = memoryVillage();
    const [matterId] = await reportMany(memory, 1);
    await memory.call('linked-0302', 'matter.escalate', { matterId, words: '上报' });
    expect(await memory.call('linked-0302', 'desk.queue', { group: 'helping' })).toMatchObject({
      rows: [{ id: matterId, level: 'grid' }],
      counts: { helping: 1, reported: 0 },
    });
  });

  test('pages through more than a page of two states in the right order', async () => {
    const memory = memoryVillage();
    const ids = await reportMany(memory, 30);
    for (const matterId of ids.slice(0, 10))
      await memory.call('linked-0302', 'matter.acknowledge', { matterId });
    const first = await memory.call('linked-0302', 'desk.queue');
    const second = await memory.call('linked-0302', 'desk.queue', { cursor: first.cursor });
    const seen = [...first.rows, ...second.rows];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(30);
    expect(seen.map(({ dueAt }) => dueAt)).toEqual(
      seen.map(({ dueAt }) => dueAt).sort((x, y) => Number(x) - Number(y)),
    );
    expect(second.cursor).toBeNull();
  });

  test.each([
    ['resident', {}, 'NOT_ALLOWED'],
    ['stranger', {}, 'NOT_ALLOWED'],
    ['grid-03', { deskId: VILLAGE }, 'NOT_YOUR_DESK'],
    ['grid-03', { deskId: MICRO_GRID }, 'NOT_YOUR_DESK'],
    ['grid-03', { deskId: OTHER_VILLAGE }, 'NOT_YOUR_DESK'],
    ['resident', { deskId: GRID }, 'NOT_ALLOWED'],
    ['grid-03', { group: 'all' }, 'INVALID_INPUT'],
    ['grid-03', { deskId: { $ne: null } }, 'INVALID_INPUT'],
  ])('%s asking for %j is refused with %s', async (personId, input, code) => {
    expect((await memoryVillage().refusal(personId, 'desk.queue', input)).code).toBe(code);
  });
});

describe('乡镇督办', () => {
  test('sees what was referred in its villages, and only a supervisor does', async () => {
    const memory = memoryVillage();
    const [matterId] = await reportMany(memory, 1);
    await memory.call('linked-0302', 'matter.acknowledge', { matterId });
    await memory.call('linked-0302', 'matter.resolve', { matterId, outcome: 'referred', words: '要乡里修' });
    const list = await memory.call('supervisor', 'township.matters', { group: 'referred' });
    expect(list).toMatchObject({
      townshipName: '示例村',
      counts: { alarmed: 0, referred: 1, held: 0 },
      rows: [{ id: matterId, villageName: '示例村' }],
    });
    for (const personId of ['secretary', 'resident']) {
      expect((await memory.refusal(personId, 'township.matters')).code).toBe('NOT_ALLOWED');
    }
  });
});

describe('村情', () => {
  test('open by grid, overdue, and what was closed this month', async () => {
    const memory = memoryVillage();
    const [closed] = await reportMany(memory, 3);
    await memory.call('linked-0302', 'matter.acknowledge', { matterId: closed });
    await memory.call('linked-0302', 'matter.resolve', { matterId: closed, outcome: 'fixed' });
    await memory.call('resident', 'matter.rate', { matterId: closed, isSatisfied: true });
    await memory.report('stranger');
    memory.now += 3 * DAY;
    const board = await memory.call('secretary', 'village.board');
    expect(board).toMatchObject({
      open: 3,
      overdue: 3,
      thisMonth: { closed: 1, closedInGridPercent: 100, satisfied: 1 },
      allTime: { closed: 1 },
    });
    expect(board.openByGrid.filter(({ open }) => open > 0)).toEqual([
      { placeId: GRID, name: '示例/03', open: 2, overdue: 2 },
      { placeId: VILLAGE, name: '示例村', open: 1, overdue: 1 },
    ]);
    expect(await memory.call('supervisor', 'village.board', { villageId: VILLAGE })).toEqual({
      ...board,
      canSeeHomes: false,
    });
  });

  test.each([
    ['grid-03', {}],
    ['resident', { villageId: VILLAGE }],
    ['secretary', { villageId: OTHER_VILLAGE }],
    ['other-secretary', { villageId: VILLAGE }],
    ['supervisor', {}],
    ['supervisor', { villageId: '140928100001' }],
  ])('%s asking for %j is refused', async (personId, input) => {
    expect((await memoryVillage().refusal(personId, 'village.board', input)).code).toBe('NOT_ALLOWED');
  });
});

describe('一组的事', () => {
  test('what waits in a grid, by what is due, page by page', async () => {
    const memory = memoryVillage();
    const ids = await reportMany(memory, 23);
    const first = await memory.call('secretary', 'village.matters', { placeId: GRID });
    expect(first).toMatchObject({ placeName: '示例/03' });
    const { cursor } = first;
    const second = await memory.call('supervisor', 'village.matters', { placeId: GRID });
    expect(second.rows).toEqual(first.rows);
    const rest = await memory.call('secretary', 'village.matters', { placeId: GRID, cursor });
    expect([...first.rows, ...rest.rows].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rest.cursor).toBeNull();
  });

  test('a complaint about somebody is not among what they see', async () => {
    const memory = memoryVillage();
    await memory.report('resident', {
      categoryId: 'complaint',
      aboutPersonId: 'secretary',
    });
    expect((await memory.call('secretary', 'village.matters', { placeId: GRID })).rows).toEqual([]);
    expect((await memory.call('supervisor', 'village.matters', { placeId: GRID })).rows).toHaveLength(1);
  });

  test.each([
    ['grid-03', GRID],
    ['resident', GRID],
    ['secretary', `${OTHER_VILLAGE}/01`],
    ['other-secretary', VILLAGE],
    ['supervisor', '140928100001'],
    ['secretary', '140928'],
  ])('%s asking for %s is refused', async (personId, placeId) => {
    expect((await memoryVillage().refusal(personId, 'village.matters', { placeId })).code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('消息', () => {
  test("newest first with how many are unread; reading one or all of one's own", async () => {
    const memory = memoryVillage();
    const entry = (id: string, personId: string, at: number) =>
      ({
        _id: id,
        revision: 0,
        personId,
        template: 'received',
        at,
        subject: '设施维修',
        link: null,
        isRead: false,
        isUrgent: false,
        mustReach: false,
        wechat: 'none',
        sendAt: null,
      }) as const;
    await memory.ports.inbox.deliver([
      entry('a', 'resident', 1),
      entry('b', 'resident', 2),
      entry('c', 'neighbour', 3),
    ]);
    const list = await memory.call('resident', 'inbox.list');
    expect([list.rows.map(({ id }) => id), list.unread]).toEqual([['b', 'a'], 2]);
    expect(await memory.call('resident', 'inbox.read', { entryId: 'c' })).toEqual({ unread: 2 });
    expect(await memory.call('resident', 'inbox.read', { entryId: 'a' })).toEqual({ unread: 1 });
    expect(await memory.call('resident', 'inbox.read')).toEqual({ unread: 0 });
    expect(await memory.ports.inbox.countUnread('neighbour')).toBe(1);
  });
});
