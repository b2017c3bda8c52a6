import { fire, mountPage, says, textOf } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW, row } from '../setup/sample';

const PLACE = { placeId: '140928208224/01' };
const matters = (texts: readonly string[]) => ({
  placeName: '白家沟小组',
  rows: texts.map((text) => row({ text })),
  cursor: null,
});

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({ 'village.matters': () => matters(['水管漏了']) });
});

describe('一组的事', () => {
  it('shows what waits in the grid that was tapped, each a tap away', async () => {
    const page = mountPage('pages/village/village', PLACE);
    await says(page, '水管漏了');
    expect(textOf(page)).toContain('白家沟小组');
    expect(phone.calls).toEqual([{ call: 'village.matters', input: PLACE }]);
    fire(page, '.village__row', 'open', { id: 'm1' });
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });

  it('says so when nothing waits there', async () => {
    phone.answer({ 'village.matters': () => matters([]) });
    await says(mountPage('pages/village/village', PLACE), '这里没有正在办的事');
  });

  it('says so when it is not for this person', async () => {
    phone.answer({
      'village.matters': () => {
        throw new Refusal({ code: 'NOT_ALLOWED', facts: { action: 'village.matters' } });
      },
    });
    await says(mountPage('pages/village/village', PLACE), '再试一次');
  });
});
