import type { ExplainFormView, ExplainView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, me, NOW } from '../setup/sample';

const VILLAGE = '140928208224';
const category = (id: string, name: string, kind: ExplainFormView['categories'][number]['kind']) => ({
  id,
  name,
  kind,
  icon: 'tools',
  isUrgent: false,
});
const FORM: ExplainFormView = {
  villageId: VILLAGE,
  villageName: '下鹿角村',
  categories: [
    category('repair', '设施维修', 'repair'),
    category('dispute', '矛盾纠纷', 'dispute'),
    category('complaint', '投诉', 'complaint'),
  ],
  grids: [{ id: `${VILLAGE}/01`, name: '白家沟小组' }],
  microGrids: [{ id: `${VILLAGE}/01/02`, name: '2号微网格' }],
  holders: [{ personId: 'p-grid', name: '示例甲', role: 'gridMember' }],
};
const answer = (change: Partial<ExplainView> = {}): ExplainView => ({
  deskId: `${VILLAGE}/01`,
  deskName: '白家沟小组',
  level: 'grid',
  people: [{ name: '示例甲', role: 'gridMember', standsInFor: '示例乙' }],
  isUrgent: false,
  isAlarmed: false,
  acknowledgeBy: hours(24),
  isProvisional: false,
  handleBy: hours(96),
  isHandleProvisional: false,
  findings: [
    { rule: 'household', deskName: '白家沟小组 · 2号微网格', skippedDeskName: null, because: null },
    { rule: 'point', deskName: null, skippedDeskName: null, because: 'noPoint' },
    {
      rule: 'vacant',
      deskName: '白家沟小组',
      skippedDeskName: '白家沟小组 · 2号微网格',
      because: null,
    },
  ],
  ...change,
});
const deskAt = (level: 'village' | 'county') =>
  me({ desks: [{ deskId: VILLAGE, name: '下鹿角村', level, role: 'villageSecretary', standsInFor: null }] });

const asked = () => phone.calls.filter(({ call }) => call === 'route.explain').map(({ input }) => input);
async function open(): Promise<Rendered> {
  const page = mountPage('manage/explain/explain');
  await says(page, '一条一条看');
  return page;
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({
    'me.get': () => deskAt('village'),
    'route.form': () => FORM,
    'route.explain': () => answer(),
    'places.households': () => ({ rows: [{ id: 'h12', label: '12号 · 示*丁' }], cursor: null }),
  });
});

describe('这件事会到哪里', () => {
  it('says which desk, who is there, by when, and every rule, used or not', async () => {
    const page = await open();
    const text = textOf(page);
    expect(text).toContain('白家沟小组网格员示例甲（代示例乙）明天10:00前受理');
    expect(text).toContain('用上了按住户这一户属白家沟小组·2号微网格，送到那里');
    expect(text).toContain('没用上按标的位置没有在地图上标');
    expect(text).toContain('白家沟小组·2号微网格岗位空缺，转上级，到白家沟小组');
    expect(asked()).toEqual([{ villageId: VILLAGE, categoryId: 'repair' }]);
  });

  it('says when a time is 暂定, and which', async () => {
    const handleBy = Date.UTC(2027, 0, 5);
    phone.answer({ 'route.explain': () => answer({ handleBy, isHandleProvisional: true }) });
    expect(textOf(await open())).toContain('办好的时间是暂定的：2027年放假安排还没公布，日期可能会变。');
    const both = { acknowledgeBy: handleBy, isProvisional: true, isHandleProvisional: true };
    phone.answer({ 'route.explain': () => answer({ ...both, handleBy }) });
    expect(textOf(await open())).toContain('这些时间是暂定的：2027年');
    phone.answer({ 'route.explain': () => answer() });
    expect(textOf(await open())).not.toContain('暂定');
  });

  it('asks anew for a household, an urgent matter, a dispute’s other side, a complaint', async () => {
    const page = await open();
    tap(page, '.explain__place');
    fire(page, '.explain__places', 'pick', { id: `${VILLAGE}/01` });
    await says(page, '12号');
    fire(page, '.explain__places', 'pick', { id: 'h12' });
    fire(page, '.explain__urgent', 'toggle', { isOn: true });
    tap(page, '.explain__category');
    fire(page, '.explain__choices', 'pick', { id: 'dispute' });
    await says(page, '对方在哪里');
    tap(page, '.explain__other');
    fire(page, '.explain__others', 'pick', { id: `${VILLAGE}/01` });
    fire(page, '.explain__others', 'pick', { id: `${VILLAGE}/01/02` });
    await until(() => asked().length === 5, 'five questions');
    expect(asked().at(-1)).toEqual({
      villageId: VILLAGE,
      categoryId: 'dispute',
      isUrgent: true,
      householdId: 'h12',
      otherPlaceId: `${VILLAGE}/01/02`,
    });
    tap(page, '.explain__category');
    fire(page, '.explain__choices', 'pick', { id: 'complaint' });
    await says(page, '投诉谁');
    tap(page, '.explain__about');
    fire(page, '.explain__choices', 'pick', { id: 'p-grid' });
    await until(() => asked().length === 7, 'seven questions');
    expect(asked().at(-1)).toMatchObject({ categoryId: 'complaint', aboutPersonId: 'p-grid' });
    expect(asked().at(-1)).not.toHaveProperty('otherPlaceId');
  });

  it('says what is wrong, and plainly when nobody is there at all', async () => {
    phone.answer({
      'route.explain': () => answer({ people: [], isAlarmed: true, level: 'village', deskName: '下鹿角村' }),
    });
    await says(await open(), '现在没有人在岗');
    phone.answer({
      'route.explain': () => {
        throw new Refusal({ code: 'HOUSEHOLD_NOT_FOUND', facts: {} });
      },
    });
    await says(mountPage('manage/explain/explain'), '没有找到这一户');
  });

  it('the county picks a village first', async () => {
    phone.answer({
      'me.get': () => deskAt('county'),
      'places.villages': () => [
        { id: 't1', name: '杏岭子乡', villages: [{ id: VILLAGE, name: '下鹿角村', hasGrids: true }] },
      ],
    });
    const page = mountPage('manage/explain/explain');
    await says(page, '杏岭子乡');
    fire(page, '.explain__choices', 'pick', { id: 't1' });
    fire(page, '.explain__choices', 'pick', { id: VILLAGE });
    await says(page, '哪个村下鹿角村');
    expect(phone.calls.find(({ call }) => call === 'route.form')?.input).toEqual({ villageId: VILLAGE });
  });
});
