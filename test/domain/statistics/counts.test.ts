import type { Matter } from '../../../domain/matter/matter';
import {
  NO_COUNTS,
  percent,
  RATES,
  recount,
  recountMonth,
  rolledUp,
} from '../../../domain/statistics/counts';
import * as make from '../../builders';
import { GRID, OTHER_GRID, VILLAGE, act, afterAll, at, staff } from '../../builders';

const words = '示意：原因';
const LINKED = staff('linked-0302');
const RESIDENT = make.resident();

const inMicroGrid = (): Matter =>
  afterAll(make.reported(), [
    [{ action: 'acknowledge' }, LINKED],
    [{ action: 'resolve', outcome: 'fixed' }, LINKED],
    [{ action: 'rate', isSatisfied: true }, RESIDENT],
  ]);
const referredByVillage = (): Matter =>
  afterAll(make.reported({ categoryId: 'policy' }), [
    [{ action: 'escalate', words }, LINKED],
    [{ action: 'escalate', words }, staff('grid-03')],
    [{ action: 'acknowledge' }, staff('secretary')],
    [{ action: 'resolve', outcome: 'referred', words }, staff('secretary')],
    [{ action: 'rate', isSatisfied: true }, RESIDENT],
  ]);

describe('统计 › only what is closed counts', () => {
  it('solved in the micro-grid: 小事不出网, 大事不出村, on time, satisfied', () => {
    expect(recount([inMicroGrid()])).toEqual({
      closed: 1,
      services: 0,
      closedInGrid: 1,
      closedInVillage: 1,
      acknowledgedOnTime: 1,
      acknowledgedLate: 0,
      handledOnTime: 1,
      handledLate: 0,
      rated: 1,
      satisfied: 1,
      reopened: 0,
    });
  });

  it('a service has never left the grid, as it was never the grid’s: it is left out, and stays in the village', () => {
    const service = { ...referredByVillage(), outcome: 'fixed' as const, service: { consentedAt: null } };
    const counts = recount([service, inMicroGrid()]);
    expect(counts).toMatchObject({ closed: 2, services: 1, closedInGrid: 1, closedInVillage: 2 });
    expect(RATES.closedInGridPercent(counts)).toEqual([1, 1]);
    expect(RATES.closedInVillagePercent(counts)).toEqual([2, 2]);
    expect(percent(...RATES.closedInGridPercent(recount([service])))).toBeNull();
  });

  it('open, withdrawn and refused matters don’t', () => {
    const withdrawn = act(make.reported(), { action: 'withdraw' }, RESIDENT);
    const declined = act(make.reported(), { action: 'decline', words }, LINKED);
    expect(recount([make.reported(), withdrawn, declined])).toEqual(NO_COUNTS);
  });

  it('referred by the village has left both the grid and the village', () => {
    expect(recount([referredByVillage()])).toMatchObject({ closed: 1, closedInGrid: 0, closedInVillage: 0 });
  });

  it('once late is late, even if the clock only found out', () => {
    const risen = make.swept(make.reported(), make.world({ now: at('2026-11-24 09:00') }));
    const done = afterAll(
      risen,
      [
        [{ action: 'acknowledge' }, staff('grid-03')],
        [{ action: 'resolve', outcome: 'fixed' }, staff('grid-03')],
        [{ action: 'rate', isSatisfied: true }, RESIDENT],
      ],
      make.world({ now: at('2026-11-24 09:30') }),
    );
    expect(recount([done])).toMatchObject({ closedInGrid: 1, acknowledgedLate: 1, handledOnTime: 1 });
  });

  it('unsatisfied and never rated again is rated, not satisfied', () => {
    const reopened = afterAll(make.reported(), [
      [{ action: 'acknowledge' }, LINKED],
      [{ action: 'resolve', outcome: 'fixed' }, LINKED],
      [{ action: 'rate', isSatisfied: false }, RESIDENT],
      [{ action: 'resolve', outcome: 'explained', words }, LINKED],
    ]);
    const closed = make.swept(reopened, make.world({ now: make.MONDAY + 7 * make.DAY }));
    expect(recount([closed])).toMatchObject({ closed: 1, rated: 1, satisfied: 0, reopened: 1 });
  });

  it('a month by grid and category adds up to its total', () => {
    const other = { ...inMicroGrid(), gridId: OTHER_GRID };
    const month = recountMonth(VILLAGE, '2026-11', [inMicroGrid(), other, referredByVillage()]);
    expect(month._id).toBe('140928208224:2026-11');
    expect([month.total.closed, month.byPart[GRID]?.closed, month.byPart[OTHER_GRID]?.closed]).toEqual([
      3, 2, 1,
    ]);
    expect([month.byCategory['repair']?.closed, month.byCategory['policy']?.closed]).toEqual([2, 1]);
  });

  it('a township’s month is its villages’, each as a part, and their categories together', () => {
    const one = recountMonth(VILLAGE, '2026-11', [inMicroGrid(), referredByVillage()]);
    const other = recountMonth('140928208214', '2026-11', [inMicroGrid()]);
    const month = rolledUp('140928208', '2026-11', [one, other]);
    expect(month).toMatchObject({ _id: '140928208:2026-11', parentId: '140928', total: { closed: 3 } });
    expect(Object.keys(month.byPart)).toEqual(['140928208214', VILLAGE]);
    expect(month.byPart[VILLAGE]).toEqual(one.total);
    expect(month.byCategory['repair']?.closed).toBe(2);
    expect(rolledUp('140928', '2026-11', [month]).total).toEqual(month.total);
  });
});

describe('百分比 › whole percent that doesn’t flatter', () => {
  it.each([
    [0, 0, null],
    [0, 7, 0],
    [7, 7, 100],
    [249, 250, 99],
    [1, 250, 1],
    [1, 3, 33],
    [2, 3, 67],
    [1, 2, 50],
  ])('%d of %d is %p', (part, whole, shown) => {
    expect(percent(part, whole)).toBe(shown);
  });
});
