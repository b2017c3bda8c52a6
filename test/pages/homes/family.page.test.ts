import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
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
