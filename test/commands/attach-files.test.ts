import { uploadPath } from '../../domain/record/files';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { receiveVerdict, readVerdict } from '../../cloudfunctions/_app/sweeps/receive-verdict';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';

const fileOf = (matterId: string, personId: string, name = 'a.png') => ({
  fileId: `cloud://env.bucket/${uploadPath('matters', matterId, personId)}${name}`,
  kind: 'photo',
});

async function withPhoto() {
  const memory = memoryVillage();
  const { id: matterId } = await memory.report('resident', { fileCount: 1 });
  const files = [fileOf(matterId, 'resident')];
  const view = await memory.call('resident', 'matter.attach', { matterId, files });
  return { memory, matterId, files, view };
}
const mediaFor = async ({ call }: MemoryVillage, personId: string, matterId: string) =>
  (await call(personId, 'matter.get', { matterId })).media.map(({ check, url }) => [check, url !== null]);

describe('补图', () => {
  test('a photo becomes part of the matter; until it is checked only its owner has its address', async () => {
    const { memory, matterId, view } = await withPhoto();
    expect(view).toMatchObject({
      version: 2,
      filesLeft: 9,
      uploadPath: uploadPath('matters', matterId, 'resident'),
    });
    expect(await mediaFor(memory, 'resident', matterId)).toEqual([['pending', true]]);
    expect(await mediaFor(memory, 'linked-0302', matterId)).toEqual([['pending', false]]);
  });

  test('sent again it adds nothing', async () => {
    const { memory, matterId, files } = await withPhoto();
    const before = memory.stored(matterId);
    expect(await memory.call('resident', 'matter.attach', { matterId, files })).toMatchObject({ version: 2 });
    expect(memory.stored(matterId)).toEqual(before);
  });

  test.each([
    ['pass', 'pass', true, true],
    ['risky', 'risky', false, false],
    ['review', 'risky', false, false],
  ])('the verdict %s leaves it %s', async (suggest, check, isForOwner, isForDesk) => {
    const { memory, matterId } = await withPhoto();
    await runCourier(memory.ports);
    const [started] = memory.ports.wechat.mediaChecks;
    const push = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: started?.checkId,
      errcode: 0,
      result: { suggest },
    };
    const verdict = readVerdict(push);
    expect(verdict && (await receiveVerdict(memory.ports, verdict))).toBe(true);
    expect(await mediaFor(memory, 'resident', matterId)).toEqual([[check, isForOwner]]);
    expect(await mediaFor(memory, 'linked-0302', matterId)).toEqual([[check, isForDesk]]);
    expect(memory.stored(matterId).version).toBe(2);
  });

  test('a check that WeChat could not make is started again', async () => {
    const { memory, matterId } = await withPhoto();
    await runCourier(memory.ports);
    await receiveVerdict(memory.ports, { checkId: 'check-1', outcome: 'failed' });
    expect(memory.stored(matterId).media).toMatchObject([{ check: 'pending', checkId: null }]);
    await runCourier(memory.ports);
    expect(memory.stored(matterId).media).toMatchObject([{ check: 'pending', checkId: 'check-2' }]);
  });

  test('a verdict of an unknown check is not taken', async () => {
    const { memory } = await withPhoto();
    expect(await receiveVerdict(memory.ports, { checkId: 'check-9', outcome: 'pass' })).toBe(false);
    for (const event of [null, 'x', {}, { MsgType: 'event', Event: 'wxa_media_check' }])
      expect(readVerdict(event)).toBeNull();
  });

  test('while WeChat or the storage is silent a file waits, and nothing else does', async () => {
    const { memory, matterId } = await withPhoto();
    memory.ports.wechat.isDown = true;
    await runCourier(memory.ports);
    expect(memory.stored(matterId)).toMatchObject({ outbox: [], media: [{ checkId: null }] });
    expect(memory.ports.inbox.entries.all().map(({ template }) => template)).toContain('arrived');
    memory.ports.wechat.isDown = false;
    memory.now += 10 * 60_000;
    await runCourier(memory.ports);
    expect(memory.stored(matterId)).toMatchObject({ outboxAt: null, media: [{ checkId: 'check-1' }] });
  });

  test('a matter is shown without pictures when the storage is silent', async () => {
    const { memory, matterId } = await withPhoto();
    memory.ports.files.isDown = true;
    expect(await mediaFor(memory, 'resident', matterId)).toEqual([['pending', false]]);
  });

  test("the desk's evidence is its own upload", async () => {
    const { memory, matterId } = await withPhoto();
    const files = [fileOf(matterId, 'linked-0302')];
    expect((await memory.call('linked-0302', 'matter.attach', { matterId, files })).media).toHaveLength(2);
  });

  test.each([
    ["somebody else's folder", (id: string) => [fileOf(id, 'linked-0302')], 'FILE_NOT_YOURS'],
    ["another matter's folder", () => [fileOf('f'.repeat(32), 'resident')], 'FILE_NOT_YOURS'],
    ['a path that climbs', (id: string) => [fileOf(id, 'resident', '../x.png')], 'FILE_NOT_YOURS'],
    [
      'an address of the web',
      () => [{ fileId: 'https://example.com/a.png', kind: 'photo' }],
      'FILE_NOT_YOURS',
    ],
    [
      'ten photos',
      (id: string) => Array.from({ length: 10 }, (_, at) => fileOf(id, 'resident', `p${at}.png`)),
      'TOO_MANY_FILES',
    ],
    [
      'two recordings',
      (id: string) => [1, 2].map((at) => ({ ...fileOf(id, 'resident', `v${at}.mp3`), kind: 'voice' })),
      'TOO_MANY_FILES',
    ],
    ['no file', () => [], 'INVALID_INPUT'],
    ['a film', (id: string) => [{ ...fileOf(id, 'resident'), kind: 'video' }], 'INVALID_INPUT'],
    ['what is no list', () => 'a.png', 'INVALID_INPUT'],
  ])('refused: %s', async (_case, files, code) => {
    const memory = memoryVillage();
    const { id: matterId } = await memory.report();
    const before = memory.stored(matterId);
    expect(
      (await memory.refusal('resident', 'matter.attach', { matterId, files: files(matterId) })).code,
    ).toBe(code);
    expect(memory.stored(matterId)).toEqual(before);
  });

  test.each([
    ['grid-03', 'NOT_YOUR_DESK'],
    ['neighbour', 'MATTER_NOT_FOUND'],
  ])('by %s it is refused with %s', async (personId, code) => {
    const memory = memoryVillage();
    const { id: matterId } = await memory.report();
    const files = [fileOf(matterId, personId)];
    expect((await memory.refusal(personId, 'matter.attach', { matterId, files })).code).toBe(code);
  });
});
