import type { JobView, SetupView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

interface Callbacks {
  readonly success: () => void;
  readonly fail: () => void;
}

const job = (change: Partial<JobView> = {}): JobView => ({
  id: 'j1',
  kind: 'import',
  state: 'checked',
  fileName: '户.xlsx',
  createdAt: hours(-1),
  faults: 0,
  placeName: '五寨县',
  isRunning: false,
  percent: 100,
  rowsRead: 12,
  sheets: [{ name: '户', rows: 12, add: 10, change: 1, end: 0, same: 0, faults: 1 }],
  canConfirm: true,
  canDrop: true,
  failure: null,
  fileUrl: null,
  clearAt: hours(24 * 7),
  ...change,
});

const setup: SetupView = {
  placeId: '140928',
  placeName: '五寨县',
  level: 'county',
  canImport: true,
  uploadPath: 'imports/me/',
  mostMegabytes: 20,
  exports: ['template', 'setup', 'matters'],
  jobs: [job({ faults: 1 })],
};

const isShut = (page: Rendered): boolean => {
  const data: unknown = page.querySelector('.job__confirm')?.instance.data;
  return Reflect.get(Object(data), 'disabled') === true;
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('导入导出', () => {
  it('says how it goes, what may be exported, and what was done lately', async () => {
    phone.answer({ 'setup.get': () => setup, 'job.export': () => job({ id: 'j2', kind: 'setup' }) });
    const page = mountPage('manage/setup/setup');
    await says(page, '从Excel导入');
    await says(page, '检查完了，等您确认·1处有错');
    expect(textOf(page)).not.toContain('导入模板');
    tap(page, '.setup__export');
    await until(() => phone.askedOf('navigateTo').length > 0, 'the job is opened');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/manage/job/job?id=j2' }]);
    expect(phone.calls.at(-1)).toMatchObject({ call: 'job.export', input: { kind: 'setup' } });
  });

  it('has no import for whoever may not', async () => {
    phone.answer({
      'setup.get': () => ({ ...setup, level: 'township', canImport: false, exports: ['months'], jobs: [] }),
    });
    const page = mountPage('manage/setup/setup');
    await says(page, '月度统计');
    expect(textOf(page)).not.toContain('从Excel导入');
  });
});

describe('一次导入', () => {
  it('pushes a running job on until it waits for a person', async () => {
    const states = [job({ state: 'checking', isRunning: true, percent: 40, canConfirm: false }), job()];
    phone.answer({
      'job.get': () =>
        job({ state: 'reading', isRunning: true, percent: null, canConfirm: false, sheets: [] }),
      'job.push': () => states.shift() ?? job(),
    });
    const page = mountPage('manage/job/job', { id: 'j1' });
    await says(page, '12行·40%');
    await says(page, '检查完了，还没有导入');
    await says(page, '新增10·改动1');
    await says(page, '1处有错');
  });

  it('with faults: lists them, and all or nothing closes the way', async () => {
    const faults = [{ id: '0-0', where: '户 · 第 3 行 · C 门牌', value: '', words: '这里不能空着。' }];
    phone.answer({
      'job.get': () => job({ faults: 1 }),
      'job.faults': () => ({ rows: faults, cursor: null }),
      'job.confirm': () => job({ state: 'done', canConfirm: false, canDrop: false }),
      'job.push': () => job({ state: 'done', canConfirm: false, canDrop: false }),
    });
    const page = mountPage('manage/job/job', { id: 'j1' });
    await says(page, '户·第3行·C门牌');
    await says(page, '这里不能空着。');
    fire(page, '.job__all', 'toggle', { isOn: true });
    await until(() => isShut(page), 'no confirming');
    fire(page, '.job__all', 'toggle', { isOn: false });
    tap(page, '.job__confirm');
    await says(page, '导入好了');
    expect(phone.calls.find(({ call }) => call === 'job.confirm')?.input).toEqual({
      jobId: 'j1',
      isAllOrNothing: false,
    });
  });

  it('with people in it: says that they come in by a code', async () => {
    const sheets = [{ name: '任职', rows: 2, add: 2, change: 0, end: 0, same: 0, faults: 0 }];
    phone.answer({ 'job.get': () => job({ state: 'done', canConfirm: false, canDrop: false, sheets }) });
    const page = mountPage('manage/job/job', { id: 'j1' });
    await says(page, '请到“谁在岗”里找到他');
  });

  it('failed: says why and that nothing has changed', async () => {
    phone.answer({
      'job.get': () =>
        job({ state: 'failed', failure: 'kind', canConfirm: false, canDrop: false, sheets: [] }),
    });
    const page = mountPage('manage/job/job', { id: 'j1' });
    await says(page, '这不是Excel文件');
    await says(page, '什么都没有改动');
  });

  it('export: opens the file under its name', async () => {
    const done = job({
      kind: 'setup',
      state: 'done',
      fileName: '五寨县.xlsx',
      fileUrl: 'https://files.test/1',
      canConfirm: false,
      canDrop: false,
    });
    const opened: unknown[] = [];
    phone.answer({ 'job.get': () => done });
    phone.provide('env', { USER_DATA_PATH: 'wxfile://usr' });
    phone.provide('downloadFile', ({ success }: { success: (answer: object) => void }) =>
      success({ statusCode: 200 }),
    );
    phone.provide('openDocument', ({ success, fail, ...options }: Callbacks) => {
      expect(fail).toBeInstanceOf(Function);
      opened.push(options);
      success();
    });
    const page = mountPage('manage/job/job', { id: 'j1' });
    await says(page, '文件做好了');
    tap(page, '.job__open');
    await until(() => opened.length > 0, 'the file is opened');
    expect(opened).toEqual([{ filePath: 'wxfile://usr/五寨县.xlsx', fileType: 'xlsx', showMenu: true }]);
  });
});
