import { plainMonday } from '../plain-monday';
import { allow } from './allow';
import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/**
 * 土地台账 · On three pages by two people: a plot and a contract are written down, money comes and is taken back, and
 * a resident asks about the row, from which the desk is led to it.
 */
jest.setTimeout(90_000);

const local = useLocalVillage(plainMonday(Date.now()));
const phones: Phone[] = [];

afterEach(async () => {
  for (const phone of phones.splice(0)) {
    expect(await phone.problems()).toEqual([]);
    await phone.close();
  }
});

async function open(person: string, path: string): Promise<Phone> {
  const phone = await Phone.open(local.browser, { url: local.village.url, person, path });
  phones.push(phone);
  return phone;
}

const words = (phone: Phone, text: string | RegExp) =>
  phone.page.locator('.h-view:not(.h-off)').getByText(text).first();

test('土地台账 › registered, let, paid, reversed; asked about by a resident, answered from the row', async () => {
  const secretary = await open('secretary', 'village/plotform/plotform');
  await secretary.find('.plotform__name input').fill('示例北坡');
  await secretary.find('.plotform__area input').fill('30.125');
  await secretary.tap('.plotform__save');
  await secretary.waitForText('.strip', '面积最多到 0.01 亩');
  await secretary.find('.plotform__area input').fill('30.12');
  await secretary.tap('.plotform__save');
  await secretary.waitForRoute('village/plot/plot');
  await secretary.waitForText('.strip--done', '登记好了');

  await secretary.tap('.plot__draw');
  await secretary.waitForRoute('village/outline/outline');
  const map = secretary.find('.outline__map');
  for (const [x, y] of [
    [100, 80],
    [260, 90],
    [240, 220],
    [90, 200],
  ] as const)
    await map.click({ position: { x, y } });
  await words(secretary, '第 4 个角').waitFor();
  await secretary.tap('.outline__save');
  await secretary.waitForRoute('village/plot/plot');
  await secretary.waitForText('.strip--done', '边界记下了');
  await words(secretary, /图上约 .*\s亩，登记 30\.12\s亩/).waitFor();

  await secretary.tap('.plot__let');
  await secretary.waitForRoute('village/contractform/contractform');
  await secretary.find('.contractform__tenant input').fill('示例承包人');
  await secretary.find('.contractform__to').click();
  await secretary.page.locator('.h-picker').getByText('确定', { exact: true }).click();
  await secretary.find('.contractform__price input').fill('100');
  await secretary.tap('.contractform__save');
  await secretary.waitForRoute('village/contract/contract');
  await secretary.waitForText('.strip--done', '登记好了');

  await secretary.tap('.contract__receive');
  await secretary.waitForRoute('village/payment/payment');
  await secretary.find('.payment__amount input').fill('3012');
  await secretary.find('.payment__receipt input').fill('SJ-北坡-1');
  await secretary.tap('.payment__save');
  await secretary.waitForRoute('village/contract/contract');
  await words(secretary, '收到 3,012 元').waitFor();
  await secretary.tap('.contract__reverse');
  await secretary.page.locator('.h-mask input, .h-mask textarea').first().fill('记错了户');
  await secretary.press('冲销');
  await words(secretary, '已冲销').waitFor();

  const resident = await open('resident-01', 'village/ledger/ledger');
  await words(resident, '白家沟小组').click();
  await words(resident, '示例北坡').click();
  await resident.waitForRoute('village/plot/plot');
  await words(resident, '示**').waitFor();
  await resident.tap('.plot__ask');
  await resident.waitForRoute('pages/report/report');
  await resident.waitForText('.report__frame', '会送到');
  await resident.tap('.report__send');
  await allow(resident);
  await resident.waitForRoute('pages/sent/sent');
  await words(resident, '送到').waitFor();

  const desk = await open('secretary', 'village/ledger/ledger');
  await words(desk, '白家沟小组').click();
  await words(desk, '示例北坡').click();
  await desk.tap('.plot__asked');
  await desk.waitForRoute('pages/matter/matter');
  await words(desk, '问的是台账：示例北坡').click();
  await desk.waitForRoute('village/plot/plot');
});
