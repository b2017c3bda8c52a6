import type { Cursor, RowPage } from '../../../cloudfunctions/_app/ports/matter-store';
import { chunkId, newJob, newSheet, type Job, type JobChunk } from '../../../domain/setup/job';
import { GRID, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const job = (id: string, createdAt: number, more: Partial<Job> = {}): Job => ({
  ...newJob(
    { _id: id, kind: 'import', state: 'reading', placeId: VILLAGE, byPersonId: 'one', fileName: '户.xlsx' },
    createdAt,
  ),
  ...more,
});

const chunk = (jobId: string, order: number, more: Partial<JobChunk> = {}): JobChunk => ({
  _id: chunkId(jobId, order),
  jobId,
  order,
  sheet: 0,
  rows: [{ number: order + 2, row: null, verdict: null }],
  cells: [],
  faults: [],
  lateFaults: [],
  isFaulty: false,
  ...more,
});

const ids = (jobs: readonly { readonly _id: string }[]): readonly string[] => jobs.map(({ _id }) => _id);

describeStores('作业库', (stores) => {
  test('a job is inserted once, and committed on the revision that was read', async () => {
    const { jobs } = stores();
    const one = job('a', 1);
    expect(await jobs.get('a')).toBeNull();
    expect([await jobs.insert(one), await jobs.insert({ ...one, fileName: '别的' })]).toEqual([
      'inserted',
      'exists',
    ]);
    expect(await jobs.get('a')).toEqual(one);
    const sheets = [newSheet('households', '户'), newSheet(null, '随便')];
    const after = await jobs.commit(one, { ...one, state: 'checking', cursor: 3, sheets, position: '0|x' });
    expect(after).toMatchObject({ revision: 2, state: 'checking', cursor: 3 });
    expect(await jobs.get('a')).toEqual(after);
    await expect(jobs.commit(one, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    const failed = { ...after, state: 'failed', failure: 'kind', leaseUntil: null, sheets: [] } as const;
    expect(await jobs.commit(after, failed)).toMatchObject({ failure: 'kind', leaseUntil: null, sheets: [] });
  });

  test('a person’s own come newest first, so many', async () => {
    const { jobs } = stores();
    for (const one of [job('a', 1), job('b', 3), job('c', 2), job('x', 9, { byPersonId: 'two' })])
      await jobs.insert(one);
    expect(ids(await jobs.mine('one', 9))).toEqual(['b', 'c', 'a']);
    expect(ids(await jobs.mine('one', 2))).toEqual(['b', 'c']);
    expect(ids(await jobs.mine('nobody', 2))).toEqual([]);
  });

  test('one runner has a job at a time; given back, or left alone long enough, it waits again', async () => {
    const { jobs } = stores();
    await jobs.insert(job('a', 1));
    await jobs.insert(job('b', 2, { leaseUntil: 50 }));
    await jobs.insert(job('over', 3, { leaseUntil: null }));
    expect(ids(await jobs.waiting(10, 9))).toEqual(['a']);
    expect(ids(await jobs.waiting(50, 1))).toEqual(['a']);
    expect(ids(await jobs.waiting(50, 9))).toEqual(['a', 'b']);
    const claims = await Promise.all([jobs.claim('a', 10, 80), jobs.claim('a', 10, 81)]);
    expect([...claims].sort()).toEqual([false, true]);
    expect(await jobs.claim('over', 10, 80)).toBe(false);
    expect(await jobs.claim('nobody', 10, 80)).toBe(false);
    const until = (await jobs.get('a'))?.leaseUntil ?? 0;
    expect(await jobs.get('a')).toMatchObject({ revision: 1 });
    await jobs.release('a', until + 1);
    expect(ids(await jobs.waiting(10, 9))).toEqual([]);
    await jobs.release('a', until);
    expect(ids(await jobs.waiting(10, 9))).toEqual(['a']);
    expect(await jobs.claim('a', 20, 90)).toBe(true);
    expect(await jobs.claim('a', 90, 190)).toBe(true);
  });

  test('chunks are kept once, replaced when they are put, and come in their order', async () => {
    const { jobs } = stores();
    await jobs.addChunks([2, 0, 1].map((order) => chunk('a', order)));
    await jobs.addChunks([chunk('b', 0)]);
    const row = { sheet: 'grids', id: GRID, name: '三组', endedOn: null } as const;
    await jobs.addChunks([
      chunk('a', 1, { rows: [{ number: 9, row, verdict: 'add' }] }),
      chunk('a', 3, { rows: [{ number: 9, row, verdict: 'add' }] }),
    ]);
    await jobs.addChunks([]);
    expect(await jobs.chunks('a', 0, 9)).toEqual([
      chunk('a', 0),
      chunk('a', 1),
      chunk('a', 2),
      chunk('a', 3, { rows: [{ number: 9, row, verdict: 'add' }] }),
    ]);
    expect(ids(await jobs.chunks('a', 1, 2))).toEqual([chunkId('a', 1), chunkId('a', 2)]);
    expect(await jobs.chunks('a', 9, 2)).toEqual([]);
    const put = chunk('a', 1, { cells: [['甲', 1, null]] });
    await jobs.putChunk(put);
    await jobs.putChunk(chunk('a', 4));
    expect(await jobs.chunks('a', 1, 1)).toEqual([put]);
    await jobs.removeChunks('a');
    expect([await jobs.chunks('a', 0, 9), (await jobs.chunks('b', 0, 9)).length]).toEqual([[], 1]);
  });

  test('chunks with faults are listed page by page', async () => {
    const { jobs } = stores();
    await jobs.addChunks([0, 1, 2, 3, 4].map((order) => chunk('a', order, { isFaulty: order % 2 === 0 })));
    await jobs.addChunks([chunk('b', 0, { isFaulty: true })]);
    const found: number[] = [];
    let cursor: Cursor | null = null;
    do {
      const page: RowPage<JobChunk> = await jobs.faultyChunks('a', 2, cursor);
      found.push(...page.rows.map(({ order }) => order));
      cursor = page.next;
    } while (cursor);
    expect(found).toEqual([0, 2, 4]);
  });

  test('jobs whose rows and files may go, earliest first', async () => {
    const { jobs } = stores();
    await jobs.insert(job('a', 1, { clearAt: 20 }));
    await jobs.insert(job('b', 1, { clearAt: 10 }));
    await jobs.insert(job('gone', 1, { clearAt: null }));
    expect(ids(await jobs.overdue(9, 9))).toEqual([]);
    expect(ids(await jobs.overdue(20, 9))).toEqual(['b', 'a']);
    expect(ids(await jobs.overdue(20, 1))).toEqual(['b']);
  });
});
