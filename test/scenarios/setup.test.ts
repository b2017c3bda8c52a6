import { runPorter } from '../../cloudfunctions/_app/sweeps/run-porter';
import { workbooks } from '../../cloudfunctions/_app/adapters/workbook/workbooks';
import type { ExportKind, JobView, Output } from '../../domain/contract';
import type { Written } from '../../domain/setup/cells';
import { deadly } from '../deadly';
import { rowsIn } from '../setup-file';
import { given, then, when } from './support/steps';
import { newClientKey, type Villager } from './support/villager';
import { useVillage } from './support/village';

const village = useVillage();

const COUNTY = '140928';
const VILLAGE = '140928208224';
const OTHER_VILLAGE = '140928208214';
const FRESH = '140928208299';
const MINUTES = 60_000;

const admin = village.person('county-admin');
type Sheets = Readonly<Record<string, readonly (readonly Written[])[]>>;

/** What a finished export holds, fetched from its address as a phone fetches it. */
async function fileOf(who: Villager, kind: ExportKind, ofJobId?: string): Promise<Uint8Array> {
  const { id } = await who.asks('job.export', {
    clientKey: newClientKey(),
    kind,
    ...(ofJobId === undefined ? {} : { ofJobId }),
  });
  const { state, fileUrl } = await waited(who, id);
  expect(state).toBe('done');
  return new Uint8Array(await (await fetch(fileUrl ?? '')).arrayBuffer());
}

/** The job, once it waits for a person or is over. */
async function waited(who: Villager, jobId: string): Promise<JobView> {
  for (;;) {
    const job = await who.asks('job.push', { jobId });
    if (!job.isRunning) return job;
  }
}

/** Chooses a file as a phone does: it is uploaded under the person's own path, then the import begins. */
async function chooses(who: Villager, name: string, bytes: Uint8Array): Promise<JobView> {
  const { uploadPath } = await who.asks('setup.get', {});
  const fileId = await village.uploads(
    who.id,
    `${uploadPath}${newClientKey()}.${name.split('.').pop()}`,
    bytes,
  );
  return who.asks('job.import', { clientKey: newClientKey(), fileId, fileName: name });
}

/** The template with rows filled in below its own headings; sheets without rows stay as they came. */
async function filledIn(template: Uint8Array, rows: Sheets): Promise<Uint8Array> {
  const sheets = Object.entries(await rowsIn(template)).map(([name, [headings = [], ...examples]]) => ({
    name,
    columns: headings.map((heading) => ({
      heading: heading ?? '',
      note: null,
      width: 12,
      choices: [],
      isHundredths: false,
    })),
    rows: [...examples, ...(rows[name] ?? [])],
  }));
  return workbooks.write(sheets);
}

async function faultsOf(who: Villager, jobId: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Output<'job.faults'> = await who.asks('job.faults', { jobId, cursor });
    found.push(...page.rows.map(({ where, words }) => `${where}：${words}`));
    if (page.cursor === null) return found;
    cursor = page.cursor;
  }
}

const ROWS: Sheets = {
  区划: [[FRESH, '示例新村']],
  网格: [
    [`${FRESH}/01`, '一组'],
    [`${FRESH}/01/01`, '1号微网格'],
  ],
  户: Array.from({ length: 640 }, (_, index) => [
    `${FRESH}-${index}`,
    `${FRESH}/01/01`,
    `${index + 1}号`,
    '示例户主',
    '2026年1月1日',
  ]),
  任职: [
    [FRESH, '总网格长', '示例新书记', '13900000001'],
    [`${FRESH}/01/01`, '联户党员', '示例新党员'],
  ],
};

