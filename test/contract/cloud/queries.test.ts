import { startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

const DOCS = [
  { _id: 'a', n: 1, tags: ['x', 'y'], at: new Date(1000), who: { name: '甲', age: 30 }, marks: [1, 5, 9] },
  { _id: 'b', n: 2, tags: ['y'], at: new Date(2000), who: { name: '乙', age: 40 }, marks: [2], gone: null },
  {
    _id: 'c',
    n: 3.5,
    tags: [],
    at: new Date(3000),
    who: { name: '丙' },
    items: [
      { k: 1, v: 'p' },
      { k: 2, v: 'q' },
    ],
  },
  { _id: 'd', n: '2', tags: 'y', items: [{ k: 1, v: 'q' }, 7], text: 'Hello.World' },
  { _id: 'e', n: null, items: [{ k: 3, v: 'p' }], text: 'hello world', big: 1795491238103 },
];

/** Each row: what is asked, in the SDK's words, and which documents answer. */
const cases = (): readonly (readonly [name: string, query: object, found: string])[] => {
  const _ = test.db.command;
  return [
    ['eq', { n: 2 }, 'b'],
    ['eq of another type', { n: '2' }, 'd'],
    ['eq null finds null and missing', { gone: null }, 'abcde'],
    ['eq null on a field that is null once', { n: null }, 'e'],
    ['eq on a list finds an element', { tags: 'y' }, 'abd'],
    ['eq on a whole list', { tags: _.eq(['x', 'y']) }, 'a'],
    ['eq on a date', { at: new Date(2000) }, 'b'],
    ['eq on a nested field', { who: { name: '甲' } }, 'a'],
    ['eq through a list of documents', { 'items.v': 'q' }, 'cd'],
    ['eq on a numbered element', { 'items.0.v': 'p' }, 'ce'],
    ['neq', { n: _.neq(2) }, 'acde'],
    ['gt keeps to its type', { n: _.gt(1) }, 'bc'],
    ['gte and lt', { n: _.gte(1).and(_.lt(3.5)) }, 'ab'],
    ['lt of a string', { n: _.lt('5') }, 'd'],
    ['range of dates', { at: _.gt(new Date(1000)).and(_.lte(new Date(3000))) }, 'bc'],
    ['range on a list', { marks: _.gt(8) }, 'a'],
    ['big whole numbers', { big: _.gte(1795491238103) }, 'e'],
    ['in', { n: _.in([1, '2', 9]) }, 'ad'],
    ['in null', { who: _.in([null]) }, 'de'],
    ['in nothing', { n: _.in([]) }, ''],
    ['nin', { n: _.nin([1, 2, null]) }, 'cd'],
    ['or of fields', _.or([{ n: 1 }, { 'who.age': 40 }]), 'ab'],
    ['or of values', { n: _.or(_.eq(1), _.eq(2)) }, 'ab'],
    ['and', _.and([{ tags: 'y' }, { n: _.gt(1) }]), 'b'],
    ['nor', _.nor([{ n: 1 }, { n: 2 }]), 'cde'],
    ['not', { n: _.not(_.gt(1)) }, 'ade'],
    ['exists', { gone: _.exists(true) }, 'b'],
    ['exists not', { at: _.exists(false) }, 'de'],
    ['mod', { n: { $mod: [2, 0] } }, 'b'],
    ['size', { tags: _.size(2) }, 'a'],
    ['size of nothing', { tags: _.size(0) }, 'c'],
    ['all', { tags: _.all(['x', 'y']) }, 'a'],
    ['all on a single value', { tags: _.all(['y']) }, 'abd'],
    ['elemMatch on documents', { items: _.elemMatch({ k: 1, v: 'q' }) }, 'd'],
    ['elemMatch with operators', { marks: _.elemMatch({ $gt: 4, $lt: 8 }) }, 'a'],
    ['elemMatch never takes a number for a document', { marks: _.elemMatch({ k: _.exists(false) }) }, ''],
    ['regular expression', { text: /^hello/ }, 'e'],
    ['regular expression with options', { text: /^hello/i }, 'de'],
    ['regular expression of the SDK', { text: test.db.RegExp({ regexp: 'o\\.w', options: 'i' }) }, 'd'],
    ['expr', _.expr({ $gt: ['$who.age', 35] }), 'b'],
  ];
};

describe.each([
  ['without an index', []],
  [
    'with indexes',
    ['n', 'tags', 'at', 'who.name', 'who.age', 'items.v', 'marks', 'gone', 'text', 'big'].map((field) => ({
      name: field,
      fields: [[field, 1]] as const,
    })),
  ],
])('queries %s', (_name, indexes) => {
  beforeAll(async () => {
    test = await startTestCloud({ collections: [{ name: 'things', indexes }] });
    await test.db.collection('things').add(DOCS);
  });
  afterAll(() => test.stop());

  it('find exactly the documents they describe, and count as many', async () => {
    const found: Record<string, string> = {};
    const counted: Record<string, number> = {};
    for (const [name, query] of cases()) {
      const things = test.db.collection('things').where(query);
      found[name] = (await things.get()).data
        .map(({ _id }) => String(_id))
        .sort()
        .join('');
      counted[name] = (await things.count()).total;
    }
    expect(found).toEqual(Object.fromEntries(cases().map(([name, , ids]) => [name, ids])));
    expect(counted).toEqual(Object.fromEntries(cases().map(([name, , ids]) => [name, ids.length])));
  });

  it('are ordered by type, then value, both ways', async () => {
    const ids = async (direction: 'asc' | 'desc'): Promise<string> => {
      const { data } = await test.db.collection('things').orderBy('n', direction).get();
      return data.map(({ _id }) => String(_id)).join('');
    };
    expect(await ids('asc')).toBe('eabcd');
    expect(await ids('desc')).toBe('dcbae');
  });
});

describe('texts that JSON writes otherwise', () => {
  const SAID = ['a "quoted" \\ line\nmore', '🙂路', '\u2028', '/'];
  beforeAll(async () => {
    test = await startTestCloud({ collections: [{ name: 'things', indexes: [] }] });
    await test.db.collection('things').add([
      { _id: 'a', said: SAID, at: new Date(1000), who: { name: SAID[0] } },
      { _id: 'b', said: ['别的'], who: { name: '别的' } },
    ]);
  });
  afterAll(() => test.stop());

  it('are found all the same, alone, in a list, in a nested field, and with others', async () => {
    const _ = test.db.command;
    const queries: readonly object[] = [
      ...SAID.map((text) => ({ said: text })),
      { said: _.all(SAID) },
      { 'who.name': _.eq(SAID[0]) },
      _.and([{ said: _.eq(SAID[1]) }, { 'who.name': SAID[0] }]),
    ];
    const things = test.db.collection('things');
    for (const query of queries) {
      const { data } = await things.where(query).get();
      expect([query, data.map(({ _id }) => _id)]).toEqual([query, ['a']]);
    }
    expect((await things.where({ said: _.all([...SAID, '别的']) }).count()).total).toBe(0);
    expect((await things.where({ said: _.neq(SAID[0]) }).get()).data).toMatchObject([{ _id: 'b' }]);
  });
});

describe('a query that cannot be answered is refused loudly', () => {
  beforeAll(async () => {
    test = await startTestCloud({ collections: [{ name: 'things', indexes: [] }] });
  });
  afterAll(() => test.stop());

  it.each([
    ['geoNear', () => ({ place: test.db.command.geoNear({ geometry: new test.db.Geo.Point(113, 39) }) })],
    ['a range from what is no number', () => ({ n: test.db.command.gt(NaN) })],
    ['$where', () => ({ $where: 'true' })],
    ['$text', () => ({ $text: { $search: 'a' } })],
    ['an unknown operator', () => ({ a: { $near: 1 } })],
  ])('%s', async (_name, query) => {
    await expect(test.db.collection('things').where(query()).get()).rejects.toMatchObject({
      code: 'LOCAL_UNSUPPORTED_OPERATOR',
    });
  });

  it('a malformed one is an invalid parameter', async () => {
    const send = async (query: string): Promise<unknown> => {
      const body = { action: 'database.getDocument', collectionName: 'things', query };
      const response = await test.fetch('/admin', { method: 'POST', body: JSON.stringify(body) });
      return response.json();
    };
    for (const query of [
      '{',
      '[]',
      '{"$or":{}}',
      '{"a":{"$in":3}}',
      '{"a":{"$size":"x"}}',
      '{"a":{"$size":-1}}',
    ]) {
      expect(await send(query)).toMatchObject({ code: 'INVALID_PARAM' });
    }
  });
});
