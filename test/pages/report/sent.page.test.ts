import { emptyDraft, inputOf } from '../../../miniprogram/services/sending/draft';
import { makeParcel, type Parcel } from '../../../miniprogram/services/sending/parcel';
import { mountPage, says, tap, textOf, type Rendered } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';
import { PhoneFiles } from './phone-files';

const draft = {
  ...emptyDraft('report', 'key-1', NOW),
  text: '村口路灯不亮',
  photos: [{ path: 'wxfile://usr/1.jpg' }, { path: 'wxfile://usr/2.jpg' }],
};
const delivered = {
  matterId: 'm9',
  code: '7K3F-9Q2M',
  deskName: '3号微网格',
  dueAt: hours(24),
  uploadPath: 'matters/m9/p1',
  at: NOW,
};
const parcel = (change: Partial<Parcel> = {}): Parcel => ({
  ...makeParcel(draft, inputOf(draft, 'repair', null), '村口路灯不亮', {
    carriesConsent: false,
    savedAt: NOW,
  }),
  ...change,
});
const files = parcel().files;
const all = files.map((file) => ({ ...file, fileId: 'f' }));
const half = files.map((file, index) => (index === 0 ? { ...file, fileId: 'f' } : file));

const open = async (given: Parcel): Promise<Rendered> => {
  phone.storage.set('outbox:key-1', given);
  const page = mountPage('pages/sent/sent', { key: 'key-1' });
  await says(page, '村口路灯不亮');
  return page;
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  new PhoneFiles('wxfile://usr/1.jpg', 'wxfile://usr/2.jpg');
});

describe('送出以后', () => {
  it.each<[string, Parcel, string[], string[]]>([
    ['on the phone', parcel(), ['已存在手机上', '图片0/2', '再送一次'], ['回执号', '看这件事']],
    [
      'words there, photos on their way',
      parcel({ delivered, files: half }),
      ['您报的事送到了', '文字已送达', '图片1/2', '7K3F-9Q2M', '明天10:00前有人受理', '看这件事'],
      ['再送一次'],
    ],
    [
      'all there',
      parcel({ delivered, files: all, attach: 'done' }),
      ['3号微网格收到了', '图片2/2送到了', '请说一声满不满意'],
      ['正在送'],
    ],
    [
      'refused',
      parcel({ refusal: { code: 'TEXT_RISKY', facts: {}, requestId: '' } }),
      ['没有送成', '请换个说法', '改一改再送'],
      ['看这件事', '再送一次'],
    ],
    [
      'photos refused',
      parcel({ delivered, refusal: { code: 'TOO_MANY_FILES', facts: {}, requestId: '' } }),
      ['您报的事送到了', '只有照片没送上', '看这件事'],
      ['改一改再送'],
    ],
  ])('%s', async (_, given, there, missing) => {
    const text = textOf(await open(given));
    for (const words of there) expect(text).toContain(words);
    for (const words of missing) expect(text).not.toContain(words);
  });

  it('gives a refused report back to its form', async () => {
    const page = await open(parcel({ refusal: { code: 'TEXT_RISKY', facts: {}, requestId: '' } }));
    tap(page, '.sent__rewrite');
    expect(phone.storage.get('draft:report')).toMatchObject({ text: '村口路灯不亮', clientKey: 'key-1' });
    expect(phone.askedOf('redirectTo')).toMatchObject([{ url: '/pages/report/report?slot=report' }]);
  });

  it('says that the promise may change when its year’s holidays aren’t known', async () => {
    const promised = { ...delivered, dueAt: Date.UTC(2027, 0, 4, 2), isDueProvisional: true };
    const page = await open(parcel({ delivered: promised, files: all, attach: 'done' }));
    expect(textOf(page)).toContain('（暂定：2027年放假安排还没公布，日期可能会变）');
    const other = await open(parcel({ delivered, files: all, attach: 'done' }));
    expect(textOf(other)).not.toContain('暂定');
  });

  it('opens the matter instead of itself', async () => {
    const page = await open(parcel({ delivered, files: all, attach: 'done' }));
    tap(page, '.sent__matter');
    expect(phone.askedOf('redirectTo')).toMatchObject([{ url: '/pages/matter/matter?id=m9' }]);
  });

  it('clears the phone when an arrived report has been seen, and keeps one that has not arrived', async () => {
    for (const [given, isKept] of [
      [parcel({ delivered, files: all, attach: 'done' }), false],
      [parcel({ delivered, files: half }), true],
    ] as const) {
      const page = await open(given);
      (page.instance as { onUnload(): void }).onUnload();
      expect(phone.storage.has('outbox:key-1')).toBe(isKept);
    }
  });
});
