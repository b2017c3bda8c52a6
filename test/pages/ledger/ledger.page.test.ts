import { inputOf, type Draft } from '../../../miniprogram/services/sending/draft';
import { errorWords, hundredths } from '../../../miniprogram/text';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { NOW } from '../setup/sample';
import { contract, kept, ledger, plot } from './sample';

const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '金额写错了' }));
});

describe('土地台账', () => {
  it('a resident sees the sums and as of when, and goes to a group; nothing to change', async () => {
    phone.answer({ 'ledger.get': () => ledger() });
    const page = mountPage('village/ledger/ledger');
    await says(page, '79,135元');
    await says(page, '截至2026年11月24日');
    await says(page, '162.41亩');
    await says(page, '重新发包总价79,135元');
    await says(page, '收回162.41亩，重新发包总价79,135元');
    expect(page.querySelector('.ledger__register')).toBeUndefined();
    expect(page.querySelector('.ledger__way')).toBeUndefined();
    tap(page, '.ledger__group');
    expect(phone.askedOf('navigateTo')[0]).toMatchObject({
      url: expect.stringContaining('/village/plots/plots?placeId=140928208224/01') as string,
    });
  });

  it('what was paid ahead is said, so that due less received and the arrears can be told apart', async () => {
    const { groups, total } = ledger();
    phone.answer({
      'ledger.get': () => ledger({ groups, total: { ...total, received: total.received + 52_505 } }),
    });
    const page = mountPage('village/ledger/ledger');
    await says(page, '其中多交的525.05元');
  });

  it('who keeps it has the ways to what is owed and to Excel', async () => {
    phone.answer({ 'ledger.get': () => ledger({ canManage: true, canSeeAll: true, ending: 2 }) });
    const page = mountPage('village/ledger/ledger');
    await says(page, '1份，22,400元');
    await says(page, '2份，60天内到期或已到期');
    tap(page, '.ledger__way');
    expect(phone.askedOf('navigateTo')[0]).toMatchObject({
      url: '/village/contracts/contracts?of=arrears&villageId=140928208224',
    });
  });

  it('amounts are written with all their fen', () => {
    expect([0, 5, 100, 7_913_500, 123_456_789, -1250].map(hundredths)).toEqual([
      '0',
      '0.05',
      '1',
      '79,135',
      '1,234,567.89',
      '-12.50',
    ]);
  });
});

describe('一块地', () => {
  it('对这一条有疑问 opens a report that begins with the row', async () => {
    phone.answer({ 'plot.get': () => plot() });
    const page = mountPage('village/plot/plot', { id: 'p1' });
    await says(page, '示**·东沟62.38亩');
    tap(page, '.plot__ask');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/report/report?slot=report' }]);
    const draft = wx.getStorageSync<Draft>('draft:report');
    expect(draft.text).toContain('对台账有疑问：白家沟小组，东沟，编号 DK0001，62.38 亩');
    expect(inputOf(draft, 'other', null).ledgerRow).toEqual({ kind: 'plot', id: 'p1' });
    expect(inputOf({ ...draft, text: '路灯不亮' }, 'other', null).ledgerRow).toBeUndefined();
  });
});

describe('有人问这一条', () => {
  it('its desk opens the matter from the row', async () => {
    const asked = [{ matterId: 'm1', code: '7K3F9Q2M', state: 'reported', reportedAt: NOW }] as const;
    phone.answer({ 'plot.get': () => plot({ canManage: true, asked }) });
    const page = mountPage('village/plot/plot', { id: 'p1' });
    await says(page, '有人问这一条');
    await says(page, '待受理 · 7K3F9Q2M'.replaceAll(' ', ''));
    tap(page, '.plot__asked');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });
});

describe('一份合同', () => {
  it('leads back to its plot, however it was come to', async () => {
    phone.answer({ 'contract.get': () => contract() });
    const page = mountPage('village/contract/contract', { id: 'c1' });
    await says(page, '看这块地：东沟');
    tap(page, '.contract__plot');
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: `/village/plot/plot?id=${contract().plotId}` },
    ]);
  });

  it('shows a resident what was agreed, and no money or history', async () => {
    phone.answer({ 'contract.get': () => contract() });
    const page = mountPage('village/contract/contract', { id: 'c1' });
    await says(page, '30,415元');
    expect(textOf(page)).not.toMatch(/已收|记录|改成/);
    expect(page.querySelector('.contract__receive')).toBeUndefined();
  });

  it('a payment is reversed with a reason, and a refusal is said', async () => {
    phone.answer({
      'contract.get': () => kept,
      'contract.reverse': () => ({ contractId: 'c1' }),
    });
    const page = mountPage('village/contract/contract', { id: 'c1' });
    await says(page, '交齐了');
    tap(page, '.contract__reverse');
    await says(page, '冲销了');
    expect(inputs('contract.reverse')).toEqual([{ contractId: 'c1', line: 2, words: '金额写错了' }]);
  });

  it('a payment asks for amount and receipt; what was typed stays when it is refused', async () => {
    phone.answer({
      'contract.get': () => ({ ...kept, arrears: 1_000_50, received: 0 }),
      'contract.receive': () => {
        throw new Error('no network');
      },
    });
    const page = mountPage('village/payment/payment', { id: 'c1' });
    await says(page, '到今天还欠1,000.50元');
    await says(page, '请写收据号');
    fire(page, '.payment__receipt', 'input', { value: 'SJ7' });
    tap(page, '.payment__save');
    await until(() => page.querySelector('.strip--late') !== undefined, 'the failure is said');
    expect(inputs('contract.receive')[0]).toMatchObject({
      contractId: 'c1',
      amount: '1000.50',
      receipt: 'SJ7',
    });
  });

  it('refusals name what is in the way', () => {
    const said = (code: 'LAND_TAKEN' | 'MONEY_WRONG' | 'AREA_OVER', facts: Record<string, string>) =>
      errorWords({ code, facts });
    expect(said('LAND_TAKEN', { from: '2024-01-01', to: '2028-12-31', left: '12.50' })).toContain(
      '2024年1月1日 到 2028年12月31日 已经包给别人，那时只剩 12.50 亩',
    );
    expect(said('MONEY_WRONG', { rule: 'decimals' })).toContain('小数点后只能有两位');
    expect(said('AREA_OVER', { plot: '100.00', asked: '100.01' })).toContain('只有 100.00 亩');
  });
});
