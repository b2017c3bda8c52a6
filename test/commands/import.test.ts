import { runPorter } from '../../cloudfunctions/_app/sweeps/run-porter';
import { MICRO_GRID, VILLAGE } from '../builders';
import { OTHER_VILLAGE } from '../memory/village';
import { setupFile } from '../setup-file';
import { county, FRESH, imported, imports, pushed, ROWS, uploaded } from './county';

const TOWNSHIP = VILLAGE.slice(0, 9);
describe('导入 › checked first, then carried out', () => {
  test('nothing is written before it is confirmed', async () => {
    const village = county();
    const before = [village.ports.places.all.all(), village.ports.places.homes.all()];
    const job = await pushed(village, 'admin', await imports(village, 'admin', ROWS));
    expect([village.ports.places.all.all(), village.ports.places.homes.all()]).toEqual(before);
    expect(job).toMatchObject({ state: 'checked', faults: 0, canConfirm: true });
    expect(job.sheets).toEqual([
      { name: '区划', rows: 3, add: 2, change: 1, end: 0, same: 0, faults: 0 },
      { name: '网格', rows: 3, add: 2, change: 0, end: 1, same: 0, faults: 0 },
      { name: '户', rows: 5, add: 2, change: 2, end: 1, same: 0, faults: 0 },
      { name: '任职', rows: 4, add: 2, change: 0, end: 1, same: 1, faults: 0 },
      { name: '请假代岗', rows: 1, add: 1, change: 0, end: 0, same: 0, faults: 0 },
      { name: '边界', rows: 1, add: 1, change: 0, end: 0, same: 0, faults: 0 },
    ]);
  });

  test('confirmed, it is there; a move keeps where the household was', async () => {
    const village = county();
    const job = await imported(village, 'admin', ROWS);
    expect(job).toMatchObject({ state: 'done', faults: 0 });
    const { places } = village.ports;
    expect(places.all.get(FRESH)?.places.map(({ id }) => id)).toEqual([
      FRESH,
      `${FRESH}/01`,
      `${FRESH}/01/01`,
    ]);
    expect(places.all.get(OTHER_VILLAGE)?.name).toBe('改名村');
    expect(places.homes.get(`${FRESH}-2`)?.placings[0]).toMatchObject({ placeId: `${FRESH}/01`, toAt: null });
    const moved = places.homes.get('household-12')?.placings ?? [];
    expect(moved.map(({ placeId }) => placeId)).toEqual([MICRO_GRID, `${VILLAGE}/03/01`]);
    expect(moved[0]?.toAt).toBe(moved[1]?.fromAt);
    expect(places.drawn.get(VILLAGE)?.grids).toHaveLength(1);
  });

  test('brought in again, it changes nothing', async () => {
    const village = county();
    await imported(village, 'admin', ROWS);
    const before = [village.ports.places.all.all(), village.ports.places.homes.all()];
    village.now += 60_000;
    const again = await imported(village, 'admin', ROWS);
    expect(again).toMatchObject({ state: 'checked', canConfirm: false, faults: 0 });
    expect([village.ports.places.all.all(), village.ports.places.homes.all()]).toEqual(before);
  });

  test('a retry with the same key is the same job', async () => {
    const village = county();
    const fileId = uploaded(village, 'admin', await setupFile(ROWS));
    const input = { clientKey: 'the-same-key', fileId, fileName: '户.xlsx' };
    const first = await village.call('admin', 'job.import', input);
    const second = await village.call('admin', 'job.import', input);
    expect(second.id).toBe(first.id);
    expect(village.ports.jobs.jobs.all()).toHaveLength(1);
  });

  test('left alone it is carried on by the porter, and cleared after a week', async () => {
    const village = county();
    const { id } = await imports(village, 'admin', ROWS);
    await runPorter(village.ports);
    expect(await village.call('admin', 'job.get', { jobId: id })).toMatchObject({ state: 'checked' });
    await village.call('admin', 'job.confirm', { jobId: id });
    await runPorter(village.ports);
    expect(await village.call('admin', 'job.get', { jobId: id })).toMatchObject({ state: 'done' });
    village.now += 8 * 86_400_000;
    await runPorter(village.ports);
    expect(village.ports.jobs.rows.all()).toEqual([]);
    expect(village.ports.files.gone.size).toBe(1);
    expect(await village.call('admin', 'job.get', { jobId: id })).toMatchObject({
      state: 'done',
      clearAt: null,
    });
  });

  test('two at once do no harm', async () => {
    const village = county();
    const { id } = await imports(village, 'admin', ROWS);
    const push = () => village.call('admin', 'job.push', { jobId: id });
    await Promise.all([push(), push(), runPorter(village.ports)]);
    await village.call('admin', 'job.confirm', { jobId: id });
    await Promise.all([push(), runPorter(village.ports), push()]);
    const one = county();
    await imported(one, 'admin', ROWS);
    expect(village.ports.places.homes.all()).toEqual(one.ports.places.homes.all());
    expect(village.ports.places.all.all()).toEqual(one.ports.places.all.all());
  });
});

