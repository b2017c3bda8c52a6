import { categoryAt, rulesAt } from '../../../domain/deadline/rules';
import type { Category, CountySettings } from '../../../domain/deadline/settings';
import { endCategory, saveCategory, saveLimits } from '../../../domain/deadline/versions';
import { DAY, MONDAY, SETTINGS } from '../../builders';

const NOW = MONDAY;
const TOMORROW = NOW + DAY;
const {
  fromAt: _from,
  toAt: _to,
  ...REPAIR
} = categoryAt(SETTINGS, 'repair', NOW) ?? SETTINGS.categories[0]!;
const save = (settings: CountySettings, more: Partial<Category>, fromAt: number, now = NOW) =>
  saveCategory(settings, { ...REPAIR, ...more }, fromAt, now);
const spans = ({ categories }: CountySettings, id = 'repair') =>
  categories.filter((one) => one.id === id).map(({ name, fromAt, toAt }) => [name, fromAt, toAt]);

describe('改类别 › nothing is overwritten, and nothing begins in the past', () => {
  it('what holds ends where the new begins', () => {
    expect(spans(save(SETTINGS, { name: '公共设施' }, TOMORROW))).toEqual([
      ['设施维修', 0, TOMORROW],
      ['公共设施', TOMORROW, null],
    ]);
  });

  it('a plan that has not begun gives way to one for the same day or an earlier one; a later one follows it', () => {
    const planned = save(SETTINGS, { name: '乙' }, TOMORROW);
    expect(spans(save(planned, { name: '丙' }, TOMORROW))).toEqual([
      ['设施维修', 0, TOMORROW],
      ['丙', TOMORROW, null],
    ]);
    expect(spans(save(planned, { name: '丙' }, NOW))).toEqual([
      ['设施维修', 0, NOW],
      ['丙', NOW, null],
    ]);
    expect(spans(save(planned, { name: '丙' }, TOMORROW + DAY))).toEqual([
      ['设施维修', 0, TOMORROW],
      ['乙', TOMORROW, TOMORROW + DAY],
      ['丙', TOMORROW + DAY, null],
    ]);
  });

  it('the order of the list stays, and a new one comes last', () => {
    const ids = (settings: CountySettings) => [...new Set(settings.categories.map(({ id }) => id))];
    expect(ids(save(SETTINGS, { name: '公共设施' }, TOMORROW))).toEqual(ids(SETTINGS));
    expect(ids(save(SETTINGS, { id: 'water', name: '供水' }, NOW)).at(-1)).toBe('water');
  });

  it('a category keeps its kind', () => {
    const saved = save(SETTINGS, { kind: 'help', name: '公共设施' }, TOMORROW);
    expect(categoryAt(saved, 'repair', TOMORROW)?.kind).toBe('repair');
  });

  it('the same again changes nothing, also with its fields in another order', () => {
    expect(save(SETTINGS, {}, TOMORROW)).toBe(SETTINGS);
    const once = save(SETTINGS, { handleWorkdays: { grid: 2 } }, TOMORROW);
    const { id, ...rest } = REPAIR;
    expect(saveCategory(once, { handleWorkdays: { grid: 2 }, ...rest, id }, TOMORROW + 1, NOW)).toBe(once);
    expect(save(once, {}, TOMORROW)).not.toBe(once);
  });

  it('an ended category may come again', () => {
    const ended = endCategory(SETTINGS, 'repair', TOMORROW, NOW);
    const again = save(ended, {}, TOMORROW + DAY);
    expect(spans(again)).toEqual([
      ['设施维修', 0, TOMORROW],
      ['设施维修', TOMORROW + DAY, null],
    ]);
  });

  it('refused: in the past, what isn’t there, the last for complaints', () => {
    expect(() => save(SETTINGS, { name: '乙' }, NOW - 1)).toThrow('INVALID_INPUT');
    expect(() => endCategory(SETTINGS, 'repair', NOW - 1, NOW)).toThrow('INVALID_INPUT');
    expect(() => endCategory(SETTINGS, 'nonsense', TOMORROW, NOW)).toThrow('CATEGORY_NOT_FOUND');
    const ended = endCategory(SETTINGS, 'repair', NOW, NOW);
    expect(() => endCategory(ended, 'repair', TOMORROW, NOW)).toThrow('CATEGORY_NOT_FOUND');
    expect(() => endCategory(SETTINGS, 'complaint', TOMORROW, NOW)).toThrow('CATEGORY_NEEDED');
    const ids = SETTINGS.categories.map(({ id }) => id).filter((id) => id !== 'complaint' && id !== 'help');
    const few = ids.reduce((settings, id) => endCategory(settings, id, NOW, NOW), SETTINGS);
    expect(() => endCategory(few, 'help', TOMORROW, NOW)).toThrow('CATEGORY_NEEDED');
  });
});

describe('改时限', () => {
  const { limits } = rulesAt(SETTINGS, NOW);

  it('holds from its day on; the same again changes nothing', () => {
    const saved = saveLimits(SETTINGS, { ...limits, acknowledgeWorkdays: 2 }, TOMORROW, NOW);
    expect([TOMORROW - 1, TOMORROW].map((at) => rulesAt(saved, at).limits.acknowledgeWorkdays)).toEqual([
      1, 2,
    ]);
    expect(saveLimits(SETTINGS, limits, TOMORROW, NOW)).toBe(SETTINGS);
    expect(() => saveLimits(SETTINGS, limits, NOW - 1, NOW)).toThrow('INVALID_INPUT');
  });
});
