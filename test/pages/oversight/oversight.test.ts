import { fire, mountPage, says, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { me, NOW } from '../setup/sample';
import { township } from '../home/sample';
import { MONTHS, months, townshipBoard } from './sample';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({ 'township.board': () => townshipBoard() });
});

const opened = async () => {
  phone.storage.set('me', me({ desks: [township] }));
  const page = mountPage('manage/oversight/oversight');
  await says(page, '按区划代码排');
  return page;
};
const pick = (page: ReturnType<typeof mountPage>, selector: string, id: string) =>
  fire(page, selector, 'pick', { id });
const lead = () => phone.askedOf('navigateTo').map((asked) => (asked as { url: string }).url);

describe('总览 › a township', () => {
  it('says how each village stands, hidden counts as hidden, and until when it is counted', async () => {
    const page = await opened();
    const said = textOf(page);
    for (const words of [
      '杏岭子乡结案的数到今天09:00。',
      '“不显示”是数太小：写出来，会让人认出是谁家的事。',
      '正在办14件已超期›3件卡在村里›1件',
      '下鹿角村在办14件超期3件卡住1件本月结案46件按时办结90%',
      '示例二村在办不显示超期不显示本月结案不显示按时办结不显示',
      '示例三村没有在办的事本月没有结案的',
    ])
      expect(said).toContain(words);
  });

  it('leads from a count to the matters, and from a village to its figures', async () => {
    const page = await opened();
    const tiles = page.querySelectorAll('.oversight__tile');
    for (const tile of tiles) tile.dispatchEvent('tap');
    page.querySelector('.oversight__part')?.dispatchEvent('tap');
    await until(() => lead().length === 3, 'three taps');
    expect(lead()).toEqual([
      '/manage/watch/watch?group=overdue',
      '/manage/watch/watch?group=alarmed',
      '/manage/village/village?villageId=140928208224',
    ]);
  });

  it('shows the month and the months behind a segment, one year or three', async () => {
    const page = await opened();
    pick(page, '.oversight__tabs', 'months');
    await says(page, '本月结案46件小事不出网91%大事不出村98%按时受理95%按时办结90%评价满意94%');
    const charts = () =>
      (page.data as { view: { page: { charts: { points: object[] }[] } } }).view.page.charts;
    expect(charts().map(({ points }) => points.length)).toEqual([12, 12, 12]);
    pick(page, '.oversight__spans', '36');
    await until(() => charts()[0]?.points.length === 36, 'three years');
  });

  it('shows what it is about, and the months of a category that is tapped, until tapped again', async () => {
    const page = await opened();
    pick(page, '.oversight__tabs', 'kinds');
    await says(page, '1路灯、水电111件›2垃圾、卫生至少72件›3邻里纠纷60件›道路、桥不显示›');
    expect(textOf(page)).not.toContain('其他0件');
    pick(page, '.oversight__kinds', 'light');
    await says(page, '路灯、水电，每月结案');
    pick(page, '.oversight__kinds', 'light');
    await until(() => !textOf(page).includes('每月结案'), 'closed again');
  });

  it.each(['months', 'kinds'])('says so when nothing was closed, under %s', async (tab) => {
    const nothing = { months: months(() => 0), categories: [] };
    const none = { categoryId: 'light', name: '路灯', closed: MONTHS.map(() => 0) };
    phone.answer({ 'township.board': () => townshipBoard({ ...nothing, categories: [none] }) });
    const page = await opened();
    pick(page, '.oversight__tabs', tab);
    await says(page, '还没有走势');
  });

  it('says plainly that it failed, and tries again', async () => {
    phone.answer({
      'township.board': () => {
        throw new Refusal({ code: 'INTERNAL', facts: {}, requestId: 'abcdef123456' });
      },
    });
    phone.storage.set('me', me({ desks: [township] }));
    const page = mountPage('manage/oversight/oversight');
    await says(page, '没能打开');
    phone.answer({ 'township.board': () => townshipBoard() });
    fire(page, '.oversight__frame', 'retry');
    await says(page, '下鹿角村');
  });
});
