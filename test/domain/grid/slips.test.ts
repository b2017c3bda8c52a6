import { newHousehold } from '../../../domain/grid/grid';
import { printedSlip, readSlipCode, slipQrText, slipSubject, withNextSlip } from '../../../domain/grid/slips';
import { MICRO_GRID, MONDAY, VILLAGE } from '../../builders';

describe('住户码', () => {
  test.each([
    ['7K3F9Q', '7K3F9Q'],
    ['7k3 f9q', '7K3F9Q'],
    [' 7K3-F9Q ', '7K3F9Q'],
    ['OIL000', '011000'],
    ['WLBH:7K3F9Q', '7K3F9Q'],
    ['https://village.example/h?c=7K3F9Q', '7K3F9Q'],
    ['https://village.example/h/7k3f9q', '7K3F9Q'],
    ['7K3F9', null],
    ['7K3F9QQ', null],
    ['UUUUUU', null],
    ['', null],
    ['一二三四五六', null],
  ])('%s is read as %s', (typed, code) => {
    expect(readSlipCode(typed)).toBe(code);
  });

  test('is printed in two groups, and behind a link where there is one; both are read back', () => {
    expect(printedSlip('7K3F9Q')).toBe('7K3 F9Q');
    expect(readSlipCode(printedSlip('7K3F9Q'))).toBe('7K3F9Q');
    for (const link of [null, 'https://village.example/h?c='])
      expect(readSlipCode(slipQrText('7K3F9Q', link))).toBe('7K3F9Q');
  });

  test('a household comes without one; each new one has another subject', () => {
    const facts = { _id: 'h', villageId: VILLAGE, doorplate: '1号', headName: '示例甲' };
    const household = newHousehold(facts, MICRO_GRID, MONDAY);
    expect(household).toMatchObject({ slipNumber: 0, slipDigest: null, slipIssuedAt: null });
    const first = withNextSlip(household, slipSubject, MONDAY);
    const second = withNextSlip(first, slipSubject, MONDAY + 1);
    expect([first.slipDigest, second.slipDigest]).toEqual(['slip|h|1', 'slip|h|2']);
    expect(second).toMatchObject({ slipNumber: 2, slipIssuedAt: MONDAY + 1 });
  });
});
