import type { MeView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf } from '../setup/mount';
import { phone } from '../setup/phone';
import { me, NOW } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const open = async (view: MeView = me()) => {
  phone.answer({ 'me.get': () => view });
  const page = mountPage('pages/me/me');
  await says(page, '核验回执');
  return page;
};
const DESK = {
  deskId: '140928208224/01',
  name: '白家沟小组',
  level: 'grid' as const,
  role: 'gridMember' as const,
  standsInFor: '示例己',
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('我的', () => {
  it.each<[string, MeView, string]>([
    ['bound', me(), '下鹿角村·白家沟小组·3号微网格看绑定'],
    ['not bound', me({ binding: null }), '还没有绑定住户绑定后，报事直接送到离您家最近的网格去绑定'],
    ['asked', me({ binding: { ...me().binding!, state: 'pending' } }), '3号微网格，等网格员确认看申请'],
    ['refused', me({ binding: { ...me().binding!, state: 'refused' } }), '绑定没有通过'],
  ])('household: %s', async (_, view, words) => {
    expect(textOf(await open(view))).toContain(words);
  });

  it('shows posts only to those who have one, with whom they stand in for', async () => {
    expect(textOf(await open())).not.toContain('住户绑定申请');
    const page = await open(me({ desks: [DESK] }));
    await says(page, '白家沟小组·网格员今天替示例己代岗');
    tap(page, '.me__desk');
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/pages/queue/queue?deskId=140928208224/01&group=reported' },
    ]);
  });

  it('has the complaint entry', async () => {
    const page = await open();
    tap(page, '.me__complaint');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/report/report?slot=complaint' }]);
  });

  it('switches to the elder view and back', async () => {
    const page = await open();
    fire(page, '.me__elder', 'toggle', { isOn: true });
    await says(page, '字大、按钮大');
    fire(page, '.me__elder', 'toggle', { isOn: false });
    await says(page, '打开后字更大');
  });

  it('changes the name', async () => {
    const page = await open();
    phone.provide('showModal', phone.noting('showModal', { confirm: true, content: ' 示例辰 ' }));
    phone.answer({ 'me.save': ({ name }) => me({ name: name ?? null }) });
    tap(page, '.me__name');
    await says(page, '姓名改好了');
    expect(callsOf('me.save')).toEqual([{ name: '示例辰' }]);
    expect(textOf(page)).toContain('示例辰');
  });

  it('refuses a name of one character without asking the cloud', async () => {
    const page = await open();
    phone.provide('showModal', phone.noting('showModal', { confirm: true, content: '例' }));
    tap(page, '.me__name');
    await says(page, '姓名写2到20个字');
    expect(callsOf('me.save')).toEqual([]);
  });

  it("binds the phone by WeChat's code, and takes a refusal calmly", async () => {
    const page = await open(me({ phoneMasked: null }));
    fire(page, '.me__phone-code', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
    await says(page, '没有取到手机号，不影响报事');
    phone.answer({ 'me.bind-phone': () => me({ phoneMasked: '139****0009' }) });
    fire(page, '.me__phone-code', 'getphonenumber', { code: 'wx-code' });
    await says(page, '139****0009');
    expect(callsOf('me.bind-phone')).toEqual([{ code: 'wx-code' }]);
  });
});
