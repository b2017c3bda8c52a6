import { containing, startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

beforeAll(async () => {
  test = await startTestCloud({
    collections: [{ name: 'accounts', indexes: [{ name: 'owner', fields: [['owner', 1]], isUnique: true }] }],
  });
});
afterAll(() => test.stop());
beforeEach(async () => {
  await test.db.collection('accounts').doc('a').set({ owner: 'a', money: 100 });
  await test.db.collection('accounts').doc('b').set({ owner: 'b', money: 0 });
  await test.db.collection('accounts').doc('c').remove();
});

const accounts = () => test.db.collection('accounts');
const money = async (id: string): Promise<unknown> =>
  ((await accounts().doc(id).get()).data[0] as { money: number }).money;

describe('a transaction', () => {
  it('changes several documents at once', async () => {
    const result = await test.db.runTransaction(async (transaction) => {
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ money: test.db.command.inc(-30) });
      await transaction
        .collection('accounts')
        .doc('b')
        .update({ money: test.db.command.inc(30) });
      await transaction.collection('accounts').add({ _id: 'c', owner: 'c', money: 1 });
      return 'done';
    });
    expect(result).toBe('done');
    expect([await money('a'), await money('b'), await money('c')]).toEqual([70, 30, 1]);
  });

  it('sees its own writes; nobody else sees them before the commit', async () => {
    const transaction = await test.db.startTransaction();
    const inside = transaction.collection('accounts');
    await inside.doc('a').update({ money: 1 });
    await inside.add({ _id: 'c', owner: 'c', money: 5 });
    await inside.doc('b').remove();
    expect((await inside.doc('a').get()).data).toMatchObject({ money: 1 });
    expect((await inside.doc('b').get()).data).toBeNull();
    expect(
      (
        await inside
          .where({ money: test.db.command.gt(0) })
          .orderBy('money', 'desc')
          .get()
      ).data,
    ).toMatchObject([{ _id: 'c' }, { _id: 'a' }]);
    expect([await money('a'), await money('b')]).toEqual([100, 0]);
    await transaction.commit();
    expect(await money('a')).toBe(1);
    expect((await accounts().doc('b').get()).data).toEqual([]);
  });

  it('reads the database as it was when it began', async () => {
    const transaction = await test.db.startTransaction();
    await accounts().doc('b').update({ money: 999 });
    expect((await transaction.collection('accounts').doc('b').get()).data).toMatchObject({ money: 0 });
    await transaction.rollback();
  });

  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await test.db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ money: 1 });
    await transaction.rollback();
    expect(await money('a')).toBe(100);
    await expect(transaction.collection('accounts').doc('a').get()).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_NOT_EXIST',
    });
  });
});

describe('two that write one document', () => {
  const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' };

  it('the second transaction is refused while the first is open', async () => {
    const [first, second] = [await test.db.startTransaction(), await test.db.startTransaction()];
    await first.collection('accounts').doc('a').update({ money: 1 });
    await expect(second.collection('accounts').doc('a').update({ money: 2 })).rejects.toMatchObject(CONFLICT);
    await first.commit();
    await second.rollback();
    expect(await money('a')).toBe(1);
  });

  it('a transaction is refused after somebody else has written', async () => {
    const transaction = await test.db.startTransaction();
    await accounts().doc('a').update({ money: 5 });
    await expect(transaction.collection('accounts').doc('a').update({ money: 2 })).rejects.toMatchObject(
      CONFLICT,
    );
    await transaction.rollback();
    expect(await money('a')).toBe(5);
  });

  it('a commit is refused when somebody else wrote in between, and nothing of it happens', async () => {
    const transaction = await test.db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ money: 2 });
    await transaction.collection('accounts').doc('b').update({ money: 2 });
    await accounts().doc('b').update({ money: 7 });
    await expect(transaction.commit()).rejects.toMatchObject(CONFLICT);
    expect([await money('a'), await money('b')]).toEqual([100, 7]);
  });

  it('runTransaction tries again until each has counted', async () => {
    const add = () =>
      test.db.runTransaction(async (transaction) => {
        const { data } = await transaction.collection('accounts').doc('b').get();
        await transaction
          .collection('accounts')
          .doc('b')
          .update({ money: (data as { money: number }).money + 1 });
      });
    await Promise.all([add(), add(), add()]);
    expect(await money('b')).toBe(3);
  });

  it('a unique key taken meanwhile fails the commit as a whole', async () => {
    const transaction = await test.db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ money: 1 });
    await transaction.collection('accounts').add({ _id: 'x', owner: 'b' });
    await expect(transaction.commit()).rejects.toMatchObject({ message: containing('E11000') });
    expect(await money('a')).toBe(100);
  });
});

it('a transaction that is not finished in 30 seconds is gone', () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
  const id = test.cloud.database.transactions.start();
  jest.advanceTimersByTime(29_999);
  expect(test.cloud.database.transactions.get(id)).toBeDefined();
  jest.advanceTimersByTime(1);
  jest.useRealTimers();
  expect(() => test.cloud.database.transactions.get(id)).toThrow(/expired/);
});
