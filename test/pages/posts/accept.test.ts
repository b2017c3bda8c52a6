import { fire, mountPage, says, tap } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { me, NOW } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('凭码就任', () => {
  const offer = {
    placeNames: ['下鹿角村', '白家沟小组'],
    role: 'gridMember',
    name: '示例新人',
    fromAt: NOW,
    isAccepted: false,
  } as const;

  it('opened from a card it shows what the code makes of one; accepted, it leads home', async () => {
    phone.answer({
      'post.offer': () => offer,
      'post.accept': () => ({ me: me(), offer: { ...offer, isAccepted: true } }),
    });
    const page = mountPage('pages/accept/accept', { code: '7K3F-9Q2M' });
    await says(page, '示例新人，请您担任');
    expect(callsOf('post.accept')).toEqual([]);
    tap(page, '.accept__accept');
    await says(page, '您已经是网格员了');
    expect(callsOf('post.accept')).toEqual([{ code: '7K3F-9Q2M' }]);
    tap(page, '.accept__home');
    expect(phone.askedOf('switchTab')).toHaveLength(1);
  });

  it.each([
    ['CODE_WRONG', '没有这个码'],
    ['CODE_LOCKED', '请过一天再试'],
    ['CODE_USED', '已经有人用过了'],
    ['CODE_ENDED', '过期了'],
  ] as const)('%s is said, and what was typed stays', async (refusal, words) => {
    phone.answer({
      'post.offer': () => {
        throw new Refusal({ code: refusal, facts: {} });
      },
    });
    const page = mountPage('pages/accept/accept', {});
    await says(page, '8位码');
    tap(page, '.accept__look');
    await says(page, '先输任职码');
    fire(page, '.accept__code', 'input', { value: '7k3f9q2m' });
    tap(page, '.accept__look');
    await says(page, words);
    expect(callsOf('post.offer')).toEqual([{ code: '7k3f9q2m' }]);
  });
});
