import { fire, mountPage, says, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW } from '../setup/sample';
import { DESK, one } from './sample-bulletins';

interface DownloadOptions {
  success(answer: { statusCode: number }): void;
  fail(failure: { errMsg: string }): void;
}
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '日子写错了' }));
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
