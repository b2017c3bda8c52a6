import { startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

beforeAll(async () => {
  test = await startTestCloud({
    collections: [
      {
        name: 'matters',
        indexes: [
          {
            name: 'desk',
            fields: [
              ['desk', 1],
              ['at', 1],
            ],
          },
        ],
      },
      { name: 'desks', indexes: [] },
    ],
  });
  await test.db.collection('desks').add([
    { _id: 'd1', name: '一组' },
    { _id: 'd2', name: '二组' },
  ]);
  await test.db.collection('matters').add([
    { desk: 'd1', at: 1, hours: 2, tags: ['路', '灯'] },
    { desk: 'd1', at: 2, hours: 4, tags: ['灯'] },
    { desk: 'd2', at: 3, hours: 9, tags: [] },
    { desk: 'd2', at: 4, hours: 1, tags: ['水'] },
    { desk: 'd3', at: 5, hours: 5, tags: ['路'] },
  ]);
});
afterAll(() => test.stop());

const aggregate = () => test.db.collection('matters').aggregate();
const run = async (pipeline: ReturnType<typeof aggregate>): Promise<Record<string, unknown>[]> =>
  (await pipeline.end()).data;

describe('an aggregation', () => {
  it('matches, groups and sorts', async () => {
    const $ = test.db.command.aggregate;
    const groups = await run(
      aggregate()
        .match({ desk: test.db.command.in(['d1', 'd2']) })
        .group({ _id: '$desk', total: $.sum('$hours'), mean: $.avg('$hours'), count: $.sum(1) })
        .sort({ _id: 1 }),
    );
    expect(groups).toEqual([
      { _id: 'd1', total: 6, mean: 3, count: 2 },
      { _id: 'd2', total: 10, mean: 5, count: 2 },
    ]);
  });

  it('pages by an index without a warning', async () => {
    const page = await run(aggregate().match({ desk: 'd2' }).sort({ at: -1 }).skip(1).limit(1));
    expect(page).toMatchObject([{ at: 3 }]);
    expect(test.cloud.database.warnings.list()).toEqual([]);
  });

  it('unwinds, counts, projects and computes', async () => {
    const $ = test.db.command.aggregate;
    expect(await run(aggregate().unwind('$tags').sortByCount('$tags').limit(1))).toMatchObject([
      { count: 2 },
    ]);
    expect(
      await run(
        aggregate()
          .match({ at: test.db.command.gt(2) })
          .count('n'),
      ),
    ).toEqual([{ n: 3 }]);
    expect(await run(aggregate().match({ at: 99 }).count('n'))).toEqual([]);
    const projected = await run(
      aggregate()
        .match({ at: 1 })
        .project({ _id: 0, minutes: $.multiply(['$hours', 60]), slow: $.gt(['$hours', 3]) }),
    );
    expect(projected).toEqual([{ minutes: 120, slow: false }]);
  });

  it('sorts what it has made as the database does, by type and bytes', async () => {
    const $ = test.db.command.aggregate;
    const of = {
      $switch: {
        branches: [
          { case: $.gt(['$at', 4]), then: 5 },
          { case: $.gt(['$at', 3]), then: '\u{1F600}' },
          { case: $.gt(['$at', 2]), then: '\uFF5E' },
        ],
        default: null,
      },
    };
    const groups = await run(aggregate().group({ _id: of }).sort({ _id: -1 }));
    expect(groups.map(({ _id }) => _id)).toEqual(['\u{1F600}', '\uFF5E', 5, null]);
  });

  it('looks up another collection', async () => {
    const rows = await run(
      aggregate()
        .match({ at: test.db.command.in([3, 5]) })
        .sort({ at: 1 })
        .lookup({ from: 'desks', localField: 'desk', foreignField: '_id', as: 'where' }),
    );
    expect(rows.map(({ where }) => where)).toEqual([[{ _id: 'd2', name: '二组' }], []]);
  });

  it('refuses a stage or an operator that is not supported', async () => {
    const send = async (stageKey: string, stageValue: string): Promise<unknown> => {
      const body = {
        action: 'database.aggregateDocuments',
        collectionName: 'matters',
        stages: [{ stageKey, stageValue }],
      };
      return (await test.fetch('/admin', { method: 'POST', body: JSON.stringify(body) })).json();
    };
    expect(await send('$out', '"elsewhere"')).toMatchObject({ code: 'LOCAL_UNSUPPORTED_OPERATOR' });
    expect(await send('$bucket', '{}')).toMatchObject({ code: 'LOCAL_UNSUPPORTED_OPERATOR' });
    expect(await send('$limit', '0')).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await send('$geoNear', '{}')).toMatchObject({ code: 'LOCAL_UNSUPPORTED_OPERATOR' });
    expect(await send('$project', '{"x":{"$frobnicate":1}}')).toMatchObject({
      code: 'LOCAL_UNSUPPORTED_OPERATOR',
    });
    expect(await send('$match', '[1]')).toMatchObject({ code: 'INVALID_PARAM' });
  });
});
