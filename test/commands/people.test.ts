import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { GRID, MICRO_GRID, VILLAGE, villageWithout } from '../builders';
import { RISKY_WORD } from '../memory/outside';
import { memoryVillage, OTHER_VILLAGE } from '../memory/village';

const ASK = { householdId: 'household-12', name: '示例新人' };

describe('我', () => {
  test('a visitor is somebody, and nothing is written for looking', async () => {
    const { call, ports } = memoryVillage();
    expect(await call('stranger', 'me.get')).toEqual({
      name: null,
      personId: 'stranger',
      phoneMasked: null,
      hasConsented: false,
      binding: null,
      desks: [],
      hasPost: false,
      unread: 0,
      messageTemplates: { reporter: ['template-reporter'], desk: [] },
    });
    await call('stranger', 'home.get');
    expect(ports.people.people.get('stranger')).toBeNull();
  });

  test('a post-holder sees their desks, widest first; a stand-in for whom', async () => {
    const { call } = memoryVillage();
    expect((await call('secretary', 'me.get')).desks).toEqual([
      { deskId: VILLAGE, name: '示例村', level: 'village', role: 'villageSecretary', standsInFor: null },
    ]);
    expect((await call('resident', 'me.get')).binding).toMatchObject({
      state: 'confirmed',
      placeNames: ['示例村', '示例/03', '示例/03/02'],
    });
  });

  test('name, consent and phone are kept; the number sealed and shown masked', async () => {
    const { call, ports, now } = memoryVillage();
    expect(await call('stranger', 'me.save', { name: ' 示例访客 ', hasConsented: true })).toMatchObject({
      name: '示例访客',
      hasConsented: true,
    });
    expect(await call('stranger', 'me.bind-phone', { code: 'code-13700000002' })).toMatchObject({
      phoneMasked: '137****0002',
      name: '示例访客',
    });
    expect(ports.people.people.get('stranger')).toMatchObject({
      phoneSealed: 'sealed:13700000002',
      consentedAt: now,
      openid: 'openid-stranger',
    });
  });

  test.each([
    [{ name: '一' }, { code: 'INVALID_INPUT', facts: { field: 'name' } }],
    [{ name: '名'.repeat(21) }, { code: 'INVALID_INPUT' }],
    [{ hasConsented: false }, { code: 'INVALID_INPUT', facts: { field: 'hasConsented' } }],
    [{ name: RISKY_WORD }, { code: 'TEXT_RISKY', facts: { field: 'name' } }],
  ])('me.save %j is refused', async (input, refused) => {
    expect(await memoryVillage().refusal('stranger', 'me.save', input)).toMatchObject(refused);
  });

  test('accepted templates count up, unknown ones not; two phones at once lose nothing', async () => {
    const { call, ports } = memoryVillage();
    const templateIds = ['template-reporter', 'made-up'];
    await Promise.all([
      call('stranger', 'me.grant-messages', { templateIds }),
      call('stranger', 'me.grant-messages', { templateIds }),
    ]);
    expect(ports.people.people.get('stranger')?.credits).toEqual({ 'template-reporter': 2 });
  });

  test('nobody is signed in: nothing is answered', async () => {
    const { refusal } = memoryVillage();
    expect((await refusal(null, 'me.get')).code).toBe('NOT_SIGNED_IN');
    expect((await refusal(null, 'places.villages')).code).toBe('NOT_SIGNED_IN');
  });

  test('an identity in the input is not looked at', async () => {
    const { call } = memoryVillage();
    const forged = {
      openid: 'openid-secretary',
      personId: 'secretary',
      role: 'villageSecretary',
      desks: [VILLAGE],
    };
    expect(await call('stranger', 'me.get', forged)).toMatchObject({ personId: 'stranger', desks: [] });
  });
});

