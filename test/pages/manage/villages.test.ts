import { fire, mountPage, says, tap, textOf } from '../setup/mount';
import { phone } from '../setup/phone';
import { me } from '../setup/sample';

const TOWNSHIPS = [
  {
    id: '140928208',
    name: '杏岭子乡',
    villages: [
      { id: '140928208200', name: '示例村', hasGrids: false },
      { id: '140928208224', name: '下鹿角村', hasGrids: true },
    ],
  },
];

const desk = (deskId: string, level: 'county' | 'village') => ({
  deskId,
  level,
  placeNames: ['示例'],
  role: level === 'county' ? ('countyAdmin' as const) : ('villageSecretary' as const),
});

const visited = () => phone.askedOf('navigateTo').map((given) => (given as { url: string }).url);

describe('管理 › 县里看住户', () => {
  it('chooses the village first', async () => {
    phone.answer({ 'me.get': () => me({ desks: [desk('140928', 'county')] as never }) });
    const page = mountPage('manage/hub/hub');
    await says(page, '打印住户码');
    tap(page, '.hub__entry--homes');
    tap(page, '.hub__entry--slips');
    tap(page, '.hub__entry--posts');
    expect(visited()).toEqual([
      '/manage/villages/villages?page=homes',
      '/manage/villages/villages?page=slips',
      '/manage/posts/posts',
    ]);
  });

  it('a secretary goes straight to their own', async () => {
    phone.answer({
      'me.get': () => me({ desks: [desk('140928', 'county'), desk('140928208224', 'village')] as never }),
    });
    const page = mountPage('manage/hub/hub');
    await says(page, '打印住户码');
    tap(page, '.hub__entry--homes');
    expect(visited()).toEqual(['/manage/homes/homes']);
  });
});

describe('选村子', () => {
  it('lists villages with grids first, finds one by a part of its name, and goes on', async () => {
    phone.answer({ 'places.villages': () => TOWNSHIPS });
    const page = mountPage('manage/villages/villages', { page: 'homes' });
    await says(page, '看哪个村的住户');
    expect(textOf(page)).toMatch(/下鹿角村.*示例村.*还没有网格/);
    fire(page, '.villages__words', 'input', { value: '鹿角' });
    expect(textOf(page)).not.toContain('示例村');
    tap(page, '.villages__village');
    expect(visited()).toEqual(['/manage/homes/homes?placeId=140928208224']);
    fire(page, '.villages__words', 'input', { value: '没有这个' });
    await says(page, '没有找到这个村');
  });

  it('an empty county is told what comes first', async () => {
    phone.answer({ 'places.villages': () => [] });
    const page = mountPage('manage/villages/villages', { page: 'slips' });
    await says(page, '先到“导入导出”里导入区划');
  });
});
