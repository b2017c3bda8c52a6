import type { QueryWarning } from '../../../local/cloud/store/warnings';
import { containing, matching, startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

const COLLECTIONS = [
  {
    name: 'matters',
    indexes: [
      { name: 'code', fields: [['code', 1]] as const, isUnique: true },
      {
        name: 'desk',
        fields: [
          ['deskId', 1],
          ['state', 1],
          ['queueAt', 1],
          ['_id', 1],
        ] as const,
      },
      {
        name: 'reporter',
        fields: [
          ['reporterIds', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ] as const,
      },
    ],
  },
];

beforeAll(async () => {
  test = await startTestCloud({ collections: COLLECTIONS });
  const docs = Array.from({ length: 3000 }, (_, n) => ({
    _id: `m${String(n).padStart(5, '0')}`,
    code: `c${n}`,
    deskId: `desk-${n % 3}`,
    state: n % 2 === 0 ? 'reported' : 'acknowledged',
    queueAt: 1000 + Math.floor(n / 10),
    reporterIds: [`p${n % 7}`, `p${n % 11}`],
    reportedAt: n,
  }));
  for (let from = 0; from < docs.length; from += 1000) {
    await test.db.collection('matters').add(docs.slice(from, from + 1000));
  }
});
afterAll(() => test.stop());

const matters = () => test.db.collection('matters');
const warnings = async (): Promise<QueryWarning[]> =>
  ((await (await test.fetch('/_local/warnings')).json()) as { warnings: QueryWarning[] }).warnings;

interface Matter {
  readonly _id: string;
  readonly queueAt: number;
  readonly reportedAt: number;
}

describe('a unique index', () => {
  it('refuses a second document with its key, on add and on update', async () => {
    await expect(matters().add({ code: 'c1' })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: matching(/E11000.*index: code/),
    });
    await expect(matters().doc('m00002').update({ code: 'c1' })).rejects.toMatchObject({
      message: containing('E11000'),
    });
    expect((await matters().where({ code: 'c2' }).count()).total).toBe(1);
  });

  it('gives a key free again when its document goes', async () => {
    await matters().add({ _id: 'temporary', code: 'reused' });
    await matters().doc('temporary').remove();
    expect((await matters().add({ _id: 'temporary', code: 'reused' })).id).toBe('temporary');
    await matters().doc('temporary').remove();
  });
});

describe('pages by cursor', () => {
  it('walk every document once, over several desks and states, in order', async () => {
    const _ = test.db.command;
    const seen: Matter[] = [];
    const desks = { deskId: _.in(['desk-0', 'desk-2']), state: _.in(['reported', 'acknowledged']) };
    for (let last: Matter | undefined; ; last = seen.at(-1)) {
      const after =
        last && _.or([{ queueAt: _.gt(last.queueAt) }, { queueAt: last.queueAt, _id: _.gt(last._id) }]);
      const query = after ? _.and([desks, after]) : desks;
      const { data } = await matters()
        .where(query)
        .orderBy('queueAt', 'asc')
        .orderBy('_id', 'asc')
        .limit(150)
        .get();
      seen.push(...(data as unknown as Matter[]));
      if (data.length < 150) break;
    }
    expect(seen).toHaveLength(2000);
    expect(new Set(seen.map(({ _id }) => _id)).size).toBe(2000);
    const keys = seen.map(({ queueAt, _id }) => `${queueAt} ${_id}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('over a list field give each document once, newest first', async () => {
    const { data } = await matters()
      .where({ reporterIds: test.db.command.in(['p3', 'p5']) })
      .orderBy('reportedAt', 'desc')
      .limit(50)
      .get();
    const at = (data as unknown as Matter[]).map(({ reportedAt }) => reportedAt);
    const expected = Array.from({ length: 3000 }, (_, n) => 2999 - n).filter((n) =>
      [n % 7, n % 11].some((p) => p === 3 || p === 5),
    );
    expect(at).toEqual(expected.slice(0, 50));
  });
});

describe('warnings', () => {
  it('are kept for a query that no index serves, with its query and how often it came', async () => {
    await matters().where({ colour: 'red' }).get();
    await matters().where({ colour: 'blue' }).count();
    expect((await warnings()).filter(({ shape }) => shape.includes('colour'))).toEqual([
      expect.objectContaining({ collection: 'matters', count: 2, query: { colour: 'blue' } }),
    ]);
  });

  it('are not raised by an indexed query, by _id, or by reading without a condition', async () => {
    const before = (await warnings()).length;
    await matters().where({ deskId: 'desk-1' }).get();
    await matters().where({ deskId: 'desk-1', state: 'reported', other: 1 }).get();
    await matters().doc('m00001').get();
    await matters()
      .where({ _id: test.db.command.in(['m00001']) })
      .get();
    await matters().limit(5).get();
    await matters().count();
    expect(await warnings()).toHaveLength(before);
  });

  it('are raised when many documents must be sorted outside an index', async () => {
    await matters()
      .where({ deskId: test.db.command.gte('') })
      .orderBy('reportedAt', 'desc')
      .limit(5)
      .get();
    expect((await warnings()).some(({ reason }) => reason.includes('sorted without an index'))).toBe(true);
  });
});

describe('a changed manifest', () => {
  it('builds new indexes over what is there and drops old ones', async () => {
    const own = await startTestCloud({ collections: [{ name: 'things', indexes: [] }] });
    await own.db.collection('things').add([{ k: 1 }, { k: 2 }, { k: 2 }]);
    await own.cloud.close();
    const indexes = [{ name: 'k', fields: [['k', 1]] as const }];
    const again = await startTestCloud({ dataDir: own.dataDir, collections: [{ name: 'things', indexes }] });
    expect((await again.db.collection('things').where({ k: 2 }).count()).total).toBe(2);
    expect(again.cloud.database.warnings.list()).toEqual([]);
    await again.stop();
    await own.stop();
  });
});
