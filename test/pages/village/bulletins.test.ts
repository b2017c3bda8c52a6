import type { BulletinFormView, BulletinRow, BulletinsView, BulletinView } from '../../../domain/contract';
import { BLANK, inputOf, publishView } from '../../../miniprogram/village/publish/publish.view';
import { bulletinRowView } from '../../../miniprogram/services/words/bulletin-row';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const row = (more: Partial<BulletinRow> = {}): BulletinRow => ({
  id: 'b1',
  kind: 'notice',
  title: '明天上午停水',
  placeName: '下鹿角村',
  isPartyOnly: false,
  period: null,
  publishedAt: hours(-2),
  untilAt: null,
  isRecalled: false,
  ...more,
});
const list = (more: Partial<BulletinsView> = {}): BulletinsView => ({
  rows: [row()],
  cursor: null,
  villageNames: ['下鹿角村'],
  canPublish: false,
  owed: [],
  ...more,
});
const one = (more: Partial<BulletinView> = {}): BulletinView => ({
  ...row(),
  text: '修水管。\n请提前存水。',
  byName: '示例甲',
  byRole: 'villageSecretary',
  pictures: [],
  documents: [],
  removedDocuments: [],
  recalled: null,
  desk: null,
  ...more,
});
const DESK = {
  reach: 37,
  canRecall: true,
  uploadPath: 'bulletins/b1/me/',
  picturesLeft: 9,
  documentsLeft: 5,
};
const form: BulletinFormView = {
  places: [
    { placeId: '140928208224', name: '下鹿角村' },
    { placeId: '140928208224/01', name: '白家沟小组' },
  ],
  periods: { party: ['2026-Q3'], affairs: ['2026-Q3'], finance: ['2026-Q3', '2026-10'], notice: [] },
  owed: [],
};
interface DownloadOptions {
  success(answer: { statusCode: number }): void;
  fail(failure: { errMsg: string }): void;
}
const SHELL = { now: NOW, isElder: false, isOnline: true };
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '日子写错了' }));
});

describe('村里的事', () => {
  it('a resident reads, by kind, and has nothing to publish with', async () => {
    phone.answer({ 'bulletins.list': () => list() });
    const page = mountPage('village/bulletins/bulletins');
    await says(page, '明天上午停水');
    expect(page.querySelector('.bulletins__publish')).toBeUndefined();
    fire(page, '.bulletins__kinds', 'pick', { id: 'finance' });
    await until(() => inputs('bulletins.list').length > 1, 'it is asked by kind');
    expect(inputs('bulletins.list').at(-1)).toEqual({ kind: 'finance' });
  });

  it('somebody unbound is shown the way to their home', async () => {
    phone.answer({ 'bulletins.list': () => list({ rows: [], villageNames: [] }) });
    const page = mountPage('village/bulletins/bulletins');
    await says(page, '还不知道您是哪个村的');
    await says(page, '去绑定我家');
  });

  it('the village desk sees what is due and goes from there to the form', async () => {
    const owed = [{ kind: 'finance', period: '2026-Q3' }] as const;
    phone.answer({ 'bulletins.list': () => list({ canPublish: true, owed }) });
    const page = mountPage('village/bulletins/bulletins');
    await says(page, '2026年三季度的财务公开还没有发');
    tap(page, '.bulletins__owed');
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/village/publish/publish?kind=finance&period=2026-Q3' },
    ]);
  });

  it('says for whom, and what is over or recalled, in words', () => {
    const shown = (more: Partial<BulletinRow>) => bulletinRowView(row(more), ['下鹿角村'], SHELL);
    expect(shown({ placeName: '白家沟小组' }).facts).toMatch(/^给白家沟小组 · /);
    expect(shown({ isPartyOnly: true }).facts).toMatch(/^只给党员 · /);
    expect(shown({ untilAt: hours(-1) }).state).toBe('已过期');
    expect(shown({ isRecalled: true, untilAt: hours(-1) }).state).toBe('已撤下');
    expect(shown({ kind: 'finance', period: '2026-10' }).kind).toBe('财务公开 · 2026年10月');
  });
});

describe('一条公开或通知', () => {
  it('is read without being asked to confirm anything', async () => {
    phone.answer({ 'bulletin.get': () => one() });
    const page = mountPage('village/bulletin/bulletin', { id: 'b1' });
    await says(page, '请提前存水。');
    await says(page, '村支书示例甲发布');
    expect(textOf(page)).not.toMatch(/已读|确认|撤下/);
  });

  it('the desk sees how many it is for, and recalls it with a reason', async () => {
    let isRecalled = false;
    phone.answer({
      'bulletin.get': () =>
        isRecalled
          ? one({
              isRecalled,
              recalled: { at: NOW, words: '日子写错了' },
              desk: { ...DESK, canRecall: false },
            })
          : one({ desk: DESK }),
      'bulletin.recall': () => {
        isRecalled = true;
        return { bulletinId: 'b1' };
      },
    });
    const page = mountPage('village/bulletin/bulletin', { id: 'b1' });
    await says(page, '发给37人');
    tap(page, '.bulletin__take');
    await says(page, '撤下：日子写错了');
    expect(inputs('bulletin.recall')).toEqual([{ bulletinId: 'b1', words: '日子写错了' }]);
  });
});

