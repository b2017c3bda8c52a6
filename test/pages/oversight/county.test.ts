import { mountPage, says, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { me, NOW } from '../setup/sample';
import { callsOf, county } from '../home/sample';
import { countyBoard, townshipBoard } from './sample';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({ 'county.board': () => countyBoard() });
});

const opened = async (query = {}) => {
  phone.storage.set('me', me({ desks: [county] }));
  const page = mountPage('manage/oversight/oversight', query);
  await says(page, '按区划代码排');
  return page;
};
const lead = () => phone.askedOf('navigateTo').map((asked) => (asked as { url: string }).url);

describe('总览 › the county', () => {
  it('asks who is here when the phone does not know yet', async () => {
    phone.answer({ 'me.get': () => me({ desks: [county] }) });
    await says(mountPage('manage/oversight/oversight'), '五寨县');
    expect(phone.calls.map(({ call }) => call)).toEqual(['me.get', 'county.board']);
  });

  it('shows its townships in the order of their codes, and leads on to one', async () => {
    const page = await opened();
    expect(callsOf('county.board')).toEqual([{}]);
    expect(textOf(page)).toMatch(/砚城镇.*杏岭子乡/);
    page.querySelector('.oversight__part')?.dispatchEvent('tap');
    await until(() => lead().length === 1, 'the township');
    expect(lead()).toEqual(['/manage/oversight/oversight?townshipId=140928100']);
  });

  it('has no way into the villages of a township, and no list behind its counts', async () => {
    const board = townshipBoard({ canOpenParts: false, categories: [] });
    phone.answer({ 'township.board': () => board });
    const page = await opened({ townshipId: '140928208' });
    expect(callsOf('township.board')).toEqual([{ townshipId: '140928208' }]);
    expect(textOf(page)).not.toContain('类别');
    for (const tile of page.querySelectorAll('.oversight__tile, .oversight__part')) tile.dispatchEvent('tap');
    await new Promise((done) => setTimeout(done, 20));
    expect(lead()).toEqual([]);
  });

  it('without townships says where they come from', async () => {
    phone.answer({ 'county.board': () => countyBoard({ parts: [], countedToAt: null }) });
    const page = await opened();
    expect(textOf(page)).toContain('还没有乡镇在“导入导出”里用Excel把区划导进来');
    expect(textOf(page)).toContain('结案的还没有数过');
  });
});
