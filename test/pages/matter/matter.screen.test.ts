import { ActScreen } from '../../../miniprogram/pages/act/act.screen';
import { MatterScreen } from '../../../miniprogram/pages/matter/matter.screen';
import { waitingEvidence } from '../../../miniprogram/services/sending/evidence';
import { phone } from '../setup/phone';
import '../setup/mount';
import { matter } from '../setup/sample';

const nothing = (): void => undefined;
const KEPT = 'wxfile://usr/kept.jpg';

/** The file system of a phone that has (or has lost) every file asked for. */
const files = (hasThem: boolean) => () => ({
  saveFile: ({ success }: { success: (saved: { savedFilePath: string }) => void }) =>
    success({ savedFilePath: KEPT }),
  access: ({ success, fail }: { success: () => void; fail: () => void }) => (hasThem ? success() : fail()),
  unlink: nothing,
});

async function noteWithPhoto(): Promise<void> {
  phone.answer({ 'matter.get': () => matter(), 'matter.note': () => matter({ version: 4 }) });
  const act = new ActScreen('m1', 'note', nothing);
  await act.open();
  act.change({ words: '去看过了' });
  await act.addPhotos(9);
  await act.send('');
}

describe('从办一步回到事项', () => {
  beforeEach(() => phone.provide('getFileSystemManager', files(true)));

  it('says once what was done', async () => {
    await noteWithPhoto();
    phone.answer({ 'matter.attach': () => matter({ version: 5 }) });
    const screen = new MatterScreen('m1', nothing);
    await screen.open();
    expect(screen.doing.said).toBe('记下了，报事人看得到。1 张照片也送到了。');
    await new MatterScreen('m1', nothing).open();
    expect(phone.calls.filter(({ call }) => call === 'matter.attach')).toHaveLength(1);
  });

  it('sends the words first; a photo that fails waits on the phone and goes with the next try', async () => {
    await noteWithPhoto();
    expect(phone.calls.map(({ call }) => call)).toContain('matter.note');
    phone.offline();
    const screen = new MatterScreen('m1', nothing);
    await screen.open();
    expect(screen.doing).toMatchObject({ isFailed: true, busy: null });
    expect(screen.doing.said).toContain('记下了');
    expect(waitingEvidence('m1')).toEqual([{ path: KEPT, fileId: null }]);

    phone.online();
    phone.answer({ 'matter.attach': () => matter({ version: 5 }) });
    await screen.sendPhotos();
    expect(waitingEvidence('m1')).toEqual([]);
    expect(screen.loaded.data?.version).toBe(5);
  });

  it('does not attach a photo twice when the first try had arrived', async () => {
    await noteWithPhoto();
    const media = [
      {
        fileId: `cloud://test.test/matters/m1/p-grid/kept.jpg`,
        kind: 'photo' as const,
        check: 'pending' as const,
        url: null,
        line: 4,
      },
    ];
    phone.answer({ 'matter.get': () => matter({ media }) });
    await new MatterScreen('m1', nothing).open();
    expect(phone.calls.filter(({ call }) => call === 'matter.attach')).toEqual([]);
    expect(waitingEvidence('m1')).toEqual([]);
  });

  it('gives up a photo that the phone no longer has', async () => {
    await noteWithPhoto();
    phone.provide('getFileSystemManager', files(false));
    await new MatterScreen('m1', nothing).open();
    expect(waitingEvidence('m1')).toEqual([]);
  });
});