test('建县 › from the template to a village that works, with the porter killed on the way', async () => {
  const template = await given('the template, with what may be written in each sheet', () =>
    fileOf(admin, 'template'),
  );
  expect(Object.keys(await rowsIn(template))).toEqual(['区划', '网格', '户', '任职', '请假代岗', '边界']);
  const first = await when('it is filled in with three mistakes and chosen from a chat', async () => {
    const rows = {
      ...ROWS,
      户: [...(ROWS['户'] ?? []), [`${FRESH}-0`, `${FRESH}/01`, '1号', '示例户主']],
      任职: [...(ROWS['任职'] ?? []), [`${FRESH}/01`, '联户党员', '示例丙']],
      请假代岗: [[FRESH, '示例新书记', null, '2027-01-01', '2027-01-05']],
    };
    return waited(admin, (await chooses(admin, '新村.xlsx', await filledIn(template, rows))).id);
  });
  await then('it says where they are, and nothing has been written', async () => {
    expect(first).toMatchObject({ state: 'checked', faults: 3 });
    const faults = await faultsOf(admin, first.id);
    expect(faults.map((one) => one.slice(0, one.indexOf('：')))).toEqual([
      '户 · 第 643 行 · B 所属网格代码',
      '任职 · 第 5 行 · 职务',
      '请假代岗 · 第 3 行 · 请假人',
    ]);
    const listed = await rowsIn(await fileOf(admin, 'faults', first.id));
    expect(listed['差错']).toHaveLength(4);
    expect(await admin.isRefused('job.confirm', { jobId: first.id, isAllOrNothing: true })).toMatchObject({
      code: 'FAULTS_LEFT',
    });
    const villages = await admin.asks('places.villages', {});
    expect(JSON.stringify(villages)).not.toContain('示例新村');
  });
  await admin.asks('job.drop', { jobId: first.id });

  const job = await when(
    'it is put right and confirmed, and the porter dies at one write after another',
    async () => {
      const { id } = await chooses(admin, '新村.xlsx', await filledIn(template, ROWS));
      await killed(2);
      await killed(4);
      await recovers();
      const checked = await waited(admin, id);
      expect(checked).toMatchObject({ state: 'checked', faults: 0 });
      await admin.asks('job.confirm', { jobId: id });
      for (const at of [2, 3, 5, 6]) await killed(at);
      await recovers();
      return admin.asks('job.get', { jobId: id });
    },
  );
  await then('it is all there, once', async () => {
    expect(job.state).toBe('done');
    expect(job.sheets.map(({ name, add, faults }) => [name, add, faults])).toEqual([
      ['区划', 1, 0],
      ['网格', 2, 0],
      ['户', 640, 0],
      ['任职', 2, 0],
      ['请假代岗', 0, 0],
      ['边界', 0, 0],
    ]);
    const stored = await village.ports().places.villageHouseholds(FRESH);
    expect(stored).toHaveLength(640);
    expect(stored.every(({ placings }) => placings.length === 1)).toBe(true);
  });

  const newcomer = village.person('visitor-01');
  await when('the new secretary comes in by a code', async () => {
    const { desks } = await admin.asks('posts.list', { areaId: FRESH });
    const [invitation] = desks.find(({ deskId }) => deskId === FRESH)?.invitations ?? [];
    expect(invitation).toMatchObject({ name: '示例新书记', role: 'villageSecretary' });
    const { code } = await admin.asks('invitation.renew', {
      areaId: FRESH,
      invitationId: invitation?.invitationId ?? '',
    });
    await newcomer.asks('post.accept', { code });
  });
  await then('what they export they may bring in again, and it changes nothing', async () => {
    const again = await waited(
      newcomer,
      (await chooses(newcomer, '本村.xlsx', await fileOf(newcomer, 'setup'))).id,
    );
    expect(again).toMatchObject({ state: 'checked', faults: 0, canConfirm: false });
    expect(again.sheets.map(({ name, rows, same }) => [name, rows - same])).toEqual([
      ['网格', 0],
      ['户', 0],
      ['任职', 0],
      ['请假代岗', 0],
    ]);
  });
});

/** How far the dying porters' clock is ahead: each finds the hold of the one before over. */
let aheadMs = 0;

/** The porter runs in this process by the real SDK and dies right after a write, still holding the job. */
async function killed(at: number): Promise<void> {
  const real = village.ports();
  const clock = { now: () => village.now + aheadMs };
  const { ports, count } = deadly({ ...real, clock, log: { write: () => undefined } }, at, true);
  await runPorter(ports);
  expect(count()).toBeGreaterThanOrEqual(at);
  aheadMs += 2 * MINUTES;
}