describe('导入 › who may', () => {
  test('a village secretary brings in grids and households of the own village, nothing else', async () => {
    const village = county();
    const job = await imported(village, 'secretary', {
      divisions: [[TOWNSHIP, '不许改名']],
      grids: [[`${VILLAGE}/05`, '五组']],
      households: [
        ['h-1', `${VILLAGE}/05`, '1号', '示例甲'],
        ['household-x', OTHER_VILLAGE, '不许改', '示例丙'],
        ['h-2', OTHER_VILLAGE, '2号', '示例乙'],
      ],
    });
    expect(job).toMatchObject({ state: 'done', faults: 3 });
    expect(village.ports.places.homes.get('h-1')).not.toBeNull();
    expect(village.ports.places.homes.get('h-2')).toBeNull();
    expect(village.ports.places.homes.get('household-x')?.doorplate).not.toBe('不许改');
    expect(village.ports.places.all.get(TOWNSHIP)?.name).toBe('示例乡');
  });

  test.each(['resident', 'officer', 'grid-03', 'supervisor'])('%s may not', async (personId) => {
    const village = county();
    const fileId = uploaded(village, personId, new Uint8Array());
    const input = { clientKey: 'somebody-1', fileId, fileName: '户.xlsx' };
    await expect(village.refusal(personId, 'job.import', input)).resolves.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(village.ports.jobs.jobs.all()).toEqual([]);
  });

  test('a job is its own person’s alone', async () => {
    const village = county();
    const { id } = await imports(village, 'admin', ROWS);
    for (const call of ['job.get', 'job.push', 'job.confirm', 'job.drop', 'job.faults'])
      await expect(village.refusal('secretary', call, { jobId: id })).resolves.toMatchObject({
        code: 'JOB_NOT_FOUND',
      });
    expect(village.ports.jobs.jobs.get(id)).toMatchObject({ state: 'reading', revision: 1 });
  });

  test('a file of somebody else’s folder is refused', async () => {
    const village = county();
    const fileId = uploaded(village, 'secretary', await setupFile(ROWS));
    const input = { clientKey: 'somebody-1', fileId, fileName: '户.xlsx' };
    await expect(village.refusal('admin', 'job.import', input)).resolves.toMatchObject({
      code: 'FILE_NOT_YOURS',
    });
  });

  test('dropped, it is never carried out', async () => {
    const village = county();
    const job = await pushed(village, 'admin', await imports(village, 'admin', ROWS));
    await village.call('admin', 'job.drop', { jobId: job.id });
    const refused = await village.refusal('admin', 'job.confirm', { jobId: job.id });
    expect(refused).toEqual({ code: 'JOB_NOT_OPEN', facts: { state: 'dropped' } });
    expect(village.ports.places.all.get(FRESH)).toBeNull();
  });
});
