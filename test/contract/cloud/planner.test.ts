import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Doc } from '../../../local/cloud/ejson';
import { silentLogger } from '../../../local/cloud/logger';
import { compileQuery } from '../../../local/cloud/query/matcher';
import { compareValues } from '../../../local/cloud/query/compare';
import { sortDocs, type Sort } from '../../../local/cloud/query/sort';
import { DocumentDatabase } from '../../../local/cloud/store/database';
import { encodeKey } from '../../../local/cloud/store/keys';

jest.setTimeout(60_000);

const FIELDS = ['a', 'b', 'c.d'];
const INDEXES = [
  { name: 'a', fields: [['a', 1]] },
  {
    name: 'ab',
    fields: [
      ['a', 1],
      ['b', -1],
      ['_id', 1],
    ],
  },
  {
    name: 'bcd',
    fields: [
      ['b', 1],
      ['c.d', 1],
    ],
  },
  {
    name: 'cda',
    fields: [
      ['c.d', -1],
      ['a', -1],
    ],
  },
] as const;

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, 1, 2, -1, 1.5, 1e12, '', 'x', 'y', '十'),
  fc.constantFrom(0, 1000).map((ms) => new Date(ms)),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
);

const withLists = fc.record(
  {
    a: value,
    b: scalar,
    c: fc.oneof(fc.record({ d: value }), fc.array(fc.record({ d: scalar }), { maxLength: 2 }), scalar),
  },
  { requiredKeys: [] },
);
const withoutLists = fc.record(
  { a: scalar, b: scalar, c: fc.record({ d: scalar }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);

const condition = fc.oneof(
  scalar,
  fc
    .constantFrom('$gt', '$gte', '$lt', '$lte', '$ne')
    .chain((operator) => scalar.map((bound) => ({ [operator]: bound }))),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })),
  fc.array(scalar, { maxLength: 3 }).map((list) => ({ $all: list })),
  fc.boolean().map((is) => ({ $exists: is })),
);
const fields = fc.uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), condition), {
  maxLength: 3,
  selector: ([name]) => name,
});
const flat = fields.map((list) => Object.fromEntries<unknown>(list));
const query = fc.oneof(
  flat,
  fc
    .tuple(flat, fc.array(flat, { minLength: 1, maxLength: 3 }))
    .map(([one, any]) => ({ $and: [one, { $or: any }] })),
);
const sort: fc.Arbitrary<Sort> = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...FIELDS, '_id'), fc.constantFrom<1 | -1>(1, -1)),
  { maxLength: 3, selector: ([name]) => name },
);

let folder: string;
let database: DocumentDatabase;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planner-'));
  database = new DocumentDatabase(folder, 'OFF', silentLogger);
  database.declare([{ name: 'things', indexes: INDEXES }]);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Stores the documents, each in place of what it was before; those that an index refuses ("parallel arrays") are left
 * out, as they would be.
 */
function store(docs: readonly (readonly [before: Doc, after: Doc])[]): Doc[] {
  const things = database.collection('things');
  return database.write(() => {
    for (const row of database.select(things, { query: {}, sort: [], skip: 0, limit: 0 }))
      database.remove(things, row);
    return docs.flatMap(([before, after], n) => {
      const [former, stored] = [before, after].map((doc) => ({ _id: `id${n}`, ...doc }));
      if (!former || !stored || hasTwoLists(former) || hasTwoLists(stored)) return [];
      database.insert(things, former);
      const [row] = database.select(things, { query: { _id: stored._id }, sort: [], skip: 0, limit: 1 });
      if (row) database.replace(things, row, stored);
      return [stored];
    });
  });
}

const isList = (doc: Doc, field: string): boolean => {
  const [head = '', tail] = field.split('.');
  const outer = doc[head];
  return (
    Array.isArray(outer) || (tail !== undefined && Array.isArray((outer as Doc | null | undefined)?.[tail]))
  );
};
const hasTwoLists = (doc: Doc): boolean => FIELDS.filter((field) => isList(doc, field)).length > 1;

describe.each([
  ['plain documents', withoutLists],
  ['documents with lists', withLists],
])('over %s', (_name, document) => {
  it('an indexed answer is the answer of looking at every document', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(document, document), { maxLength: 25 }),
        fc.array(fc.tuple(query, sort, fc.nat(3), fc.nat(6)), { minLength: 1, maxLength: 8 }),
        (docs, asked) => {
          const stored = store(docs);
          const things = database.collection('things');
          for (const [wanted, order, skip, limit] of asked) {
            const isMatch = compileQuery(wanted);
            const matching = stored.filter(isMatch).map((doc) => ({ doc }));
            const expected = sortDocs(matching, order).map(({ doc }) => doc);
            const all = database.select(things, { query: wanted, sort: order, skip: 0, limit: 0 });
            expect(new Set(all.map(({ doc }) => doc['_id']))).toEqual(
              new Set(expected.map((doc) => doc['_id'])),
            );
            expect(all).toHaveLength(expected.length);
            expect(database.count(things, wanted)).toBe(expected.length);
            const total: Sort = [
              ...order,
              ...(order.some(([name]) => name === '_id') ? [] : ([['_id', 1]] as const)),
            ];
            const page = database.select(things, { query: wanted, sort: total, skip, limit });
            const pageOf = sortDocs(matching, total).slice(skip, limit > 0 ? skip + limit : undefined);
            expect(page.map(({ doc }) => doc['_id'])).toEqual(pageOf.map(({ doc }) => doc['_id']));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('nothing at the end of a path through an empty list is no null, found or counted', () => {
  store([[{}, { c: [] }]]);
  const things = database.collection('things');
  const asked = { 'c.d': null };
  expect(database.select(things, { query: asked, sort: [], skip: 0, limit: 0 })).toEqual([]);
  expect(database.count(things, asked)).toBe(0);
});

it('keys are ordered as the values are', () => {
  fc.assert(
    fc.property(
      fc.oneof(scalar, fc.double(), fc.string()),
      fc.oneof(scalar, fc.double(), fc.string()),
      (a, b) => {
        expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(compareValues(a, b));
      },
    ),
    { numRuns: 2000 },
  );
});
