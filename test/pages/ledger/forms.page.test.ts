import { fire, mountPage, says, tap, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { NOW } from '../setup/sample';
import { plot } from './sample';

const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('登记', () => {
  it('a plot, with the number that is free; then its own page', async () => {
    phone.answer({
      'ledger.form': () => ({
        groups: [{ placeId: '140928208224/01', name: '白家沟小组' }],
        nextPlotNumber: 'DK0010',
        nextContractNumber: 'HT0012',
        today: '2026-11-24',
      }),
      'plot.register': () => ({ plotId: 'p9' }),
    });
    const page = mountPage('village/plotform/plotform');
    await says(page, '请写这块地叫什么');
    fire(page, '.plotform__name', 'input', { value: '南坡' });
    fire(page, '.plotform__area', 'input', { value: '25.3' });
    tap(page, '.plotform__save');
    await until(() => phone.askedOf('redirectTo').length > 0, 'its page is opened');
    expect(inputs('plot.register')).toEqual([
      { name: '南坡', kind: 'reserve', area: '25.3', number: 'DK0010', placeId: '140928208224/01' },
    ]);
  });

  it('a contract that ends before it starts isn’t sent', async () => {
    phone.answer({
      'ledger.form': () => ({
        groups: [],
        nextPlotNumber: 'DK1',
        nextContractNumber: 'HT0012',
        today: '2026-11-24',
      }),
      'plot.get': () => plot({ canManage: true }),
    });
    const page = mountPage('village/contractform/contractform', { plotId: 'p1' });
    await says(page, '请写承包方是谁');
    fire(page, '.contractform__tenant', 'input', { value: '示例甲' });
    fire(page, '.contractform__price', 'input', { value: '480' });
    fire(page, '.contractform__to', 'change', { value: '2026-01-01' });
    await says(page, '结束的日期比开始的还早');
    tap(page, '.contractform__save');
    expect(inputs('contract.register')).toEqual([]);
  });
});

describe('承包方姓名', () => {
  it('the county picks how much is shown', async () => {
    phone.answer({
      'ledger.names': () => ({ names: 'surname' }),
      'ledger.set-names': () => ({ names: 'hidden' }),
    });
    const page = mountPage('manage/tenants/tenants');
    await says(page, '只公开姓');
    fire(page, '.tenants__choices', 'pick', { id: 'hidden' });
    await says(page, '改好了');
    expect(inputs('ledger.set-names')).toEqual([{ names: 'hidden' }]);
  });
});
