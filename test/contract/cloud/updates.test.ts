import { startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

beforeAll(async () => {
  test = await startTestCloud({ collections: [{ name: 'things', indexes: [] }] });
});
afterAll(() => test.stop());

const BEFORE = {
  n: 5,
  s: 'text',
  list: [1, 2, 3],
  deep: { a: { b: 1 }, keep: true },
  docs: [{ k: 1 }, { k: 2 }],
  pairs: [{ a: 1, b: 2 }],
};

/** Each row: the change in the SDK's words, and the fields that are different afterwards. */
const cases = (): readonly (readonly [name: string, change: object, after: object])[] => {
  const _ = test.db.command;
  const { list, docs } = BEFORE;
  return [
    ['a plain field', { s: 'new' }, { s: 'new' }],
    [
      'a nested field keeps its neighbours',
      { deep: { a: { c: 2 } } },
      { deep: { a: { b: 1, c: 2 }, keep: true } },
    ],
    ['a new nested field', { fresh: { x: { y: 1 } } }, { fresh: { x: { y: 1 } } }],
    ['set replaces a whole object', { deep: _.set({ z: 1 }) }, { deep: { z: 1 } }],
    ['remove', { s: _.remove() }, { s: undefined }],
    ['inc', { n: _.inc(2) }, { n: 7 }],
    ['inc of a new field', { fresh: _.inc(2) }, { fresh: 2 }],
    ['mul', { n: _.mul(3) }, { n: 15 }],
    ['min and max', { n: _.min(3), 'deep.a.b': _.max(9) }, { n: 3, deep: { a: { b: 9 }, keep: true } }],
    ['push', { list: _.push(4, 5) }, { list: [...list, 4, 5] }],
    ['push of a document', { docs: _.push([{ k: 3 }]) }, { docs: [...docs, { k: 3 }] }],
    [
      'push at a place, sliced',
      { list: _.push({ each: [9, 8], position: 0, slice: 3 }) },
      { list: [9, 8, 1] },
    ],
    ['push sorted', { list: _.push({ each: [0], sort: -1 }) }, { list: [3, 2, 1, 0] }],
    ['push makes a list', { fresh: _.push([1]) }, { fresh: [1] }],
    ['unshift', { list: _.unshift([0]) }, { list: [0, ...list] }],
    ['pop and shift', { list: _.pop(), docs: _.shift() }, { list: [1, 2], docs: [{ k: 2 }] }],
    ['pull', { list: _.pull(2) }, { list: [1, 3] }],
    ['pull by a condition', { list: _.pull(_.gt(1)) }, { list: [1] }],
    ['pull of documents', { docs: _.pull({ k: 1 }) }, { docs: [{ k: 2 }] }],
    ['pullAll', { list: _.pullAll([1, 3]) }, { list: [2] }],
    ['addToSet', { list: _.addToSet(3) }, {}],
    ['addToSet of several', { list: _.addToSet({ $each: [3, 4] }) }, { list: [...list, 4] }],
    [
      'addToSet takes documents of another order for others',
      {
        pairs: _.addToSet({
          $each: [
            { b: 2, a: 1 },
            { a: 1, b: 2 },
          ],
        }),
      },
      {
        pairs: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
    ],
    ['rename', { s: _.rename('t') }, { s: undefined, t: 'text' }],
    ['an element by its number', { 'docs.1.k': 7 }, { docs: [{ k: 1 }, { k: 7 }] }],
    ['a date', { at: new Date(5) }, { at: new Date(5) }],
    ['several at once', { n: _.inc(1), s: 'z', list: _.push([4]) }, { n: 6, s: 'z', list: [...list, 4] }],
  ];
};

describe('updates', () => {
  it('change exactly what they say', async () => {
    const outcome: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [name, change, after] of cases()) {
      const things = test.db.collection('things');
      await things.doc('one').set(BEFORE);
      await things.doc('one').update(change);
      outcome[name] = (await things.doc('one').get()).data[0];
      expected[name] = JSON.parse(
        JSON.stringify({ _id: 'one', ...BEFORE, ...after }),
        (key, value: unknown) => (key === 'at' ? new Date(String(value)) : value),
      );
    }
    expect(outcome).toEqual(expected);
  });

  it('the positional $ changes the element that was found', async () => {
    const things = test.db.collection('things');
    await things.doc('one').set(BEFORE);
    await things.where({ _id: 'one', 'docs.k': 2 }).update({ 'docs.$.done': true });
    expect((await things.doc('one').get()).data[0]).toMatchObject({ docs: [{ k: 1 }, { k: 2, done: true }] });
  });

  it.each([
    ['adding to a text', () => ({ s: test.db.command.inc(1) }), 'DATABASE_REQUEST_FAILED'],
    ['pushing onto a number', () => ({ n: test.db.command.push([1]) }), 'DATABASE_REQUEST_FAILED'],
    ['a field inside a text', () => ({ 's.x': 1 }), 'DATABASE_REQUEST_FAILED'],
    ['a field of a whole list', () => ({ 'docs.k': 7 }), 'DATABASE_REQUEST_FAILED'],
    ['no number', () => ({ n: NaN }), 'LOCAL_UNSUPPORTED_OPERATOR'],
    ['the _id', () => ({ '_id.x': 1 }), 'INVALID_PARAM'],
    ['nothing', () => ({}), 'INVALID_PARAM'],
    [
      'an operator that is not supported',
      () => ({ $currentDate: { n: true } }),
      'LOCAL_UNSUPPORTED_OPERATOR',
    ],
  ])('%s is refused and the document untouched', async (_name, change, code) => {
    const things = test.db.collection('things');
    await things.doc('one').set(BEFORE);
    await expect(things.doc('one').update(change())).rejects.toMatchObject({ code });
    expect((await things.doc('one').get()).data[0]).toEqual({ _id: 'one', ...BEFORE });
  });

  it('an update of many that fails at one changes none', async () => {
    const things = test.db.collection('things');
    await things.doc('m1').set({ group: 'm', n: 1 });
    await things.doc('m2').set({ group: 'm', n: 'text' });
    await expect(things.where({ group: 'm' }).update({ n: test.db.command.inc(1) })).rejects.toThrow();
    expect((await things.doc('m1').get()).data[0]).toMatchObject({ n: 1 });
  });
});
