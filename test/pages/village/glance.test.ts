import type { Figure, GlanceSection, GlanceView, JobView, Output, Rate } from '../../../domain/contract';
import { shellNow } from '../../../miniprogram/services/page/shell';
import { glanceView, NOT_EXPORTING } from '../../../miniprogram/village/glance/glance.view';
import { mountPage, says, tap, textOf, until, fire } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW, row } from '../setup/sample';

const figure = (id: string, name: string, count: number | null, more: Partial<Figure> = {}): Figure => ({
  id,
  name,
  count,
  sums: [],
  ...more,
});
const IN_GRID: Rate = {
  name: '小事不出网',
  percent: 92,
  share: [11, 12],
  part: figure('matters.inGrid', '没出网格', 11),
  rest: figure('matters.leftGrid', '出了网格', 1),
};
const section = (id: GlanceSection['id'], figures: readonly Figure[], more: Partial<GlanceSection> = {}) => ({
  id,
  title: id,
  note: '',
  rates: [],
  groups: [{ title: '', figures }],
  opens: true,
  ...more,
});
const glance = (more: Partial<GlanceView> = {}): GlanceView => ({
  villageId: '140928208224',
  villageName: '下鹿角村',
  month: '2026-11',
  earlier: '2026-10',
  later: null,
  isWhole: true,
  canExport: true,
  sections: [
    section('matters', [figure('matters.closed', '结案', 14)], { rates: [IN_GRID] }),
    section('ledger', [
      figure('ledger.arrears', '欠交的合同', 1, { sums: [{ of: 'arrears', amount: 2_240_000 }] }),
    ]),
    section('coverage', [figure('coverage.uncovered', '还没有联户党员的', 0)]),
  ],
  ...more,
});
const opened = () => phone.askedOf('navigateTo');

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('一月一览', () => {
  it('big figures with what they are made of, in words for who can’t see them', async () => {
    phone.answer({ 'village.glance': () => glance() });
    const page = mountPage('village/glance/glance');
    await says(page, '2026年11月');
    await says(page, '12件里11件没出网格');
    await says(page, '欠22,400元');
    tap(page, '.glance__rate');
    const url = decodeURIComponent((opened()[0] as { url: string }).url);
    expect(url).toBe(
      '/village/figure/figure?villageId=140928208224&month=2026-11&figure=matters.inGrid&name=没出网格&rest=matters.leftGrid&other=出了网格',
    );
  });

  it('says each figure whole to who hears it', () => {
    const loaded = { data: glance(), at: NOW, failure: null, isLoading: false };
    const { sections } = glanceView(loaded, NOT_EXPORTING, shellNow());
    expect(sections[0]?.rates[0]?.label).toBe('小事不出网，92%，12 件里 11 件没出网格，点开看是哪些');
    expect(sections[1]?.groups[0]?.rows[0]?.label).toBe('欠交的合同，1 份，欠 22,400\u00a0元，点开看是哪些');
    expect(sections[2]?.groups[0]?.rows[0]?.label).toBe('还没有联户党员的，0 户');
  });

  it('what was kept as a month ended is shown and doesn’t open', async () => {
    const arrears = figure('ledger.arrears', '欠交的合同', 2, { isKept: true });
    const sections = [section('ledger', [arrears], { note: '月底记下的数，点不开' })];
    phone.answer({ 'village.glance': () => glance({ month: '2026-10', later: '2026-11', sections }) });
    const page = mountPage('village/glance/glance');
    await says(page, '月底记下的数，点不开');
    expect(textOf(page)).toContain('2份');
    expect(textOf(page)).not.toContain('点开看是哪些');
    const loaded = { data: glance({ sections }), at: NOW, failure: null, isLoading: false };
    const [shown] = glanceView(loaded, NOT_EXPORTING, shellNow()).sections;
    expect(shown?.groups[0]?.rows[0]).toMatchObject({ opens: false, label: '欠交的合同，2 份' });
  });

  it('month by month, back and forth; an empty month says so', async () => {
    const october = glance({
      month: '2026-10',
      later: '2026-11',
      sections: [section('matters', [figure('matters.closed', '结案', 0)])],
    });
    phone.answer({ 'village.glance': ({ month }) => (month === '2026-10' ? october : glance()) });
    const page = mountPage('village/glance/glance');
    await says(page, '2026年11月');
    expect(page.querySelector('.glance__later')).toBeUndefined();
    tap(page, '.glance__earlier');
    await says(page, '这个月没有结案的事');
    expect(textOf(page)).not.toContain('到现在为止');
    tap(page, '.glance__later');
    await says(page, '12件里11件没出网格');
  });

  it('the Excel of the month that is shown, as a job', async () => {
    phone.answer({ 'village.glance': () => glance(), 'job.export': () => ({ id: 'job-1' }) as JobView });
    const page = mountPage('village/glance/glance');
    await says(page, '导出这个月的Excel');
    tap(page, '.glance__export');
    await until(() => opened().length > 0, 'the job is opened');
    expect(opened()[0]).toMatchObject({ url: '/manage/job/job?id=job-1' });
    expect(phone.calls.find(({ call }) => call === 'job.export')?.input).toMatchObject({
      kind: 'glance',
      month: '2026-11',
    });
  });

  it('for residents small ones aren’t shown, and nothing opens', async () => {
    const hidden = { ...IN_GRID, percent: null, share: null };
    const sections = [
      section('matters', [figure('matters.closed', '结案', null), figure('matters.grid:1', '示例一组', 7)], {
        rates: [hidden],
        opens: false,
      }),
    ];
    phone.answer({ 'village.glance': () => glance({ isWhole: false, canExport: false, sections }) });
    const page = mountPage('village/glance/glance');
    await says(page, '不显示');
    await says(page, '免得让人认出');
    expect(page.querySelector('.glance__export')).toBeUndefined();
    expect(page.querySelector('.glance__figure .chevron')).toBeUndefined();
    tap(page, '.glance__figure');
    tap(page, '.glance__rate');
    expect(opened()).toEqual([]);
  });
});

