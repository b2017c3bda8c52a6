import { containing, startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

beforeAll(async () => {
  test = await startTestCloud({ collections: [{ name: 'matters', indexes: [] }] });
});
afterAll(() => test.stop());
beforeEach(async () => {
  await test.db
    .collection('matters')
    .where({ _id: test.db.command.exists(true) })
    .remove();
});

const matters = () => test.db.collection('matters');
const read = async (id: string): Promise<Record<string, unknown>> =>
  (await matters().doc(id).get()).data[0] as Record<string, unknown>;

describe('documents', () => {
  it('a document comes back as it went in, with its types', async () => {
    const at = new Date('2026-03-01T08:00:00.123Z');
    const doc = {
      title: '路灯不亮 💡',
      count: 3,
      big: 1795491238103,
      half: -0.5,
      yes: true,
      none: null,
      at,
      nested: { list: [1, 'a', { deep: [at] }], empty: {}, void: [] },
    };
    const { id } = await matters().add(doc);
    expect(await read(id)).toEqual({ _id: id, ...doc });
  });

  it('an _id is made of 32 hex digits when none is given, and kept when it is', async () => {
    expect((await matters().add({ a: 1 })).id).toMatch(/^[0-9a-f]{32}$/);
    expect((await matters().add({ _id: 'mine', a: 1 })).id).toBe('mine');
  });

  it('a taken _id is refused with E11000 and nothing changes', async () => {
    await matters().add({ _id: 'one', a: 1 });
    await expect(matters().add({ _id: 'one', a: 2 })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: containing('E11000'),
    });
    expect(await read('one')).toEqual({ _id: 'one', a: 1 });
  });

  it('several documents are added, or none of them', async () => {
    const { ids } = await matters().add([{ _id: 'a' }, { _id: 'b' }]);
    expect(ids).toEqual(['a', 'b']);
    await expect(matters().add([{ _id: 'c' }, { _id: 'a' }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    expect((await matters().count()).total).toBe(2);
  });

  it('a missing document is an empty list', async () => {
    expect((await matters().doc('nobody').get()).data).toEqual([]);
  });

  it('a collection that was not created is refused; createCollection makes it, once', async () => {
    await expect(test.db.collection('later').get()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
    await test.db.createCollection('later');
    await test.db.collection('later').add({ a: 1 });
    expect((await test.db.collection('later').count()).total).toBe(1);
    await expect(test.db.createCollection('later')).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    });
  });

  it('set replaces the whole document, or makes it', async () => {
    expect(await matters().doc('new').set({ a: 1, b: 2 })).toMatchObject({ updated: 0, upsertedId: 'new' });
    expect(await matters().doc('new').set({ c: 3 })).toMatchObject({ updated: 1 });
    expect(await read('new')).toEqual({ _id: 'new', c: 3 });
  });

  it('serverDate is the time of the cloud plus its offset', async () => {
    await matters()
      .doc('dated')
      .set({ at: test.db.serverDate(), later: test.db.serverDate({ offset: 60_000 }) });
    const { at, later } = await read('dated');
    expect((later as Date).getTime() - (at as Date).getTime()).toBe(60_000);
    expect(Math.abs((at as Date).getTime() - test.cloud.clock.now())).toBeLessThan(5000);
  });

  it('a conditional update tells by its count whether it was the one', async () => {
    await matters().add({ _id: 'race', version: 1 });
    const attempts = await Promise.all(
      ['a', 'b', 'c'].map((by) => matters().where({ _id: 'race', version: 1 }).update({ version: 2, by })),
    );
    expect(attempts.map(({ updated }) => updated).sort()).toEqual([0, 0, 1]);
  });

  it('where().update changes all, multiple: false one; a change that changes nothing counts as none', async () => {
    await matters().add([{ k: 1 }, { k: 1 }, { k: 2 }]);
    expect((await matters().where({ k: 1 }).update({ seen: true })).updated).toBe(2);
    expect((await matters().where({ k: 1 }).update({ seen: true })).updated).toBe(0);
    expect(
      (await matters().where({ k: 1 }).options({ multiple: false }).update({ seen: false })).updated,
    ).toBe(1);
  });

  it('updateAndReturn answers the document as it is afterwards', async () => {
    await matters().add({ _id: 'counter', n: 1 });
    const answer = await matters()
      .where({ _id: 'counter' })
      .updateAndReturn({ n: test.db.command.inc(4) });
    expect(answer).toMatchObject({ updated: 1, doc: { _id: 'counter', n: 5 } });
    const none = await matters().where({ _id: 'nobody' }).updateAndReturn({ n: 1 });
    expect(none).toMatchObject({ updated: 0, doc: null });
  });

  it('where().remove removes what it finds, doc().remove one', async () => {
    await matters().add([{ _id: 'x', k: 1 }, { k: 1 }, { k: 2 }]);
    expect((await matters().doc('x').remove()).deleted).toBe(1);
    expect((await matters().doc('x').remove()).deleted).toBe(0);
    expect((await matters().where({ k: 1 }).remove()).deleted).toBe(1);
    expect((await matters().count()).total).toBe(1);
  });

  it('a page is 100 documents unless told, 1000 at most', async () => {
    await matters().add(Array.from({ length: 1005 }, (_, n) => ({ n })));
    expect((await matters().get()).data).toHaveLength(100);
    expect((await matters().limit(5000).get()).data).toHaveLength(1000);
    const page = await matters().orderBy('n', 'asc').skip(1000).limit(10).get();
    expect(page.data.map(({ n }) => n)).toEqual([1000, 1001, 1002, 1003, 1004]);
  });

  it('a projection includes or excludes fields, nested ones and those of list items too', async () => {
    await matters().add({ _id: 'p', a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }, { y: 3 }], z: 9 });
    const including = await matters().where({ _id: 'p' }).field({ 'a.b': true, 'list.x': true }).get();
    expect(including.data[0]).toEqual({ _id: 'p', a: { b: 1 }, list: [{ x: 1 }, {}] });
    const excluding = await matters().doc('p').field({ a: false, list: false }).get();
    expect(excluding.data[0]).toEqual({ _id: 'p', z: 9 });
    const slice = await matters()
      .doc('p')
      .field({ list: test.db.command.project.slice(1), z: true })
      .get();
    expect(slice.data[0]).toMatchObject({ _id: 'p', list: [{ x: 1, y: 2 }], z: 9 });
    const sliced = await matters()
      .doc('p')
      .field({ list: test.db.command.project.slice(-1) })
      .get();
    expect(sliced.data[0]).toEqual({ _id: 'p', a: { b: 1, c: 2 }, list: [{ y: 3 }], z: 9 });
  });

  it('what is written is there after a restart', async () => {
    const own = await startTestCloud({ collections: [{ name: 'kept', indexes: [] }] });
    await own.db.collection('kept').add({ _id: 'k', a: 1 });
    await own.cloud.close();
    const again = await startTestCloud({
      dataDir: own.dataDir,
      collections: [{ name: 'kept', indexes: [] }],
    });
    expect((await again.db.collection('kept').doc('k').get()).data).toEqual([{ _id: 'k', a: 1 }]);
    await again.stop();
    await own.stop();
  });
});
