import { categoryAt, rulesAt } from '../../../domain/deadline/rules';
import type { CountySettings } from '../../../domain/deadline/settings';
import * as make from '../../builders';
import { act, DAY, MONDAY, reported, shown, staff, swept, world } from '../../builders';

const CHANGE = MONDAY + DAY;
const [LIMITS] = make.SETTINGS.limits;
const repair = categoryAt(make.SETTINGS, 'repair', MONDAY);
if (!LIMITS || !repair) throw new Error('no defaults');

/** From Tuesday 09:00 on: two days to sign, one to handle in the micro-grid, another name; hazards are no more. */
const CHANGED: CountySettings = {
  ...make.SETTINGS,
  limits: [
    { ...LIMITS, toAt: CHANGE },
    { ...LIMITS, fromAt: CHANGE, acknowledgeWorkdays: 2 },
  ],
  categories: [
    ...make.SETTINGS.categories.filter(({ id }) => id !== 'repair' && id !== 'hazard'),
    ...make.SETTINGS.categories.filter(({ id }) => id === 'hazard').map((one) => ({ ...one, toAt: CHANGE })),
    { ...repair, toAt: CHANGE },
    {
      ...repair,
      fromAt: CHANGE,
      name: '公共设施',
      handleWorkdays: { microGrid: 1 },
      quickReplies: ['换好了。'],
    },
  ],
};
const then = (now: number) => world({ settings: CHANGED, now });

describe('当时的规定 › a change rules what is reported from its instant on', () => {
  it('the last ms before it has the old rules, the very instant the new ones', () => {
    const names = (at: number) => rulesAt(CHANGED, at).categories.map(({ name }) => name);
    expect(names(CHANGE - 1)).toContain('设施维修');
    expect(names(CHANGE - 1)).not.toContain('公共设施');
    expect(names(CHANGE)).toContain('公共设施');
    expect(names(CHANGE)).not.toContain('安全隐患');
    expect(rulesAt(CHANGED, CHANGE).limits.acknowledgeWorkdays).toBe(2);
    expect(rulesAt(CHANGED, -1).limits.acknowledgeWorkdays).toBe(1);
  });

  it('signing, handling and passing on keep to the rules of the day of the report', () => {
    const old = reported({}, then(MONDAY));
    const young = reported({}, then(CHANGE));
    expect([old, young].map(({ dueAt }) => shown(dueAt ?? 0))).toEqual([
      '2026-11-24 09:00',
      '2026-11-26 09:00',
    ]);
    const [oldDue, youngDue] = [old, young].map(
      (matter) => act(matter, { action: 'acknowledge' }, staff('linked-0302'), then(CHANGE)).dueAt,
    );
    expect([oldDue, youngDue].map((due) => shown(due ?? 0))).toEqual([
      '2026-11-27 09:00',
      '2026-11-25 09:00',
    ]);
    const passedOn = swept(old, then(CHANGE));
    expect(passedOn).toMatchObject({ level: 'grid' });
    expect(shown(passedOn.dueAt ?? 0)).toBe('2026-11-25 09:00');
  });

  it('a category that has ended can’t be picked, and old matters keep its name', () => {
    expect(() => reported({ categoryId: 'hazard' }, then(CHANGE))).toThrow('CATEGORY_NOT_FOUND');
    expect(categoryAt(CHANGED, 'hazard', MONDAY)?.name).toBe('安全隐患');
    expect(categoryAt(CHANGED, 'hazard', CHANGE + DAY)?.name).toBe('安全隐患');
    expect(categoryAt(CHANGED, 'repair', MONDAY)?.name).toBe('设施维修');
    expect(categoryAt(CHANGED, 'repair', CHANGE)?.name).toBe('公共设施');
    expect(categoryAt(CHANGED, 'nonsense', CHANGE)).toBeNull();
  });
});
