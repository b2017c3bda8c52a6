import { DAY_MS, dayOf, startOfDay } from '../../domain/deadline/local-time';
import { dateOf } from '../../miniprogram/services/choosing/from-day';
import { plainMonday } from '../plain-monday';
import type { Phone } from './phone';
import { choose, pickDay, press, usePeople } from './people';

/** What people at desks keep in order, on two phones: the map, where matters go, the calendar, who sits where. */
jest.setTimeout(60_000);

/** Long enough for every timer to come round; before midnight the stories begin, on the eve of an ordinary week. */
const MINUTES = 6 * 60_000;

const { open, ask, passes, now } = usePeople(startOfDay(dayOf(plainMonday(Date.now()))) - MINUTES);

test('地图 › the secretary taps a point on the map, and the matter opens', async () => {
  const point = (step: number) => ({ latitude: 38.929 + step / 1000, longitude: 111.765 });
  for (const [step, text] of ['村口的路灯不亮。', '水沟堵了。'].entries())
    await ask('resident-01')('matter.report', {
      clientKey: `governing-map-${step}`,
      categoryId: 'repair',
      text,
      point: point(step),
    });
  const phone = await open('secretary', 'manage/hub/hub');
  await press(phone, '村地图');
  await phone.waitForRoute('manage/map/map');
  const points = phone.find('.h-map-icon').filter({ hasText: /^\d+$/ });
  await points.last().waitFor();
  expect(await points.count()).toBe(2);
  const [first] = (await ask('secretary')('village.map', {})).matters;
  await points.filter({ hasText: /^1$/ }).dispatchEvent('click');
  await phone.waitForRoute('pages/matter/matter');
  await phone.waitForText('wx-page', first?.text.replace('。', '') ?? '');
});

/** The household 1 of 白家沟小组 reports something of a category. */
async function explain(category: string): Promise<Phone> {
  const phone = await open('secretary', 'manage/explain/explain');
  await phone.tap('.explain__category');
  await choose(phone, '.explain__choices', category);
  await phone.tap('.explain__place');
  await choose(phone, '.explain__places', '白家沟小组');
  await choose(phone, '.explain__places', /^1号/);
  await phone.waitForText('.explain__finding', /用上了\s*按住户/);
  return phone;
}

test('会到哪里 › the desk and the rules for a household; the county changes the category from tomorrow', async () => {
  const before = await explain('环境卫生');
  await before.waitForText('.explain__answer .title-card', '1号微网格');

  const county = await open('county-admin', 'manage/categories/categories');
  await press(county, '环境卫生');
  await county.waitForRoute('manage/category/category');
  await choose(county, '.category__start', /^网格/);
  await press(county, '从哪天起');
  await pickDay(county, now() + DAY_MS);
  await press(county, '存好，明天起用');
  await county.waitForRoute('manage/categories/categories');

  const today = await explain('环境卫生');
  await today.waitForText('.explain__answer .title-card', '1号微网格');
  await passes(MINUTES);
  const tomorrow = await explain('环境卫生');
  await tomorrow.waitForText('.explain__answer .title-card', '白家沟小组');
  await tomorrow.waitForText('.explain__finding', /用上了\s*从哪一级办起/);
});

test('工作日历 › half a day is marked, what moves is said first, and the resident reads why', async () => {
  const { id: matterId } = await ask('resident-13')('matter.report', {
    clientKey: 'governing-calendar',
    categoryId: 'help',
    text: '想借一把梯子。',
  });
  const county = await open('county-admin', 'manage/calendar/calendar');
  await county.tap('.calendar__edit');
  const [, month, date] = dateOf(now()).split('-');
  const day = county
    .find('.calendar__grid')
    .getByRole('button', { name: new RegExp(`^${Number(month)}月${Number(date)}日`) });
  for (let taps = 0; taps < 3; taps += 1) await day.click();
  await county.waitForText('.calendar__day--morning', String(Number(date)));
  await county.tap('.calendar__save');
  await county.page
    .locator('.h-mask')
    .getByText(/会影响 \d+ 件/)
    .waitFor();
  await county.press('再看看');
  await county.tap('.calendar__save');
  await county.press('保存');
  await county.waitForText('.strip--done', '保存好了');

  await passes(MINUTES);
  const resident = await open('resident-13', `pages/matter/matter?id=${matterId}`);
  await resident.waitForText('wx-page', '放假安排有变，重新算了时限');

  await county.tap('.calendar__load');
  await county.press('载入');
  await county.waitForText('.strip--done', '载入好了');
  expect(await county.find('.calendar__load').count()).toBe(0);
});

test('暂停计时 › the secretary stops the village’s clocks; a matter says why and until when', async () => {
  const { id: matterId } = await ask('resident-14')('matter.report', {
    clientKey: 'governing-suspension',
    categoryId: 'help',
    text: '想请人帮忙扫雪。',
  });
  const phone = await open('secretary', 'manage/suspensions/suspensions');
  await phone.tap('.suspensions__set');
  await phone.waitForRoute('manage/suspend/suspend');
  await phone.find('.suspend__reason input').fill('大雪封山');
  await phone.tap('.suspend__last');
  await pickDay(phone, now() + 2 * DAY_MS);
  await phone.tap('.suspend__send');
  await phone.page
    .locator('.h-mask')
    .getByText(/会影响|都不变/)
    .waitFor();
  await phone.press('暂停计时');
  await phone.waitForRoute('manage/suspensions/suspensions');
  await phone.waitForText('wx-page', '大雪封山');
  const resident = await open('resident-14', `pages/matter/matter?id=${matterId}`);
  await resident.waitForText('wx-page', '大雪封山');
});

test('任职 › a vacant desk stands in red; somebody comes in by the code, goes on leave, and a stand-in acts for them', async () => {
  const secretary = await open('secretary', 'manage/posts/posts');
  await secretary.waitForText('.posts__vacancy', /个岗位现在没有人/);
  await secretary.page.locator('.posts__desk').filter({ hasText: '空岗' }).first().click();
  await secretary.waitForRoute('manage/desk/desk');
  await secretary.tap('.desk__appoint');
  await secretary.waitForRoute('manage/appoint/appoint');
  await choose(secretary, '.appoint__people', /^新来的人/);
  await secretary.find('.appoint__name input').fill('示例新党员');
  await secretary.tap('.appoint__send');
  const code = await secretary.text('.appoint__letters');
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  const newcomer = await open('visitor-02', 'pages/accept/accept');
  await newcomer.find('.accept__code input').fill(code.toLowerCase().replace('-', ' '));
  await newcomer.tap('.accept__look');
  await newcomer.waitForText('.title-card', '联户党员');
  await newcomer.tap('.accept__accept');
  await newcomer.tap('.accept__home');
  await newcomer.waitForText('wx-page', '3号微网格');

  const { name } = await ask('linked-0201')('me.get', {});
  const leave = await open('visitor-02', 'manage/leave/leave');
  await choose(leave, '.leave__people', new RegExp(`^${name ?? ''}`));
  await leave.tap('.leave__send');
  await leave.waitForText('.leave__one', `${name ?? ''}代岗`);

  const { id: matterId } = await ask('resident-06')('matter.report', {
    clientKey: 'governing-posts',
    categoryId: 'help',
    text: '想借一辆轮椅。',
  });
  const standIn = await open('linked-0201', `pages/matter/matter?id=${matterId}`);
  await press(standIn, '受理');
  await standIn.waitForText('wx-page', '办理中');
  const resident = await open('resident-06', `pages/matter/matter?id=${matterId}`);
  await resident.waitForText('wx-page', '（代 示例新党员）');
});