describe('附件', () => {
  const paper = {
    fileId: 'f1',
    name: '三季度收支.pdf',
    format: 'pdf',
    bytes: 1_300_000,
    digest: 'abcdef0123',
    url: 'https://files.test/f1',
  } as const;
  beforeEach(() => {
    phone.provide('env', { USER_DATA_PATH: 'wxfile://usr' });
    phone.provide('getFileSystemManager', () => ({
      access: ({ fail }: { fail(): void }) => fail(),
      unlink: phone.noting('unlink'),
    }));
  });
  const open = async () => {
    const page = mountPage('village/bulletin/bulletin', { id: 'b1' });
    await says(page, '三季度收支.pdf');
    return page;
  };
  /** What the phone does with a download; `then` answers it. */
  const downloads = (answer: (options: DownloadOptions) => void) =>
    phone.provide('downloadFile', (options: DownloadOptions) => {
      let onProgress: (progress: { progress: number }) => void = () => undefined;
      void Promise.resolve().then(() => {
        onProgress({ progress: 40 });
        answer(options);
      });
      return { onProgressUpdate: (listener: typeof onProgress) => (onProgress = listener) };
    });

  it('its size is said before it is fetched; it is opened as what it is', async () => {
    phone.answer({ 'bulletin.get': () => one({ documents: [paper] }) });
    downloads(({ success }) => success({ statusCode: 200 }));
    phone.provide('openDocument', phone.noting('openDocument'));
    const page = await open();
    await says(page, 'PDF文件·1.2MB');
    fire(page, '.bulletin__documents', 'open', { index: 0 });
    await until(() => phone.askedOf('openDocument').length > 0, 'it is opened');
    expect(phone.askedOf('openDocument')).toMatchObject([
      { fileType: 'pdf', filePath: expect.stringMatching(/三季度收支-abcdef\.pdf$/) as string },
    ]);
  });

  it('says how far it is, and plainly that it didn’t come', async () => {
    phone.answer({ 'bulletin.get': () => one({ documents: [paper] }) });
    let fails: () => void = () => undefined;
    downloads(({ fail }) => (fails = () => fail({ errMsg: 'downloadFile:fail timeout' })));
    const page = await open();
    fire(page, '.bulletin__documents', 'open', { index: 0 });
    await until(() => textOf(page).includes('正在下载40%'), 'how far it is');
    fails();
    await says(page, '附件没下载下来，可能信号不好，也可能刚刚撤下了。');
    expect(phone.askedOf('unlink')).toHaveLength(1);
    expect(inputs('bulletin.get')).toHaveLength(2);
  });

  it('its desk takes one out with a reason; readers are told why, and have no such button', async () => {
    let isOut = false;
    phone.answer({
      'bulletin.get': () =>
        one({
          desk: DESK,
          documents: isOut ? [] : [paper],
          removedDocuments: isOut ? [{ at: NOW, words: '日子写错了' }] : [],
        }),
      'bulletin.removeDocument': () => {
        isOut = true;
        return { bulletinId: 'b1' };
      },
    });
    const page = await open();
    fire(page, '.bulletin__documents', 'remove', { index: 0 });
    await says(page, '撤下了一个附件：日子写错了');
    expect(inputs('bulletin.removeDocument')).toEqual([
      { bulletinId: 'b1', fileId: 'f1', words: '日子写错了' },
    ]);
    expect(textOf(page)).not.toContain('三季度收支.pdf');
    phone.answer({ 'bulletin.get': () => one({ documents: [paper] }) });
    const reader = await open();
    expect(textOf(reader)).not.toContain('撤下这个附件');
  });

  it.each([
    ['too big: nothing is sent', 11_000_000, '文件太大，最大10MB'],
    ['refused by the cloud', 1000, '这不是PDF、Word或Excel文件'],
  ])('%s', async (_what, size, words) => {
    phone.answer({
      'bulletin.get': () => one({ documents: [paper], desk: DESK }),
      'bulletin.addDocument': () => {
        throw new Refusal({ code: 'FILE_UNREADABLE', facts: { why: 'kind' } });
      },
    });
    phone.provide('chooseMessageFile', () =>
      Promise.resolve({ tempFiles: [{ path: 'wxfile://a', name: '收支.pdf', size }] }),
    );
    const page = await open();
    fire(page, '.bulletin__documents', 'add', {});
    await says(page, words);
    expect(inputs('bulletin.addDocument')).toHaveLength(size > 10_000_000 ? 0 : 1);
  });
});

describe('发布', () => {
  it('asks for the period of what is published regularly, and keeps the words through a failure', async () => {
    phone.answer({
      'bulletin.form': () => form,
      'bulletin.publish': () => {
        throw new Error('no network');
      },
    });
    const page = mountPage('village/publish/publish');
    await says(page, '请写一个标题');
    fire(page, '.publish__kinds', 'pick', { id: 'finance' });
    await says(page, '请选公开的是哪一期');
    fire(page, '.publish__period', 'change', { value: '1' });
    fire(page, '.publish__title', 'input', { value: '十月账目' });
    fire(page, '.publish__text', 'input', { value: '收入 100 元，支出 80 元。' });
    await says(page, '2026年10月');
    tap(page, '.publish__send');
    await until(() => page.querySelector('.strip--late') !== undefined, 'the failure is said');
    page.detach();
    const again = mountPage('village/publish/publish');
    await says(again, '2026年10月');
    expect(inputs('bulletin.publish')[0]).toMatchObject({
      kind: 'finance',
      period: '2026-10',
      title: '十月账目',
      placeId: '140928208224',
    });
  });

  it('a second try is the same bulletin; for a grid and its party members it says so', () => {
    const written = {
      ...BLANK,
      clientKey: 'key-00000001',
      title: '停水',
      text: '明天',
      placeId: '140928208224/01',
    };
    expect(inputOf(written, form)).toEqual(inputOf(written, form));
    const view = publishView(
      { data: form, at: NOW, failure: null, isLoading: false },
      { ...written, isPartyOnly: true },
      SHELL,
    );
    expect(view.whom).toBe('白家沟小组的党员');
    expect(inputOf({ ...written, text: ' ' }, form)).toBeNull();
  });
});
