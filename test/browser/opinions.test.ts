import { DAY_MS } from '../../domain/deadline/local-time';
import { plainMonday } from '../plain-monday';
import { choose, pickDay, press, usePeople } from './people';
import type { Phone } from './phone';

/** What a village asks of its people, and where it meets, on the phones of the secretary and a resident. */
jest.setTimeout(60_000);

const { open, ask, passes, now } = usePeople(plainMonday(Date.now()));

const ROADS = '先修哪一条路';
const LIGHTS = '小广场几点关灯';
const NEIGHBOURS = ['resident-02', 'resident-03', 'resident-04', 'resident-05', 'resident-06', 'resident-07'];

/** Asks with one question to tap and one to write, until tomorrow night. */
async function publishes(phone: Phone, title: string, names: '匿名' | '实名'): Promise<void> {
  await press(phone, '问大家一件事');
  await phone.find('.ask__title input').fill(title);
  await phone.find('.ask__what input').fill('您看呢');
  await phone.find('.ask__options textarea').fill('这样\n那样');
  await phone.tap('.ask__add');
  await phone.find('.ask__what input').nth(1).fill('还有什么建议');
  await choose(phone, '.ask__names', new RegExp(`^${names}`));
  await phone.tap('.ask__to');
  await pickDay(phone, now() + DAY_MS);
  await phone.tap('.ask__send');
  await phone.press('发出去');
  await phone.waitForRoute('village/poll/poll');
}

test('征求意见 › asked, answered knowing who sees it, counted without giving anybody away, replied to', async () => {
  const secretary = await open('secretary', 'village/polls/polls');
  await publishes(secretary, ROADS, '匿名');
  await publishes(await open('secretary', 'village/polls/polls'), LIGHTS, '实名');
  const resident = await open('resident-01', 'village/polls/polls');
  await press(resident, LIGHTS);
  await resident.waitForText('.poll__promise', '村两委看得到您的名字和您怎么答');
  const one = await open('resident-01', 'village/polls/polls');
  await press(one, ROADS);
  await one.waitForText('.poll__promise', '没有人看得到哪一份是您的');
  await choose(one, '.poll__single', '那样');
  await one.find('.poll__words textarea').fill('把水沟也修一修');
  await one.tap('.poll__share');
  await one.tap('.poll__send');
  await one.waitForText('.strip--done', '收到了');
  const { rows } = await ask('resident-01')('polls.list', {});
  const pollId = rows.find(({ title }) => title === ROADS)?.id ?? '';
  for (const person of NEIGHBOURS)
    await ask(person)('poll.answer', { pollId, replies: [{ questionId: 'q1', picks: [0] }] });
  await one.find('.poll__words textarea').fill('路灯也看一看');
  await passes(3 * DAY_MS);
  await one.tap('.poll__send');
  await one.waitForText('.strip--late', '已经结束了');
  expect(await one.find('.poll__words textarea').inputValue()).toBe('路灯也看一看');
  const reader = await open('resident-01', `village/poll/poll?id=${pollId}`);
  await reader.waitForText('.poll__bar', '不到 5 份，不显示');
  expect(await reader.find('.poll__bar').allInnerTexts()).not.toContainEqual(
    expect.stringMatching(/(^|\D)1 份/),
  );
  const desk = await open('secretary', `village/poll/poll?id=${pollId}`);
  await press(desk, '大家的建议和回应');
  await press(desk, '回应');
  await choose(desk, '.suggest__fates', '采纳');
  await desk.find('.suggest__words textarea').fill('水沟和路一起修。');
  await desk.tap('.suggest__save');
  await desk.waitForText('.strip--done', '回应好了');
  const later = await open('resident-01', `village/suggest/suggest?id=${pollId}`);
  await later.waitForText('.suggest__fate', '采纳：水沟和路一起修。');
  const list = await open('resident-01', 'village/polls/polls');
  await press(list, '我要提建议');
  await list.waitForRoute('pages/report/report');
});

test('会议 › planned, said to come if one likes, taken back again, and a reminder asked for', async () => {
  const secretary = await open('secretary', 'village/plan/plan');
  await secretary.find('.plan__title input').fill('冬季用电宣讲');
  await choose(secretary, '.plan__kinds', '宣讲、培训');
  await secretary.tap('.plan__day');
  await pickDay(secretary, now() + DAY_MS);
  await secretary.tap('.plan__time');
  await secretary.page.locator('.h-picker').getByText('确定', { exact: true }).click();
  await secretary.find('.plan__place input').fill('村委会');
  await secretary.tap('.plan__send');
  await secretary.waitForRoute('village/meeting/meeting');
  const resident = await open('resident-01', 'village/meetings/meetings');
  await press(resident, '冬季用电宣讲');
  await choose(resident, '.meeting__coming', '来');
  await resident.waitForText('.strip--done', '知道您来了');
  await resident.tap('.meeting__back');
  await resident.waitForText('.strip--done', '就当没说过');
  await resident.tap('.meeting__remind');
  await resident.waitForText('.strip--done', '到时候提醒您');
});