/** The last hold is over, and the cloud's own porter has come round. */
async function recovers(): Promise<void> {
  await village.passes(aheadMs + MINUTES);
  aheadMs = 0;
}

test('导出再导入 › the whole county out and in again changes nothing', async () => {
  const bytes = await fileOf(admin, 'setup');
  const job = await waited(admin, (await chooses(admin, '全县.xlsx', bytes)).id);
  expect(await faultsOf(admin, job.id)).toEqual([]);
  expect(job).toMatchObject({ state: 'checked', canConfirm: false });
  expect(job.sheets.find(({ name }) => name === '任职')?.same).toBeGreaterThan(20);
  expect(job.sheets.find(({ name }) => name === '请假代岗')?.same).toBeGreaterThan(0);
  expect(JSON.stringify(await rowsIn(bytes))).not.toMatch(/1[3-9]\d{9}(?!\d)/);
});

test('边界 › GeoJSON draws a grid where a report is then routed to', async () => {
  const square = [
    [111.7, 38.9],
    [111.71, 38.9],
    [111.71, 38.91],
    [111.7, 38.91],
    [111.7, 38.9],
  ];
  const feature = (id: string, ring: readonly (readonly number[])[]) => ({
    type: 'Feature',
    properties: { 网格代码: id },
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
  const features = [feature(`${OTHER_VILLAGE}/01`, square), feature('随便', square)];
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const job = await waited(admin, (await chooses(admin, '网格.geojson', bytes)).id);
  expect(job).toMatchObject({ state: 'checked', faults: 1, canConfirm: true });
  expect(await faultsOf(admin, job.id)).toEqual([
    '边界 · 第 2 行：这个图形没有写是哪个网格。请在属性里加上“网格代码”。',
  ]);
  await admin.asks('job.confirm', { jobId: job.id });
  expect(await waited(admin, job.id)).toMatchObject({ state: 'done' });
  const drawn = await village.ports().places.boundary(OTHER_VILLAGE);
  expect(drawn?.grids.map(({ placeId }) => placeId)).toContain(`${OTHER_VILLAGE}/01`);
  // GCJ-02 lies some hundred metres from WGS-84.
  expect(drawn?.grids.find(({ placeId }) => placeId === `${OTHER_VILLAGE}/01`)?.rings[0]?.[0]).not.toEqual([
    111.7, 38.9,
  ]);
});

test('权限 › a secretary brings in their own village alone, and others nothing at all', async () => {
  const other = village.person('other-secretary');
  const bytes = await filledIn(await fileOf(other, 'template'), {
    网格: [[`${VILLAGE}/09`, '九组']],
    户: [['h-1', `${VILLAGE}/01`, '1号', '示例户主']],
    任职: [
      [`${VILLAGE}/01`, '网格长', '示例乙'],
      [COUNTY, '县级管理员', '示例乙'],
    ],
    请假代岗: [[`${VILLAGE}/01`, '示例甲', null, '2027-01-01', '2027-01-05']],
  });
  const job = await waited(other, (await chooses(other, '别村.xlsx', bytes)).id);
  expect(job).toMatchObject({ state: 'checked', faults: 5, canConfirm: false });
  for (const words of await faultsOf(other, job.id)) expect(words).toMatch(/这个代码不是您村里的。$/);
  const { places } = village.ports();
  const before = await Promise.all([VILLAGE, COUNTY].map((id) => places.jurisdiction(id)));
  await other.tries('job.confirm', { jobId: job.id });
  await waited(other, job.id);
  expect(await Promise.all([VILLAGE, COUNTY].map((id) => places.jurisdiction(id)))).toEqual(before);
  expect(await places.household('h-1')).toBeNull();
  expect(await village.person('secretary').isRefused('job.get', { jobId: job.id })).toMatchObject({
    code: 'JOB_NOT_FOUND',
  });
  for (const id of ['officer-01', 'grid-01', 'resident-01'])
    expect(
      await village.person(id).isRefused('job.import', {
        clientKey: newClientKey(),
        fileId: `cloud://local/imports/x/y.xlsx`,
        fileName: '户.xlsx',
      }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
});
