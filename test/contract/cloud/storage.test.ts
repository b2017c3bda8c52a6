import { randomBytes } from 'node:crypto';
import { startTestCloud, type TestCloud } from './harness';

let test: TestCloud;

beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.stop());

const PHOTO = randomBytes(300_000);
const upload = (cloudPath: string, body: Buffer, person?: string): Promise<Response> =>
  test.fetch(`/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'PUT',
    body: new Uint8Array(body),
    headers: person === undefined ? {} : { 'x-local-person': person },
  });
const linkOf = async (fileID: string, maxAge = 60): Promise<string> => {
  const { fileList } = await test.app.getTempFileURL({ fileList: [{ fileID, maxAge }] });
  return fileList[0]?.tempFileURL ?? '';
};

describe('the SDK', () => {
  it('uploads, links, downloads and deletes a file', async () => {
    const { fileID } = await test.app.uploadFile({ cloudPath: '事项/照片 1.jpg', fileContent: PHOTO });
    expect(fileID).toMatch(/^cloud:\/\/.+\/事项\/照片 1\.jpg$/);
    const response = await fetch(await linkOf(fileID));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer()).equals(PHOTO)).toBe(true);
    const { fileContent } = await test.app.downloadFile({ fileID });
    expect(PHOTO.equals(fileContent as Buffer)).toBe(true);
    expect((await test.app.deleteFile({ fileList: [fileID, `${fileID}x`] })).fileList).toMatchObject([
      { fileID, code: 'SUCCESS' },
      { code: 'STORAGE_FILE_NONEXIST' },
    ]);
    expect((await test.app.getTempFileURL({ fileList: [fileID] })).fileList[0]).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    });
  });

  it('is refused a path that climbs up or is absolute', async () => {
    for (const cloudPath of ['../out.jpg', 'a/../../b', '/etc/passwd', 'a//b', 'a?b', 'a%2e', '']) {
      await expect(test.app.uploadFile({ cloudPath, fileContent: PHOTO })).rejects.toMatchObject({
        code: 'INVALID_PARAM',
      });
    }
  });
});

describe('a phone', () => {
  it('uploads bytes or a form, and gets a file id', async () => {
    const { fileID } = (await (await upload('r/1.jpg', PHOTO, 'resident')).json()) as { fileID: string };
    expect(Buffer.from(await (await fetch(await linkOf(fileID))).arrayBuffer()).equals(PHOTO)).toBe(true);
    const form = new FormData();
    form.append('path', 'r/2.txt');
    form.append('file', new Blob(['文字']), '2.txt');
    const headers = { 'x-local-person': 'resident' };
    const response = await test.fetch('/upload', { method: 'POST', body: form, headers });
    const { fileID: second } = (await response.json()) as { fileID: string };
    expect(await (await fetch(await linkOf(second))).text()).toBe('文字');
  });

  it('may overwrite its own file, never that of another or of the service', async () => {
    expect((await upload('mine.jpg', PHOTO, 'resident')).status).toBe(200);
    expect((await upload('mine.jpg', PHOTO, 'resident')).status).toBe(200);
    expect((await upload('mine.jpg', PHOTO, 'member')).status).toBe(403);
    await test.app.uploadFile({ cloudPath: 'service.jpg', fileContent: PHOTO });
    expect((await upload('service.jpg', PHOTO, 'resident')).status).toBe(403);
  });

  it('is refused without a person, with a bad path, and with more than 20 MB', async () => {
    expect((await upload('x.jpg', PHOTO)).status).toBe(401);
    expect((await upload('../x.jpg', PHOTO, 'resident')).status).toBe(400);
    expect((await upload('big.jpg', Buffer.alloc(20 * 1024 * 1024 + 1), 'resident')).status).toBe(413);
    expect((await upload('ten.jpg', Buffer.alloc(10 * 1024 * 1024), 'resident')).status).toBe(200);
  });
});

describe('a link', () => {
  it('works for its file and its time alone', async () => {
    const { fileID } = await test.app.uploadFile({ cloudPath: 'secret.txt', fileContent: Buffer.from('s') });
    const link = new URL(await linkOf(fileID, 60));
    const status = async (change: (url: URL) => void): Promise<number> => {
      const url = new URL(link);
      change(url);
      return (await fetch(url)).status;
    };
    expect(await status(() => undefined)).toBe(200);
    expect(await status((url) => (url.pathname = '/storage/mine.jpg'))).toBe(403);
    expect(await status((url) => url.searchParams.set('t', '9999999999'))).toBe(403);
    expect(await status((url) => (url.search = ''))).toBe(403);
    expect(await status((url) => (url.pathname = '/storage/..%2f..%2fclock.json'))).toBe(400);
    await test.cloud.advance(61_000);
    expect(await status(() => undefined)).toBe(403);
  });

  it('cannot run a page of its own', async () => {
    const page = Buffer.from('<script>1</script>');
    const { fileID } = await test.app.uploadFile({ cloudPath: 'page.html', fileContent: page });
    const response = await fetch(await linkOf(fileID));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });
});
