import { emptyDraft, inputOf, isWorthKeeping, type Draft } from '../../../miniprogram/services/sending/draft';
import { makeParcel, nextStep, type Parcel } from '../../../miniprogram/services/sending/parcel';
import { parcelStanding } from '../../../miniprogram/services/sending/parcel-words';
import { NOW } from '../setup/sample';

const draft = (change: Partial<Draft> = {}): Draft => ({ ...emptyDraft('report', 'key-1', NOW), ...change });
const full = draft({
  text: '路灯不亮',
  photos: [{ path: 'a.png' }, { path: 'b' }],
  voice: { path: 'c.mp3', durationMs: 4000 },
});
const parcel = (change: Partial<Parcel> = {}): Parcel => ({
  ...makeParcel(full, inputOf(full, 'repair', null), '路灯不亮', { carriesConsent: false, savedAt: NOW }),
  ...change,
});
const delivered = {
  matterId: 'm1',
  code: '7K3F-9Q2M',
  deskName: '白家沟小组',
  dueAt: null,
  uploadPath: 'matters/m1/p1',
  at: NOW,
};
const uploaded = parcel().files.map((file, index) => ({ ...file, fileId: `f${index}` }));
const sentOne = uploaded.map((file, index) => (index < 2 ? file : { ...file, fileId: null }));

describe('待送 › what comes next', () => {
  it.each<[string, Parcel, object]>([
    ['the agreement first', parcel({ carriesConsent: true }), { do: 'consent' }],
    ['then the words', parcel(), { do: 'report' }],
    [
      'then the recording',
      parcel({ delivered }),
      { do: 'upload', index: 0, cloudPath: 'matters/m1/p1/key-1-1.mp3' },
    ],
    [
      'a photo without an ending is a jpg',
      parcel({ delivered, files: sentOne }),
      { do: 'upload', index: 2, cloudPath: 'matters/m1/p1/key-1-3.jpg' },
    ],
    ['then the list', parcel({ delivered, files: uploaded }), { do: 'attach', isRetry: false }],
    [
      'a list of which nothing is known is looked up',
      parcel({ delivered, files: uploaded, attach: 'unsure' }),
      { do: 'attach', isRetry: true },
    ],
    ['then nothing', parcel({ delivered, files: uploaded, attach: 'done' }), { do: 'nothing' }],
    [
      'a refused one waits for its writer',
      parcel({ refusal: { code: 'TEXT_RISKY', facts: {}, requestId: '' } }),
      { do: 'nothing' },
    ],
    [
      'nothing to list when every file is lost',
      parcel({ delivered, files: parcel().files.map((file) => ({ ...file, isLost: true })) }),
      { do: 'nothing' },
    ],
    [
      'no files where none are taken',
      parcel({ delivered: { ...delivered, uploadPath: null } }),
      { do: 'nothing' },
    ],
  ])('%s', (_, given, step) => {
    expect(nextStep(given)).toEqual(step);
  });
});

describe('送到哪一步了', () => {
  it.each<[string, Parcel, number]>([
    ['已存在手机上，有网会自己送出去', parcel(), 0],
    ['文字已送达，图片 1/2，语音已送达', parcel({ delivered, files: sentOne }), 0],
    ['文字已送达，图片 1/2，语音已送达（这一张 40%）', parcel({ delivered, files: sentOne }), 40],
    ['已送达', parcel({ delivered, files: [] }), 0],
  ])('%s', (words, given, percent) => {
    expect(parcelStanding(given, percent)).toBe(words);
  });
});

describe('报事表 › what is sent', () => {
  it('sends nothing that was left empty', () => {
    expect(inputOf(draft({ text: ' 水管漏了 ' }), 'repair', null)).toEqual({
      categoryId: 'repair',
      clientKey: 'key-1',
      text: '水管漏了',
      fileCount: 0,
    });
  });

  it('names one place only: the household, else the place picked, else the village', () => {
    const home = draft({ place: { kind: 'household', householdId: 'h1', label: '1号' } });
    const grid = draft({ place: { kind: 'place', placeId: 'v/01', label: '白家沟小组' } });
    expect(inputOf(home, 'repair', 'v')).toMatchObject({ householdId: 'h1' });
    expect(inputOf(home, 'repair', 'v')).not.toHaveProperty('villageId');
    expect(inputOf(grid, 'repair', 'v')).toMatchObject({ placeId: 'v/01' });
    expect(inputOf(draft(), 'repair', 'v')).toMatchObject({ villageId: 'v' });
  });

  it('carries the person it is for, and their agreement, only when it is for somebody else', () => {
    const other = { ...draft({ behalfName: ' 示例戊 ', hasBehalfConsent: true }), slot: 'behalf' as const };
    expect(inputOf(other, 'repair', 'v').onBehalf).toEqual({ name: '示例戊', hasConsented: true });
    expect(inputOf(draft({ behalfName: '示例戊' }), 'repair', 'v')).not.toHaveProperty('onBehalf');
  });

  it.each([
    ['nothing', draft(), false],
    ['blanks', draft({ text: '  ' }), false],
    ['a word', draft({ text: '灯' }), true],
    ['a photo', draft({ photos: [{ path: 'a' }] }), true],
    ['a recording', draft({ voice: { path: 'a', durationMs: 1 } }), true],
  ])('a draft with %s is worth keeping: %#', (_, given, isWorth) => {
    expect(isWorthKeeping(given)).toBe(isWorth);
  });
});
