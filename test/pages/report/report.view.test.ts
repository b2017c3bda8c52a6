import type { ReportFormView } from '../../../domain/contract';
import { emptyDraft, type Draft, type DraftSlot } from '../../../miniprogram/services/sending/draft';
import type { Loaded } from '../../../miniprogram/services/calls/load';
import { asOffered, categoryOf, missingIn } from '../../../miniprogram/pages/report/form-rules';
import { firstState, type ReportState } from '../../../miniprogram/pages/report/report.state';
import { reportView } from '../../../miniprogram/pages/report/report.view';
import '../setup/mount';
import { hours, NOW } from '../setup/sample';

const KINDS = [
  'repair',
  'sanitation',
  'help',
  'hazard',
  'dispute',
  'policy',
  'opinion',
  'information',
] as const;
const categories = [...KINDS, 'complaint' as const, ...['a', 'b', 'c'].map(() => 'repair' as const)].map(
  (kind, index) => ({
    id: `${kind}-${index}`,
    name: `${kind}${index}`,
    kind,
    icon: 'no-such-glyph',
    isUrgent: false,
  }),
);
const form: ReportFormView = {
  categories,
  household: { id: 'h1', label: '1号' },
  villageId: 'v',
  grids: [],
  microGrids: [],
  holders: [],
  family: [],
  canReportForOthers: false,
  maxFiles: 10,
};
const loaded: Loaded<ReportFormView> = { data: form, at: NOW, failure: null, isLoading: false };
const draft = (change: Partial<Draft> = {}, slot: DraftSlot = 'report'): Draft => ({
  ...emptyDraft(slot, 'key', NOW),
  ...change,
});
const shell = (change = {}) => ({ now: NOW, isElder: false, isOnline: true, ...change });
const state = (change: Partial<ReportState> = {}): ReportState => ({
  ...firstState('report'),
  draft: draft(),
  form: loaded,
  ...change,
});
const pageOf = (change: Partial<ReportState> = {}, shellChange = {}) => {
  const { page } = reportView(state(change), shell(shellChange));
  if (!page) throw new Error('no page');
  return page;
};

describe('报事表 › what is missing', () => {
  it.each<[string, Draft, ReportFormView]>([
    ['还没说是什么事', draft({ text: ' \n' }), form],
    ['还没说在哪个村', draft({ text: '灯' }), { ...form, villageId: null }],
    ['还没写替谁报', draft({ text: '灯' }, 'behalf'), form],
    ['要先问过本人同意', draft({ text: '灯', behalfName: '示例戊' }, 'behalf'), form],
  ])('%s', (words, given, of) => {
    expect(missingIn(given, of)).toContain(words);
  });

  it.each<[string, Draft]>([
    ['words', draft({ text: '灯' })],
    ['a photo only', draft({ photos: [{ path: 'a' }] })],
    ['a recording only', draft({ voice: { path: 'a', durationMs: 1 } })],
    ['on behalf', draft({ text: '灯', behalfName: '示例戊', hasBehalfConsent: true }, 'behalf')],
  ])('nothing, with %s', (_, given) => {
    expect(missingIn(given, form)).toBe('');
  });
});

describe('报事表 › what is taken for granted', () => {
  it.each<[string, Draft, string]>([
    ['the one picked', draft({ categoryId: 'hazard-3' }), 'hazard-3'],
    ['help for who can not say', draft(), 'help-2'],
    ['complaint in its own entry', draft({}, 'complaint'), 'complaint-8'],
    ['help when what was picked is gone', draft({ categoryId: 'gone' }), 'help-2'],
  ])('category: %s', (_, given, id) => {
    expect(categoryOf(given, form)?.id).toBe(id);
  });

  it('a new report begins at home; one for somebody else, or one half written, does not', () => {
    expect(asOffered(draft(), form, true).place).toMatchObject({ kind: 'household', householdId: 'h1' });
    expect(asOffered(draft({}, 'behalf'), form, true).place).toBeNull();
    expect(asOffered(draft({ text: '别处的灯' }), form, true).place).toBeNull();
  });
});

describe('报事 › the page', () => {
  it.each([
    ['standard', false, 9],
    ['elder', true, 4],
  ])('%s view shows %#: the first categories and 更多', (_, isElder, places) => {
    const page = pageOf({}, { isElder });
    expect(page.tiles.length + 1).toBe(places);
    expect(page.hasMoreTiles).toBe(true);
  });

  it('keeps what was picked in sight when the list is short', () => {
    const page = pageOf({ draft: draft({ categoryId: 'repair-11' }) });
    expect(page.tiles.find(({ isOn }) => isOn)?.id).toBe('repair-11');
    expect(page.tiles).toHaveLength(8);
  });

  it('draws a glyph of the kind for one that does not ship', () => {
    expect(pageOf().tiles[0]?.icon).toBe('tools');
  });

  it.each<[string, Partial<ReportState>, object]>([
    ['正在看会送到哪里…', {}, {}],
    ['没有网也能报', {}, { isOnline: false }],
    ['选好在哪里', { form: { ...loaded, data: { ...form, villageId: null, household: null } } }, {}],
  ])('tells where it will go: %s', (words, change, shellChange) => {
    expect(pageOf(change, shellChange).preview.lead).toContain(words);
  });

  it('a promise into a year without its holidays says that it may change', () => {
    const preview = {
      deskId: 'v',
      deskName: '下鹿角村',
      level: 'village',
      acknowledgeBy: Date.UTC(2027, 0, 4, 2),
      isProvisional: true,
      isUrgent: false,
      route: [],
    } as const;
    expect(pageOf({ preview }).preview.provisional).toBe(
      '这个时间是暂定的：2027年放假安排还没公布，日期可能会变。',
    );
    expect(pageOf({ preview: { ...preview, isProvisional: false } }).preview.provisional).toBe('');
  });

  it('names desk, time and why it is not the nearest', () => {
    const page = pageOf({
      preview: {
        deskId: 'v',
        deskName: '下鹿角村',
        level: 'village',
        acknowledgeBy: hours(2),
        isProvisional: false,
        isUrgent: true,
        route: [
          { rule: 'household', deskName: '1号微网格', skippedDeskName: null },
          { rule: 'aboutHolder', deskName: '下鹿角村', skippedDeskName: '白家沟小组' },
        ],
      },
    });
    expect(page.preview).toEqual({
      lead: '会送到：',
      desk: '下鹿角村',
      tail: '，今天 12:00前有人受理',
      why: '投诉的事不经过白家沟小组，送到下鹿角村',
      provisional: '',
    });
  });

  it.each([
    ['0:00', 0],
    ['0:14', 14_400],
    ['1:00', 60_000],
  ])('a recording is %s long', (words, durationMs) => {
    expect(pageOf({ draft: draft({ voice: { path: 'a', durationMs } }) }).voice.length).toBe(words);
  });

  it('puts the rarer things behind 更多 in elder view, until asked for', () => {
    expect(pageOf({}, { isElder: true }).showsMore).toBe(false);
    expect(pageOf({ showsMore: true }, { isElder: true }).showsMore).toBe(true);
    expect(pageOf().showsMore).toBe(true);
  });

  it('offers no tenth photo', () => {
    const photos = Array.from({ length: 9 }, (_, index) => ({ path: `${index}.jpg` }));
    expect(pageOf({ draft: draft({ photos }) }).canAddPhotos).toBe(false);
  });
});
