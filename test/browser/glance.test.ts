import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/** 一月一览 on two phones: the secretary opens a figure and its rows, a resident sees what is public. */
jest.setTimeout(60_000);

const local = useLocalVillage(undefined, true);
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

const press = (phone: Phone, words: string | RegExp): Promise<void> =>
  phone.page.locator('.h-view:not(.h-off)').getByText(words, { exact: true }).first().click();

test('一月一览 › from the third tab to the month, a figure, its rows, and one of them', async () => {
  const secretary = await open('secretary', 'pages/affairs/affairs');
  await press(secretary, '一月一览');
  await secretary.waitForRoute('village/glance/glance');
  await press(secretary, '小事不出网');
  await secretary.waitForRoute('village/figure/figure');
  await secretary.find('.matter-row').first().click();
  await secretary.waitForRoute('pages/matter/matter');
});

test('一月一览 › a month back and forth', async () => {
  const secretary = await open('secretary', 'village/glance/glance');
  const month = await secretary.find('.glance__month').innerText();
  await secretary.tap('.glance__earlier');
  await secretary.find('.glance__later').waitFor();
  expect(await secretary.find('.glance__month').innerText()).not.toBe(month);
  await secretary.tap('.glance__later');
  await secretary.find('.glance__later').waitFor({ state: 'detached' });
  expect(await secretary.find('.glance__month').innerText()).toBe(month);
});

test('一月一览 › a resident sees the public part, and nothing opens', async () => {
  const resident = await open('resident-01', 'pages/affairs/affairs');
  await press(resident, '一月一览');
  await resident.waitForRoute('village/glance/glance');
  await resident.find('.glance__rate').first().waitFor();
  expect(await resident.find('.glance__figure .chevron').count()).toBe(0);
  expect(await resident.find('.glance__export').count()).toBe(0);
  expect(await resident.page.locator('.h-view:not(.h-off)').getByText('按结果').count()).toBe(0);
});
