import { GRID, MICRO_GRID, VILLAGE } from '../../builders';
import { describeStores } from './drivers';
import { BASE, insertAll, matter, some } from './some-matters';

describeStores('事项库', (stores) => {
  test('what was inserted is read back as it was, by id and by code', async () => {
    const { matters } = stores();
    const one = matter({ where: { ...BASE.where, point: { latitude: 38.9, longitude: 111.8 } } });
    await insertAll(matters, [one]);
    expect(await matters.get(one._id)).toEqual(one);
    expect(await matters.getByCode(one.code)).toEqual(one);
    expect(await matters.get('f'.repeat(32))).toBeNull();
    expect(await matters.getByCode('NOSUCH00')).toBeNull();
  });

  test('an id that is there already, and a code that is taken, are told apart', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    expect(await matters.insert({ ...one, text: '改了' })).toBe('exists');
    expect(await matters.insert(matter({ code: one.code }))).toBe('codeTaken');
    expect(await matters.get(one._id)).toEqual(one);
  });

  test('a commit replaces what changed, also null by an object and back, and raises the revision', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    const point = { latitude: 38.9, longitude: 111.8 };
    const file = {
      fileId: 'f',
      kind: 'photo',
      check: 'pending',
      checkId: 'c',
      byPersonId: 'resident',
      line: 1,
    } as const;
    const changed = {
      ...one,
      where: { ...one.where, point },
      names: { a: '甲' },
      media: [file],
      dueAt: null,
    };
    const written = await matters.commit(one, changed);
    expect(written).toEqual({ ...changed, revision: one.revision + 1 });
    expect(await matters.get(one._id)).toEqual(written);
    const back = await matters.commit(written, { ...written, where: one.where, names: {}, media: [] });
    expect(await matters.get(one._id)).toEqual(back);
  });

  test('of two commits on one revision the second is refused and changes nothing', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    const answers = await Promise.allSettled(
      ['甲', '乙'].map((text) => matters.commit(one, { ...one, text })),
    );
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as unknown] : [],
    );
    expect(refused).toMatchObject([{ code: 'STALE_WRITE' }]);
    expect((await matters.get(one._id))?.revision).toBe(one.revision + 1);
    await expect(matters.commit(matter(), matter())).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('a list reads no timeline, no outbox and no names', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    const listing = { of: 'reporter', personId: 'resident', isOpenOnly: false, notAbout: null } as const;
    const { timeline, outbox, names, media, ...summary } = one;
    expect([timeline.length, outbox.length, Object.keys(names).length]).not.toContain(0);
    expect((await matters.list(listing, 5, null)).rows.map((row) => ({ ...row }))).toEqual([
      expect.objectContaining({ ...summary, mediaCount: media.length }),
    ]);
    expect(Object.keys((await matters.list(listing, 5, null)).rows[0] ?? {})).not.toContain('timeline');
  });

  test('facts for the board: what is open, and what was closed within two instants', async () => {
    const { matters } = stores();
    await insertAll(matters, some());
    await insertAll(matters, [
      matter({ villageId: '140928208214' }),
      matter({ state: 'closed', closedAt: 100 }),
    ]);
    expect(await matters.openFacts(VILLAGE, null)).toHaveLength(8);
    expect(await matters.openFacts(VILLAGE, 'linked-0302')).toHaveLength(7);
    const closed = async (from: number, before: number) =>
      (await matters.closedFacts(VILLAGE, from, before, null)).map(({ closedAt }) => closedAt);
    expect(await closed(0, 1000)).toEqual([100, 500]);
    expect(await closed(100, 500)).toEqual([100]);
    expect((await matters.closedFacts(VILLAGE, 500, 501, null))[0]).toMatchObject({
      outcome: 'referred',
      gridId: GRID,
      tally: BASE.tally,
    });
  });

  test('what is due, what is undelivered, what vacant desks hold, and complaints; whole and in order', async () => {
    const { matters } = stores();
    const wake = [
      matter({ wakeAt: 300 }),
      matter({ wakeAt: 100 }),
      matter({ wakeAt: 200, outboxAt: 5 }),
      matter(),
    ];
    const [a, b, c, d] = await insertAll(matters, wake);
    const first = await matters.due(250, 1, null);
    expect(first.rows).toEqual([wake[1]]);
    expect((await matters.due(250, 5, first.next)).rows.map(({ _id }) => _id)).toEqual([c]);
    expect((await matters.due(300, 5, null)).rows.map(({ _id }) => _id)).toEqual([b, c, a]);
    expect((await matters.undelivered(4, 5, null)).rows).toEqual([]);
    expect((await matters.undelivered(5, 5, null)).rows).toEqual([wake[2]]);
    const [alarmed, about] = [matter({ alarmedAt: 1 }), matter({ deskId: GRID, aboutPersonId: 'x' })];
    await insertAll(matters, [alarmed, about]);
    const held = (await matters.heldAt([MICRO_GRID, VILLAGE], 9, null)).rows.map(({ _id }) => _id);
    expect([...held].sort()).toEqual([a, b, c, d].sort());
    expect((await matters.heldAt([], 9, null)).rows).toEqual([]);
    expect((await matters.aboutSomebody(9, null)).rows).toEqual([about]);
  });

  test('the matter whose file is being checked is found until the check has ended', async () => {
    const { matters } = stores();
    const file = {
      fileId: 'f',
      kind: 'photo',
      check: 'pending',
      checkId: 'check-1',
      byPersonId: 'resident',
      line: 1,
    } as const;
    const one = matter({ media: [file, { ...file, fileId: 'g', checkId: null }] });
    await insertAll(matters, [one, matter()]);
    expect(await matters.getByCheckId('check-1')).toEqual(one);
    await matters.commit(one, { ...one, media: [{ ...file, check: 'pass' }] });
    expect(await matters.getByCheckId('check-1')).toBeNull();
  });
});
