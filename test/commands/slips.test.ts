import { MOST_TRIES } from '../../domain/access/code-tries';
import { DAY, GRID, household, LONG_AGO, MICRO_GRID, OTHER_GRID, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const HOME = { householdId: 'household-12' };
const WRONG = ['AAAAAA', 'BBBBBB', '000000', '777777', 'ZZZZZZ'];

const codeOf = async ({ call }: MemoryVillage, householdId = HOME.householdId) =>
  (await call('secretary', 'slips.show', { householdId })).code;

describe('住户码', () => {
  test('is the same each time it is shown, stands nowhere, and who saw it is written down', async () => {
    const village = memoryVillage();
    const { call, ports, now } = village;
    const shown = await call('grid-03', 'slips.show', HOME);
    expect(shown).toMatchObject({
      householdLabel: '12号 · 示*甲',
      placeNames: ['示例村', '示例/03', '示例/03/02'],
      code: expect.stringMatching(/^[0-9A-Z]{3} [0-9A-Z]{3}$/) as unknown,
      qr: expect.stringMatching(/^data:image\/png;base64,/) as unknown,
    });
    expect((await call('secretary', 'slips.show', HOME)).code).toBe(shown.code);
    expect(JSON.stringify(ports.places.homes.all())).not.toContain(shown.code.replace(' ', ''));
    expect(ports.people.accessLog.all()).toMatchObject([
      { byPersonId: 'grid-03', field: 'slip', householdIds: ['household-12'], at: now },
      { byPersonId: 'secretary', field: 'slip' },
    ]);
  });

  test.each(['linked-0302', 'grid-04', 'supervisor', 'other-secretary', 'resident', 'stranger'])(
    'is not for %s: nothing is issued or written down',
    async (personId) => {
      const { refusal, ports } = memoryVillage();
      const before = ports.places.homes.all();
      for (const call of ['slips.show', 'slips.renew'])
        expect((await refusal(personId, call, HOME)).code).toMatch(/^(HOUSEHOLD_NOT_FOUND|NOT_ALLOWED)$/);
      expect(await refusal(personId, 'slips.file', { placeId: MICRO_GRID })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect(ports.places.homes.all()).toEqual(before);
      expect(ports.people.accessLog.all()).toEqual([]);
    },
  );

  test('a document has the slips of a place, each once, also when two print at once', async () => {
    const { call, ports } = memoryVillage();
    for (let number = 100; number < 185; number += 1)
      ports.places.homes.put(household({ _id: `h-${number}`, doorplate: `${number}号` }));
    const [first] = await Promise.all([
      call('grid-03', 'slips.file', { placeId: GRID }),
      call('head-03', 'slips.file', { placeId: GRID }),
    ]);
    expect(first).toMatchObject({ count: 80, pages: 10, name: '住户码-示例03.docx' });
    expect(Buffer.from(first.content, 'base64').subarray(0, 2).toString()).toBe('PK');
    const rest = await call('grid-03', 'slips.file', { placeId: GRID, cursor: first.cursor });
    expect(rest).toMatchObject({ count: 7, pages: 1, cursor: null });
    const digests = ports.places.homes
      .all(({ _id }) => _id.startsWith('h-'))
      .map(({ slipNumber, slipDigest }) => [slipNumber, slipDigest] as const);
    expect(new Set(digests.map(([, digest]) => digest)).size).toBe(85);
    expect(digests.every(([number]) => number === 1)).toBe(true);
    // A hundred and seventy pictures: on a busy machine longer than a test has by itself.
  }, 30_000);

  test('two households whose codes are alike: the newer gets another, and the older one’s stays', async () => {
    const village = memoryVillage((ports) => ({
      ...ports,
      vault: {
        ...ports.vault,
        code: (text, length) => (/\|1$/.test(text) ? 'SAME00' : ports.vault.code(text, length)),
      },
    }));
    expect(await codeOf(village, 'household-12')).toBe('SAM E00');
    expect(await codeOf(village, 'household-13')).not.toBe('SAM E00');
    expect(village.ports.places.homes.get('household-13')).toMatchObject({ slipNumber: 2 });
    expect(await codeOf(village, 'household-12')).toBe('SAM E00');
  });

  test('a new one ends the old one', async () => {
    const village = memoryVillage();
    const old = await codeOf(village);
    const { code } = await village.call('secretary', 'slips.renew', HOME);
    expect(code).not.toBe(old);
    expect(await village.refusal('stranger', 'binding.look-up', { code: old })).toMatchObject({
      code: 'CODE_WRONG',
      facts: { left: MOST_TRIES - 1 },
    });
    expect(await village.call('stranger', 'binding.look-up', { code })).toEqual({
      householdLabel: '12号 · 示*甲',
      placeNames: ['示例村', '示例/03', '示例/03/02'],
    });
  });
});

describe('凭码绑定', () => {
  test('is bound at once, the desk is told, and reports go the short way', async () => {
    const village = memoryVillage();
    const code = await codeOf(village);
    const me = await village.call('stranger', 'binding.by-code', {
      code: code.toLowerCase(),
      name: '示例新人',
    });
    expect(me).toMatchObject({
      name: '示例新人',
      binding: { state: 'confirmed', householdLabel: '12号 · 示*甲' },
    });
    const [bound] = village.ports.people.bindings.all(({ personId }) => personId === 'stranger');
    expect(bound).toMatchObject({ decidedBy: 'stranger', fromAt: village.now });
    expect(bound?.outbox).toMatchObject([
      { template: 'bindingBySlip', audience: { kind: 'desk', deskId: MICRO_GRID } },
    ]);
    expect(village.ports.people.people.get('stranger')).toMatchObject({ codeTries: { count: 0 } });
    const { holder } = await village.report('stranger', HOME);
    expect(holder.deskId).toBe(MICRO_GRID);
  });

  test('two people of one household; twice at once is once', async () => {
    const village = memoryVillage();
    const code = await codeOf(village);
    await village.call('stranger', 'binding.by-code', { code, name: '示例新人' });
    const both = await Promise.all(
      [1, 2].map(() => village.answer('other', 'binding.by-code', { code, name: '示例家人' })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      village.ports.people.bindings.all(({ householdId }) => householdId === 'household-12'),
    ).toHaveLength(3);
  });

  test('a request that waits becomes the binding, and the desk has nothing left to confirm', async () => {
    const village = memoryVillage();
    await village.call('stranger', 'binding.request', { householdId: 'household-41', name: '示例新人' });
    const code = await codeOf(village);
    const { binding } = await village.call('stranger', 'binding.by-code', { code, name: '示例新人' });
    expect(binding).toMatchObject({ state: 'confirmed', householdId: 'household-12' });
    expect((await village.call('secretary', 'binding.pending')).rows).toEqual([]);
  });

  test('whoever is bound already is told so, and no try is counted', async () => {
    const village = memoryVillage();
    const code = await codeOf(village);
    expect(await village.refusal('resident', 'binding.by-code', { code, name: '示例某人' })).toMatchObject({
      code: 'ALREADY_BOUND',
    });
    expect(village.ports.people.people.get('resident')?.codeTries).toBeNull();
  });

  test('tried 20 times: locked after the tenth, also for the right one, until a day has gone by', async () => {
    const village = memoryVillage();
    const code = await codeOf(village);
    const codes: string[] = [];
    for (let tried = 0; tried < 20; tried += 1) {
      const wrong = WRONG[tried % WRONG.length];
      codes.push((await village.refusal('stranger', 'binding.look-up', { code: wrong })).code);
    }
    expect(codes.slice(0, MOST_TRIES)).toEqual(Array(MOST_TRIES).fill('CODE_WRONG'));
    expect(codes.slice(MOST_TRIES)).toEqual(Array(20 - MOST_TRIES).fill('CODE_LOCKED'));
    const asked = { code, name: '示例新人' };
    expect(await village.refusal('stranger', 'binding.by-code', asked)).toMatchObject({
      code: 'CODE_LOCKED',
    });
    expect(village.ports.people.bindings.all(({ personId }) => personId === 'stranger')).toEqual([]);
    expect(await village.call('other', 'binding.look-up', { code })).toMatchObject({
      householdLabel: '12号 · 示*甲',
    });
    village.now += DAY;
    expect(await village.call('stranger', 'binding.by-code', asked)).toMatchObject({
      binding: { state: 'confirmed' },
    });
  });

  test('twenty at once are no way round: ten are looked at', async () => {
    const village = memoryVillage();
    await village.call('stranger', 'me.save', { name: '示例新人' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => village.answer('stranger', 'binding.look-up', { code: 'AAAAAA' })),
    );
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'CODE_WRONG').length).toBeLessThanOrEqual(MOST_TRIES);
    expect(codes).not.toContain('ok');
    expect(village.ports.people.people.get('stranger')?.codeTries?.count).toBe(
      codes.filter((code) => code === 'CODE_WRONG').length,
    );
  });

  test('one’s own slip is no way round: right ones don’t take back the wrong ones', async () => {
    const village = memoryVillage();
    const code = await codeOf(village);
    for (let tried = 1; tried < MOST_TRIES; tried += 1) {
      await village.refusal('stranger', 'binding.look-up', { code: 'AAAAAA' });
      await village.call('stranger', 'binding.look-up', { code });
    }
    expect((await village.refusal('stranger', 'binding.look-up', { code: 'BBBBBB' })).facts).toEqual({
      left: 0,
    });
    expect((await village.refusal('stranger', 'binding.look-up', { code })).code).toBe('CODE_LOCKED');
  });

  test.each([['7K3F9'], [''], ['不是码'], [12], [null], ['A'.repeat(300)]])(
    '%j can’t be a code: refused, and not counted',
    async (code) => {
      const village = memoryVillage();
      expect((await village.refusal('stranger', 'binding.look-up', { code })).code).toBe('INVALID_INPUT');
      expect(village.ports.people.people.get('stranger')?.codeTries ?? null).toBeNull();
    },
  );

  test('a household of another village binds to that village', async () => {
    const village = memoryVillage();
    village.ports.places.homes.put(
      household({
        _id: 'far',
        villageId: OTHER_VILLAGE,
        placings: [{ placeId: OTHER_VILLAGE, fromAt: LONG_AGO, toAt: null }],
      }),
    );
    const { code } = await village.call('other-secretary', 'slips.show', { householdId: 'far' });
    const { binding } = await village.call('stranger', 'binding.by-code', { code, name: '示例新人' });
    expect(binding).toMatchObject({ villageId: OTHER_VILLAGE, placeNames: ['别村'] });
    expect([VILLAGE, OTHER_GRID]).not.toContain(binding?.villageId);
  });
});
