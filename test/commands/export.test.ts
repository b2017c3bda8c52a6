import { runPorter } from '../../cloudfunctions/_app/sweeps/run-porter';
import type { Jurisdiction } from '../../domain/grid/grid';
import { MICRO_GRID, post, VILLAGE } from '../builders';
import { rowsIn } from '../setup-file';
import { county, exported, imported, imports, pushed, ROWS } from './county';

describe('导出 › the same sheets come out', () => {
  test.each(['admin', 'secretary'])('%s: brought in again, nothing changes', async (personId) => {
    const village = county();
    await imported(village, 'admin', ROWS);
    const before = [
      village.ports.places.all.all(),
      village.ports.places.homes.all(),
      village.ports.places.drawn.all(),
    ];
    village.now += 3 * 86_400_000;
    const job = await pushed(
      village,
      personId,
      await imports(village, personId, await exported(village, personId, 'setup')),
    );
    expect(job).toMatchObject({ state: 'checked', faults: 0, canConfirm: false });
    expect(job.sheets.every(({ rows, same }) => rows === same)).toBe(true);
    expect(job.rowsRead).toBeGreaterThan(3);
    expect([
      village.ports.places.all.all(),
      village.ports.places.homes.all(),
      village.ports.places.drawn.all(),
    ]).toEqual(before);
  });

  test('a village’s file holds its own village alone', async () => {
    const village = county();
    const sheets = await rowsIn(await exported(village, 'secretary', 'setup'));
    expect(Object.keys(sheets)).toEqual(['网格', '户', '任职', '请假代岗']);
    expect(sheets['户']?.slice(1).map(([, placeId]) => placeId?.slice(0, 12))).toEqual([
      VILLAGE,
      VILLAGE,
      VILLAGE,
    ]);
  });

  test('the template’s example is passed over', async () => {
    const village = county();
    const job = await pushed(
      village,
      'admin',
      await imports(village, 'admin', await exported(village, 'admin', 'template')),
    );
    expect(job).toMatchObject({ state: 'checked', rowsRead: 0, faults: 0, canConfirm: false });
  });
});

describe('导出 › whose post has ended', () => {
  test('has neither the file nor the job any more; the work goes on without them', async () => {
    const village = county();
    const { places, jobs } = village.ports;
    await exported(village, 'secretary', 'matters');
    const begun = await village.call('secretary', 'job.export', { clientKey: 'export-begun', kind: 'setup' });
    const before = places.all.get(VILLAGE) as Jurisdiction;
    const posts = before.posts.map((one) =>
      one.personId === 'secretary' ? { ...one, toAt: village.now } : one,
    );
    places.all.put({ ...before, posts });
    for (const { _id: jobId } of jobs.jobs.all())
      for (const call of ['job.get', 'job.push', 'job.faults'] as const)
        expect(await village.refusal('secretary', call, { jobId })).toMatchObject({ code: 'JOB_NOT_FOUND' });
    await runPorter(village.ports);
    expect(jobs.jobs.get(begun.id)).toMatchObject({ state: 'done' });
    // Back at the desk, but not the secretary's: matters are theirs to have as a file, the set-up isn't.
    const back = { ...post(VILLAGE, 'secretary', { role: 'villageOfficer' }), id: 'back' };
    places.all.put({ ...before, posts: [...posts, back] });
    expect((await village.call('secretary', 'setup.get')).jobs.map(({ kind }) => kind)).toEqual(['matters']);
  });
});

describe('导出 › reports', () => {
  test('matters and deadlines, without a name or a number of anybody', async () => {
    const village = county();
    await village.report('resident');
    for (const kind of ['matters', 'deadlines'] as const) {
      const bytes = await exported(village, 'secretary', kind);
      const [rows] = Object.values(await rowsIn(bytes));
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toMatch(/示例resident|138/);
    }
  });

  test('the words of a matter stay in the village', async () => {
    const village = county();
    const { text } = await village.report('resident');
    expect(JSON.stringify(await rowsIn(await exported(village, 'secretary', 'matters')))).toContain(text);
    for (const personId of ['supervisor', 'admin'])
      expect(JSON.stringify(await rowsIn(await exported(village, personId, 'matters')))).not.toContain(text);
  });

  test('the county’s files say of single matters neither where nor what, in no village’s order', async () => {
    const village = county();
    const categories = ['repair', 'help', 'sanitation'];
    for (const [at, who] of ['resident', 'neighbour', 'resident'].entries())
      await village.report(who, { categoryId: categories[at] ?? '' });
    for (const kind of ['matters', 'deadlines'] as const) {
      const [rows = []] = Object.values(await rowsIn(await exported(village, 'admin', kind)));
      expect(rows).toHaveLength(4);
      expect(rows[0]).toEqual(expect.not.arrayContaining(['类别', '村', '网格', '现在的岗位', '内容']));
      const text = JSON.stringify(rows);
      for (const name of ['设施维修', '求助服务', '环境卫生', '下鹿角村', '杏岭子乡', '组'])
        expect(text).not.toContain(name);
      const [own = []] = Object.values(await rowsIn(await exported(village, 'supervisor', kind)));
      expect(own[0]).toEqual(expect.arrayContaining(['类别', '村', '网格']));
    }
  });

  test('the faults of an import, with where and what', async () => {
    const village = county();
    const job = await pushed(
      village,
      'admin',
      await imports(village, 'admin', { households: [['h-1', MICRO_GRID, '', '示例甲']] }),
    );
    const { 差错: rows } = await rowsIn(await exported(village, 'admin', 'faults', { ofJobId: job.id }));
    expect(rows?.[1]).toEqual(['户', '2', 'C 门牌', null, '这里不能空着。']);
    await expect(
      village.refusal('secretary', 'job.export', {
        clientKey: 'somebody-1',
        kind: 'faults',
        ofJobId: job.id,
      }),
    ).resolves.toMatchObject({ code: 'JOB_NOT_FOUND' });
  });

  test('who has no such right gets no file', async () => {
    const village = county();
    await expect(
      village.refusal('supervisor', 'job.export', { clientKey: 'somebody-1', kind: 'setup' }),
    ).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      village.refusal('officer', 'job.export', { clientKey: 'somebody-1', kind: 'setup' }),
    ).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      village.refusal('grid-03', 'job.export', { clientKey: 'somebody-1', kind: 'matters' }),
    ).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
