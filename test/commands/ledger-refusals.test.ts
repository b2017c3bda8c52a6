import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';
import { letLand, PLOT, TERMS } from './plans/ledger';

const stored = (village: MemoryVillage, id: string) => village.ports.records.landContracts.table.get(id);
const pay = (village: MemoryVillage, contractId: string, receipt: string, amount: string) =>
  village.call('secretary', 'contract.receive', { contractId, receipt, day: '2026-11-01', amount });

describe('清化收台账 › 不让记的', () => {
  it.each([
    ['money with three decimals', { price: '480.125' }, 'MONEY_WRONG'],
    ['no money', { price: '0' }, 'MONEY_WRONG'],
    ['words for money', { price: '四百八' }, 'MONEY_WRONG'],
    ['an area with three decimals', { area: '1.234' }, 'AREA_WRONG'],
    ['more than the plot', { area: '100.01' }, 'AREA_OVER'],
    ['together with another of that time more than the plot', { area: '49.51' }, 'LAND_TAKEN'],
    ['an end before the start', { toDay: '2023-12-31' }, 'ENDS_BEFORE_START'],
    ['no such day', { fromDay: '2024-02-30' }, 'INVALID_INPUT'],
    ['more than a century', { toDay: '2199-01-01' }, 'BAD_SPAN'],
    ['a number that is taken', { number: 'ht-1', area: '1' }, 'NUMBER_TAKEN'],
    ['a plot that is none', { plotId: 'f'.repeat(32) }, 'RECORD_NOT_FOUND'],
    ['a state that comes later', { state: 'takenBack' }, 'INVALID_INPUT'],
  ])('a contract is refused: %s', async (_case, more, code) => {
    const village = memoryVillage();
    const { plotId, contractId } = await letLand(village);
    const before = stored(village, contractId);
    const input = { ...TERMS, number: 'HT-9', plotId, area: '10', state: 'regular', ...more };
    expect(await village.refusal('secretary', 'contract.register', input)).toMatchObject({ code });
    expect(village.ports.records.landContracts.table.all()).toEqual([before]);
  });

  it.each([
    [
      'a receipt that was another amount',
      'contract.receive',
      { receipt: 'SJ-1', day: '2026-11-01', amount: '2' },
      'RECEIPT_TAKEN',
    ],
    ['a day to come', 'contract.receive', { receipt: 'SJ-2', day: '2026-12-01', amount: '2' }, 'BAD_SPAN'],
    [
      'three decimals',
      'contract.receive',
      { receipt: 'SJ-2', day: '2026-11-01', amount: '2.005' },
      'MONEY_WRONG',
    ],
    ['a reversal without a reason', 'contract.reverse', { line: 2, words: ' ' }, 'REASON_NEEDED'],
    ['a reversal of no payment', 'contract.reverse', { line: 1, words: '错' }, 'RECEIPT_NOT_FOUND'],
    ['let again before it was taken back', 'contract.state', { state: 'relet' }, 'MOVE_NOT_OPEN'],
    ['taken back in the future', 'contract.state', { state: 'takenBack', lastDay: '2027-01-01' }, 'BAD_SPAN'],
    [
      'somebody else’s file',
      'contract.attach',
      { fileIds: ['cloud://e.b/landContracts/x/secretary/a.jpg'] },
      'FILE_NOT_YOURS',
    ],
    ['a version that has passed', 'contract.state', { state: 'clearing', version: 1 }, 'STALE_WRITE'],
  ])('on a contract is refused, and nothing changes: %s', async (_case, call, input, code) => {
    const village = memoryVillage();
    const { contractId } = await letLand(village);
    await pay(village, contractId, 'SJ-1', '1');
    const before = stored(village, contractId);
    const answer = await village.answer('secretary', call, { contractId, ...input });
    if (code === 'STALE_WRITE')
      await village.call('secretary', 'contract.state', { contractId, state: 'clearing' });
    else expect(stored(village, contractId)).toEqual(before);
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it.each(['resident', 'grid-03', 'supervisor', 'other-secretary'])(
    '%s doesn’t keep the ledger',
    async (personId) => {
      const village = memoryVillage();
      const { plotId, contractId } = await letLand(village);
      for (const [call, input] of [
        ['plot.register', { ...PLOT, number: 'DK-2' }],
        ['plot.correct', { plotId, ...PLOT, area: '60', words: '量错了' }],
        ['contract.receive', { contractId, receipt: 'SJ-1', day: '2026-11-01', amount: '1' }],
      ] as const)
        expect((await village.refusal(personId, call, input)).code).toMatch(
          /NOT_ALLOWED|RECORD_NOT_FOUND|PLACE_NOT_FOUND/,
        );
      expect(stored(village, contractId)?.payments).toEqual([]);
    },
  );

  it('a plot isn’t made smaller than what is let of it, nor taken out while a contract runs', async () => {
    const village = memoryVillage();
    const { plotId } = await letLand(village);
    const { number: _number, placeId: _placeId, ...facts } = PLOT;
    expect(
      await village.refusal('secretary', 'plot.correct', {
        plotId,
        ...facts,
        area: '50.49',
        words: '量错了',
      }),
    ).toMatchObject({ code: 'AREA_LET', facts: { let: '50.50' } });
    expect((await village.refusal('secretary', 'plot.end', { plotId, words: '修路' })).code).toBe(
      'LAND_IN_USE',
    );
    expect((await village.refusal('secretary', 'plot.register', { ...PLOT, area: '9' })).code).toBe(
      'NUMBER_TAKEN',
    );
    expect(
      (await village.refusal('secretary', 'plot.register', { ...PLOT, number: 'X', placeId: OTHER_VILLAGE }))
        .code,
    ).toBe('PLACE_NOT_FOUND');
  });
});