describe('是哪些', () => {
  const RATE = {
    month: '2026-11',
    figure: 'matters.inGrid',
    name: '没出网格',
    rest: 'matters.leftGrid',
    other: '出了网格',
  };
  const inputs = () =>
    phone.calls.filter(({ call }) => call === 'village.glance-rows').map(({ input }) => input);

  it('matters as lists show them; of a rate those that aren’t, too', async () => {
    const rows = { rows: [{ id: 'm1', of: 'matter', row: row({ id: 'm1' }) }], cursor: null } as const;
    phone.answer({ 'village.glance-rows': () => rows });
    const page = mountPage('village/figure/figure', RATE);
    await until(() => page.querySelector('.figure__matter') !== undefined, 'a matter is there');
    fire(page, '.figure__matter', 'open', { id: 'm1' });
    expect(opened()[0]).toMatchObject({ url: '/pages/matter/matter?id=m1' });
    fire(page, '.figure__sides', 'pick', { id: 'matters.leftGrid' });
    await until(() => inputs().length === 2, 'the others are asked for');
    expect(inputs().map((input) => (input as { figure: string }).figure)).toEqual([
      'matters.inGrid',
      'matters.leftGrid',
    ]);
  });

  it('each kind of row in its own words, leading to its own page', async () => {
    const rows: Output<'village.glance-rows'>['rows'] = [
      {
        id: 'h1',
        of: 'home',
        row: {
          id: 'h1',
          label: '12号 · 示*甲',
          placeName: '白家沟小组',
          linkedMembers: [],
          people: 0,
          away: 0,
          family: 0,
          slipIssuedAt: null,
        },
      },
      {
        id: 'b1',
        of: 'bulletin',
        row: {
          id: 'b1',
          kind: 'finance',
          title: '三季度财务',
          placeName: '下鹿角村',
          isPartyOnly: false,
          period: '2026-Q3',
          publishedAt: hours(-2),
          untilAt: null,
          isRecalled: false,
        },
      },
    ];
    phone.answer({ 'village.glance-rows': () => ({ rows, cursor: null }) });
    const page = mountPage('village/figure/figure', {
      figure: 'coverage.uncovered',
      name: '还没有联户党员的',
    });
    await says(page, '12号·示*甲');
    await says(page, '三季度财务');
    expect(page.querySelector('.figure__sides')).toBeUndefined();
    tap(page, '.figure__row');
    expect(opened()[0]).toMatchObject({ url: '/manage/household/household?householdId=h1' });
  });

  it('nothing says so', async () => {
    phone.answer({ 'village.glance-rows': () => ({ rows: [], cursor: null }) });
    const page = mountPage('village/figure/figure', { figure: 'ledger.relet', name: '重新发包的' });
    await says(page, '这里没有');
  });
});
