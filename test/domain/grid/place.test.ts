import { ancestorAt, gridOf, isUnder, levelOf, parentOf, townshipOf } from '../../../domain/grid/grid';
import { householdLabel, maskedName, placingAt } from '../../../domain/grid/grid';
import { COUNTY, GRID, LONG_AGO, MICRO_GRID, OTHER_GRID, TOWNSHIP, VILLAGE, household } from '../../builders';

describe('网格代码 › a place is its path', () => {
  it.each([
    [COUNTY, 'county', null],
    [TOWNSHIP, 'township', COUNTY],
    [VILLAGE, 'village', TOWNSHIP],
    [GRID, 'grid', VILLAGE],
    [MICRO_GRID, 'microGrid', GRID],
  ])('%s is a %s below %s', (id, level, parent) => {
    expect([levelOf(id), parentOf(id)]).toEqual([level, parent]);
  });

  it.each([
    '',
    '14092',
    '1409282',
    `${VILLAGE}/`,
    `${VILLAGE}/3`,
    `${VILLAGE}/03/02/01`,
    '../etc',
    'x'.repeat(12),
  ])('%p is no place at all', (id) => {
    expect([levelOf(id), parentOf(id)]).toEqual([null, null]);
  });

  it('nothing is under itself, its sister or a place whose number merely begins like it', () => {
    expect(isUnder(MICRO_GRID, GRID) && isUnder(MICRO_GRID, VILLAGE) && isUnder(GRID, TOWNSHIP)).toBe(true);
    expect(isUnder(GRID, GRID) || isUnder(MICRO_GRID, OTHER_GRID) || isUnder(VILLAGE, GRID)).toBe(false);
    expect(isUnder('140928208225', '140928208')).toBe(true);
    expect(isUnder('140928209224', '140928208')).toBe(false);
  });

  it('knows its grid and township', () => {
    expect([gridOf(MICRO_GRID), gridOf(GRID), gridOf(VILLAGE)]).toEqual([GRID, GRID, VILLAGE]);
    expect([townshipOf(MICRO_GRID), ancestorAt(VILLAGE, 'grid')]).toEqual([TOWNSHIP, null]);
  });
});

describe('户 › a household', () => {
  it('belongs to the place whose span holds the moment: the new one from its first instant', () => {
    const moved = household({
      placings: [
        { placeId: MICRO_GRID, fromAt: LONG_AGO, toAt: 1000 + LONG_AGO },
        { placeId: OTHER_GRID, fromAt: 1000 + LONG_AGO, toAt: null },
      ],
    });
    expect(placingAt(moved, LONG_AGO - 1)).toBeNull();
    expect(placingAt(moved, LONG_AGO + 999)).toBe(MICRO_GRID);
    expect(placingAt(moved, LONG_AGO + 1000)).toBe(OTHER_GRID);
  });

  it('is shown by its doorplate and a masked name', () => {
    expect(householdLabel(household())).toBe('12号 · 示*甲');
    expect([maskedName('示'), maskedName('示甲'), maskedName('示例甲乙')]).toEqual(['示*', '示*', '示**乙']);
  });
});
