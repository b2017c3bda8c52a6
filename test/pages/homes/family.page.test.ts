import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { PhoneFiles } from '../report/phone-files';
import { phone, Refusal } from '../setup/phone';
import { hours, me, NOW } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const MOTHER = { id: 'b1:f1', name: '示例老人', relation: '母亲', consentedAt: hours(-2) };
const withFamily = (...family: readonly (typeof MOTHER)[]) => me({ binding: { ...me().binding!, family } });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('代办家人', () => {
  it('is added with name, relation and consent, and not before', async () => {
    phone.answer({ 'me.get': () => withFamily(), 'family.add': () => withFamily(MOTHER) });
    const page = mountPage('pages/family/family');
    await says(page, '家人的姓名');
    tap(page, '.family__add');
    await says(page, '写上家人的姓名');
    fire(page, '.family__name', 'input', { value: ' 示例老人 ' });
    tap(page, '.family__add');
    await says(page, '先问过本人');
    tap(page, '.family__relation');
    fire(page, '.family__consent', 'toggle', { isOn: true });
    tap(page, '.family__add');
    await says(page, '替示例老人报');
    expect(textOf(page)).toContain('示例老人（母亲）');
    expect(callsOf('family.add')).toEqual([{ name: '示例老人', relation: '父亲', hasConsented: true }]);
  });

  it('is ended, saying that old matters go on', async () => {
    phone.answer({ 'me.get': () => withFamily(MOTHER), 'family.end': () => withFamily() });
    const page = mountPage('pages/family/family');
    await says(page, '示例老人');
    tap(page, '.family__end');
    await until(() => callsOf('family.end').length === 1, 'the end');
    expect(phone.askedOf('showModal')).toMatchObject([{ content: '已经替他报的事照样办，进展还是告诉您。' }]);
    await says(page, '以后不再代办');
  });

  it('whoever isn’t bound is led to binding first', async () => {
    phone.answer({ 'me.get': () => me({ binding: null }) });
    const page = mountPage('pages/family/family');
    await says(page, '先绑定您家那一户');
    tap(page, '.family__bind');
    expect(phone.askedOf('navigateTo')).toEqual([{ url: '/pages/bind/bind' }]);
  });
});

describe('替谁报', () => {
  const form = (family: readonly { id: string; name: string }[]) => ({
    categories: [{ id: 'help', name: '求助', kind: 'help' as const, icon: 'tools', isUrgent: false }],
    household: { id: 'h12', label: '12号 · 示*丁' },
    family,
    villageId: '140928208224',
    grids: [],
    microGrids: [],
    holders: [],
    canReportForOthers: false,
    maxFiles: 10,
  });

  it('is asked only of whoever acts for family, and is kept with the draft', async () => {
    new PhoneFiles();
    phone.answer({
      'report.form': () => form([{ id: 'b1:f1', name: '示例老人' }]),
      'report.preview': () => {
        throw new Refusal({ code: 'SERVICE_UNAVAILABLE', facts: {} });
      },
    });
    const page = mountPage('pages/report/report');
    await says(page, '替谁报');
    fire(page, '.report__family', 'pick', { id: 'b1:f1' });
    expect(phone.storage.get('draft:report')).toMatchObject({ familyId: 'b1:f1' });
    fire(page, '.report__family', 'pick', { id: '' });
    expect(phone.storage.get('draft:report')).toMatchObject({ familyId: null });
    (page.instance as { onUnload(): void }).onUnload();
    phone.answer({ 'report.form': () => form([]) });
    const plain = mountPage('pages/report/report');
    await says(plain, '在哪里');
    await until(() => plain.querySelector('.report__family') === undefined, 'nobody to choose from');
    (plain.instance as { onUnload(): void }).onUnload();
  });
});
