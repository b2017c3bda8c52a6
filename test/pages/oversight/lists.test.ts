import { fire, mountPage, says, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { NOW } from '../setup/sample';
import { board, callsOf, county, desk, home, open, queue, referred, township } from '../home/sample';
import { countyBoard, months } from './sample';

const VILLAGE = { villageId: '140928208224' };
const lead = () => phone.askedOf('navigateTo').map((asked) => (asked as { url: string }).url);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({
    'village.board': () => board,
    'township.matters': () => referred,
    'county.board': () => countyBoard(),
    'privacy.requests': () => ({ rows: [], cursor: null, open: 2 }),
  });
});

describe('一村的村情', () => {
  it('shows the township the village as it sees itself, and leads on', async () => {
    const page = mountPage('manage/village/village', VILLAGE);
    await says(page, '小事不出网91%');
    expect(callsOf('village.board')).toEqual([VILLAGE]);
    fire(page, '.village__board', 'open', { id: 'a1' });
    fire(page, '.village__board', 'grid', { id: '140928208224/01' });
    fire(page, '.village__board', 'trend', { id: '140928208224' });
    expect(lead()).toEqual([
      '/pages/matter/matter?id=a1',
      '/pages/village/village?placeId=140928208224/01',
      '/manage/trend/trend?villageId=140928208224',
    ]);
  });
});

describe('走势', () => {
  it('is the village’s own, one year or three', async () => {
    const page = mountPage('manage/trend/trend', VILLAGE);
    await says(page, '下鹿角村');
    const charts = () =>
      (page.data as { view: { charts: { title: string; points: object[] }[] } }).view.charts;
    expect(charts().map(({ title }) => title)).toEqual(['每月结案', '小事不出网率', '按时办结率']);
    fire(page, '.trend__spans', 'pick', { id: '36' });
    await until(() => charts()[0]?.points.length === 36, 'three years');
  });

  it('says so when nothing was closed yet', async () => {
    phone.answer({ 'village.board': () => ({ ...board, months: months(() => 0) }) });
    await says(mountPage('manage/trend/trend', VILLAGE), '还没有走势');
  });
});

describe('督办 as a page', () => {
  it('opens the list that was tapped, and another', async () => {
    const page = mountPage('manage/watch/watch', { group: 'alarmed' });
    await says(page, '桥栏杆断了');
    fire(page, '.watch__list', 'group', { group: 'unreplied' });
    await until(() => callsOf('township.matters').length === 2, 'the other list');
    expect(callsOf('township.matters')).toEqual([{ group: 'alarmed' }, { group: 'unreplied' }]);
    fire(page, '.watch__list', 'open', { id: 't1' });
    expect(lead()).toEqual(['/pages/matter/matter?id=t1']);
  });

  it('takes a made-up list for the overdue one', async () => {
    await says(mountPage('manage/watch/watch', { group: 'nonsense' }), '桥栏杆断了');
    expect(callsOf('township.matters')).toEqual([{ group: 'overdue' }]);
  });
});

describe('首页 above the villages', () => {
  it('shows the county how it stands, what waits and what it keeps in order', async () => {
    const page = await open(home([county]), '214正在办31已超期6卡在村里1042本月结案');
    await says(page, '居民的个人信息申请，2件在办');
    expect(textOf(page)).not.toContain('代人报事');
    for (const name of ['oversight', 'setup', 'posts', 'categories', 'calendar'])
      fire(page, '.home__county', 'page', { page: name });
    expect(lead()).toEqual(
      ['oversight', 'setup', 'posts', 'categories', 'calendar'].map((name) => `/manage/${name}/${name}`),
    );
  });

  it('leads the township to its overview', async () => {
    const page = await open(home([township]), '桥栏杆断了');
    fire(page, '.home__township', 'board');
    expect(lead()).toEqual(['/manage/oversight/oversight']);
  });

  it('lets who sits in a village and in the county choose, the village first', async () => {
    phone.answer({ 'desk.queue': () => queue() });
    const page = await open(home([county, desk()]), '水管漏了');
    expect(textOf(page)).toContain('白家沟小组五寨县');
  });
});