describe('地方', () => {
  test('townships with their villages, grids, and households with masked names', async () => {
    const { call, refusal } = memoryVillage();
    const [town] = await call('stranger', 'places.villages');
    expect(town?.villages).toEqual([
      { id: OTHER_VILLAGE, name: '别村', hasGrids: false },
      { id: VILLAGE, name: '示例村', hasGrids: true },
    ]);
    expect((await call('stranger', 'places.grids', { villageId: VILLAGE })).map(({ id }) => id)).toEqual([
      GRID,
      `${VILLAGE}/04`,
    ]);
    const homes = await call('stranger', 'places.households', { gridId: GRID });
    expect(homes.rows).toEqual([
      { id: 'household-12', label: '12号 · 示*甲' },
      { id: 'household-13', label: '13号 · 示*乙' },
    ]);
    expect((await call('stranger', 'places.households', { gridId: GRID, words: '13' })).rows).toHaveLength(1);
    expect((await call('stranger', 'places.households', { gridId: GRID, words: '示例甲' })).rows).toEqual([]);
    expect((await refusal('stranger', 'places.grids', { villageId: '140928208999' })).code).toBe(
      'PLACE_NOT_FOUND',
    );
    expect((await refusal('stranger', 'places.grids', { villageId: '140928208' })).code).toBe(
      'PLACE_NOT_FOUND',
    );
    expect((await refusal('stranger', 'places.households', { gridId: '140928' })).code).toBe(
      'PLACE_NOT_FOUND',
    );
  });
});

