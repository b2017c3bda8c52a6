import type { MeView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { me, NOW } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('绑定住户', () => {
  const TOWNSHIPS = [
    {
      id: '140928208',
      name: '杏岭子乡',
      villages: [
        { id: '140928208224', name: '下鹿角村', hasGrids: true },
        { id: '140928208201', name: '杏岭子村', hasGrids: false },
      ],
    },
  ];
  const start = (view: MeView, query: Readonly<Record<string, string>> = {}): Rendered => {
    phone.answer({
      'me.get': () => view,
      'places.villages': () => TOWNSHIPS,
      'places.grids': ({ villageId }) =>
        villageId === '140928208224' ? [{ id: '140928208224/01', name: '白家沟小组' }] : [],
      'places.households': ({ words }) => ({
        rows: words === '99' ? [] : [{ id: 'h12', label: '12号 · 示*丁' }],
        cursor: null,
      }),
    });
    return mountPage('pages/bind/bind', query);
  };
  const byHand = async (view: MeView): Promise<Rendered> => {
    const page = start(view);
    await says(page, '没有纸条');
    tap(page, '.bind__by-hand');
    return page;
  };
  const fresh = me({ name: null, binding: null, hasConsented: false });

  it('goes village, grid, household, name, agreement, and asks', async () => {
    const page = await byHand(fresh);
    await says(page, '您家在哪个村');
    tap(page, '.bind__row');
    await says(page, '在哪个网格');
    tap(page, '.bind__row');
    await says(page, '哪一户是您家');
    await says(page, '12号');
    tap(page, '.bind__row');
    await says(page, '您的姓名');
    tap(page, '.bind__ask-button');
    await says(page, '写上您的姓名');
    fire(page, '.bind__name', 'input', { value: '示例丁' });
    tap(page, '.bind__ask-button');
    await says(page, '看过隐私说明后');
    expect(callsOf('binding.request')).toEqual([]);
    fire(page, '.bind__consent', 'toggle', { isOn: true });
    phone.answer({
      'me.save': () => me({ binding: null }),
      'binding.request': () => me({ binding: { ...me().binding!, state: 'pending' } }),
    });
    tap(page, '.bind__ask-button');
    await says(page, '等网格员确认');
    expect(callsOf('me.save')).toEqual([{ name: '示例丁', hasConsented: true }]);
    expect(callsOf('binding.request')).toEqual([{ householdId: 'h12', name: '示例丁' }]);
  });

  it('keeps what was picked when asking fails', async () => {
    const page = await byHand(me({ binding: null }));
    for (const step of ['您家在哪个村', '在哪个网格', '12号']) {
      await says(page, step);
      tap(page, '.bind__row');
    }
    await says(page, '您的姓名');
    phone.answer({
      'binding.request': () => {
        throw new Refusal({ code: 'ALREADY_BOUND', facts: {} });
      },
    });
    tap(page, '.bind__ask-button');
    await says(page, '您已经绑定了一户');
    expect(textOf(page)).toContain('12号·示*丁重选');
  });

  it('finds a village by its name', async () => {
    const page = await byHand(fresh);
    await says(page, '您家在哪个村');
    expect(textOf(page)).not.toContain('杏岭子村');
    fire(page, '.bind__words', 'input', { value: '杏岭子村' });
    await says(page, '杏岭子村杏岭子乡·还没有录入网格');
  });

  it('is no dead end in a village without grids', async () => {
    const page = await byHand(fresh);
    await says(page, '您家在哪个村');
    fire(page, '.bind__words', 'input', { value: '杏岭子村' });
    await says(page, '还没有录入网格');
    tap(page, '.bind__row');
    await says(page, '这个村还没有录入网格。不影响报事');
  });

  it('searches households in the cloud once the typing pauses', async () => {
    const page = await byHand(fresh);
    for (const step of ['您家在哪个村', '在哪个网格']) {
      await says(page, step);
      tap(page, '.bind__row');
    }
    await says(page, '12号');
    fire(page, '.bind__words', 'input', { value: '9' });
    fire(page, '.bind__words', 'input', { value: '99' });
    await says(page, '没有找到这一户');
    expect(callsOf('places.households')).toEqual([
      { gridId: '140928208224/01' },
      { gridId: '140928208224/01', words: '99' },
    ]);
  });

  it.each([
    ['pending', '等网格员确认', '撤回申请'],
    ['confirmed', '已经绑定', '解除绑定'],
  ] as const)('%s: says so and can be ended, naming the household', async (state, words, verb) => {
    const page = start(me({ binding: { ...me().binding!, state } }));
    await says(page, words);
    phone.answer({ 'binding.end': () => me({ binding: null }) });
    tap(page, '.bind__end');
    await until(() => callsOf('binding.end').length === 1, 'the end');
    expect(phone.askedOf('showModal')).toMatchObject([{ title: `确定${verb}‘12号 · 示*丁’吗？` }]);
  });

  it('refused: starts over', async () => {
    const page = start(me({ binding: { ...me().binding!, state: 'refused' } }));
    await says(page, '没有通过');
    tap(page, '.bind__start');
    await says(page, '有住户码');
  });

  const SLIP = { householdLabel: '12号 · 示*丁', placeNames: ['下鹿角村', '白家沟小组'] };
  const bound = { ...me().binding!, state: 'confirmed' as const };

  it('by the slip: typed, seen, signed, bound at once', async () => {
    const page = start(fresh);
    await says(page, '有住户码');
    fire(page, '.bind__code', 'input', { value: '7k3' });
    tap(page, '.bind__use');
    await says(page, '还差3位');
    fire(page, '.bind__code', 'input', { value: '7k3 f9o' });
    phone.answer({ 'binding.look-up': () => SLIP });
    tap(page, '.bind__use');
    await says(page, '是我家，绑定');
    expect(textOf(page)).toContain('12号·示*丁重选');
    expect(textOf(page)).toContain('下鹿角村·白家沟小组');
    expect(callsOf('binding.look-up')).toEqual([{ code: '7K3F90' }]);
    fire(page, '.bind__name', 'input', { value: '示例丁' });
    fire(page, '.bind__consent', 'toggle', { isOn: true });
    phone.answer({ 'me.save': () => me({ binding: null }), 'binding.by-code': () => me({ binding: bound }) });
    tap(page, '.bind__ask-button');
    await says(page, '已经绑定');
    expect(callsOf('binding.by-code')).toEqual([{ code: '7K3F90', name: '示例丁' }]);
    expect(callsOf('binding.request')).toEqual([]);
  });

  it.each(['WLBH:7K3F9Q', 'https://village.example/h?c=7K3F9Q'])(
    'by the slip: scanned %s',
    async (result) => {
      const page = start(me({ binding: null }));
      await says(page, '有住户码');
      phone.provide('scanCode', () => Promise.resolve({ result }));
      phone.answer({ 'binding.look-up': () => SLIP });
      tap(page, '.bind__scan');
      await says(page, '是我家，绑定');
      expect(callsOf('binding.look-up')).toEqual([{ code: '7K3F9Q' }]);
    },
  );

  it('something else was scanned, or nothing: says so, or stays as it was', async () => {
    const page = start(me({ binding: null }));
    await says(page, '有住户码');
    phone.provide('scanCode', () => Promise.reject(new Error('scanCode:fail cancel')));
    tap(page, '.bind__scan');
    phone.provide('scanCode', () => Promise.resolve({ result: 'WLB1:7K3F9Q2M:3:0F1E2D3C4B5A6978' }));
    tap(page, '.bind__scan');
    await says(page, '这不是住户码');
    expect(callsOf('binding.look-up')).toEqual([]);
  });

  it.each([
    { scene: 'c%3D7K3F9Q' },
    { q: encodeURIComponent('https://village.example/h?c=7K3F9Q') },
    { code: '7K3F9Q' },
  ])('opened from WeChat’s own scanner with %j: the household is there at once', async (query) => {
    phone.answer({ 'binding.look-up': () => SLIP });
    const page = start(me({ binding: null }), query);
    await says(page, '是我家，绑定');
  });

  it('opened by a slip though bound already: the binding, and nothing is tried', async () => {
    const page = start(me(), { code: '7K3F9Q' });
    await says(page, '已经绑定');
    expect(callsOf('binding.look-up')).toEqual([]);
  });

  it.each([
    ['CODE_WRONG', { left: 7 }, '没有这个码'],
    ['CODE_LOCKED', { untilAt: NOW }, '请过一天再试'],
  ] as const)('%s: says so, and what was typed stays', async (code, facts, words) => {
    const page = start(me({ binding: null }));
    await says(page, '有住户码');
    phone.answer({
      'binding.look-up': () => {
        throw new Refusal({ code, facts });
      },
    });
    fire(page, '.bind__code', 'input', { value: 'AAAAAA' });
    tap(page, '.bind__use');
    await says(page, words);
  });
});