describe('绑定', () => {
  test('asked for, confirmed by the desk, and the person is at home there', async () => {
    const { call, ports } = memoryVillage();
    const asked = await call('stranger', 'binding.request', ASK);
    expect(asked).toMatchObject({
      name: '示例新人',
      binding: { state: 'pending', placeId: MICRO_GRID, placeNames: ['示例村', '示例/03', '示例/03/02'] },
    });
    const pending = await call('linked-0302', 'binding.pending');
    expect(pending.rows).toEqual([
      {
        id: asked.binding?.bindingId,
        name: '示例新人',
        householdLabel: '12号 · 示*甲',
        askedAt: expect.any(Number) as number,
      },
    ]);
    expect((await call('linked-0302', 'desk.queue')).pendingBindings).toBe(1);
    await call('linked-0302', 'binding.confirm', { bindingId: asked.binding?.bindingId });
    expect((await call('stranger', 'me.get')).binding?.state).toBe('confirmed');
    const stored = ports.people.bindings.get(asked.binding?.bindingId ?? '');
    expect(stored).toMatchObject({
      decidedBy: 'linked-0302',
      outbox: [{ template: 'bindingAsked' }, { template: 'bindingConfirmed' }],
    });
  });

  test('asking the same again changes nothing; elsewhere while one waits is refused', async () => {
    const { call, refusal, ports } = memoryVillage();
    await call('stranger', 'binding.request', ASK);
    await call('stranger', 'binding.request', ASK);
    expect(ports.people.bindings.all(({ personId }) => personId === 'stranger')).toHaveLength(1);
    expect((await refusal('stranger', 'binding.request', { ...ASK, householdId: 'household-13' })).code).toBe(
      'ALREADY_BOUND',
    );
    expect((await refusal('resident', 'binding.request', ASK)).code).toBe('ALREADY_BOUND');
  });

  test('two requests at once make one', async () => {
    const { answer, ports } = memoryVillage();
    const homes = ['household-12', 'household-13'];
    const answers = await Promise.all(
      homes.map((householdId) => answer('stranger', 'binding.request', { ...ASK, householdId })),
    );
    expect(answers.flatMap((one) => (one.ok ? [] : [one.error.code]))).toEqual(['ALREADY_BOUND']);
    expect(ports.people.bindings.all(({ personId }) => personId === 'stranger')).toHaveLength(1);
  });

  test.each(['grid-03', 'secretary'])('%s, above the household, may confirm', async (personId) => {
    const { call } = memoryVillage();
    const { binding } = await call('stranger', 'binding.request', ASK);
    expect((await call(personId, 'binding.pending')).rows).toHaveLength(1);
    expect(await call(personId, 'binding.confirm', { bindingId: binding?.bindingId })).toEqual({ ok: true });
  });

  test.each([
    ['grid-04', 'BINDING_NOT_FOUND'],
    ['linked-0301', 'BINDING_NOT_FOUND'],
    ['other-secretary', 'BINDING_NOT_FOUND'],
    ['supervisor', 'NOT_ALLOWED'],
    ['resident', 'NOT_ALLOWED'],
    ['stranger', 'NOT_ALLOWED'],
  ])('%s may not', async (personId, code) => {
    const { call, refusal } = memoryVillage();
    const { binding } = await call('stranger', 'binding.request', ASK);
    for (const verb of ['confirm', 'refuse']) {
      expect((await refusal(personId, `binding.${verb}`, { bindingId: binding?.bindingId })).code).toBe(code);
    }
  });

  test.each(['resident', 'stranger', 'supervisor'])('%s has no list of requests', async (personId) => {
    expect((await memoryVillage().refusal(personId, 'binding.pending')).code).toBe('NOT_ALLOWED');
  });

  test('a double tap confirms once; what is decided is not decided otherwise', async () => {
    const { call, refusal, ports } = memoryVillage();
    const { binding } = await call('stranger', 'binding.request', ASK);
    const input = { bindingId: binding?.bindingId };
    await call('linked-0302', 'binding.confirm', input);
    const { revision } = ports.people.bindings.get(input.bindingId ?? '') ?? {};
    expect(await call('grid-03', 'binding.confirm', input)).toEqual({ ok: true });
    expect(ports.people.bindings.get(input.bindingId ?? '')?.revision).toBe(revision);
    expect(await refusal('grid-03', 'binding.refuse', input)).toMatchObject({
      code: 'MOVE_NOT_OPEN',
      facts: { state: 'confirmed' },
    });
  });

  test('refused, one may ask again; ended, one is nowhere at home', async () => {
    const memory = memoryVillage();
    const { call, refusal } = memory;
    const { binding } = await call('stranger', 'binding.request', ASK);
    await call('linked-0302', 'binding.refuse', { bindingId: binding?.bindingId });
    expect((await call('stranger', 'me.get')).binding?.state).toBe('refused');
    memory.now += 60_000;
    expect((await call('stranger', 'binding.request', ASK)).binding?.state).toBe('pending');
    expect((await call('stranger', 'binding.end')).binding).toBeNull();
    expect((await refusal('stranger', 'binding.end')).code).toBe('BINDING_NOT_FOUND');
    expect((await call('resident', 'binding.end')).binding).toBeNull();
    expect(
      (
        await refusal('resident', 'matter.report', {
          clientKey: 'client-key-9',
          categoryId: 'repair',
          text: '灯',
          householdId: 'household-12',
        })
      ).code,
    ).toBe('HOUSEHOLD_NOT_FOUND');
  });

  test('an unknown household, a bad id and a risky name are refused', async () => {
    const { refusal } = memoryVillage();
    expect((await refusal('stranger', 'binding.request', { ...ASK, householdId: 'nowhere' })).code).toBe(
      'HOUSEHOLD_NOT_FOUND',
    );
    expect((await refusal('stranger', 'binding.request', { ...ASK, householdId: { $gt: '' } })).code).toBe(
      'INVALID_INPUT',
    );
    expect((await refusal('stranger', 'binding.request', { ...ASK, name: RISKY_WORD })).code).toBe(
      'TEXT_RISKY',
    );
  });

  test('with the micro-grid vacant the desk above is asked', async () => {
    const memory = memoryVillage();
    memory.ports.places.all.put(villageWithout(MICRO_GRID));
    await memory.call('stranger', 'binding.request', ASK);
    await runCourier(memory.ports);
    expect(memory.ports.inbox.entries.all().map(({ personId, template }) => [personId, template])).toEqual([
      ['grid-03', 'bindingAsked'],
      ['head-03', 'bindingAsked'],
    ]);
  });
});
