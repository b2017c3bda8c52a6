import type { Jurisdiction } from '../../../domain/grid/grid';
import { endLeave, setLeave, type LeaveDraft } from '../../../domain/grid/leaving';
import { seatsAt } from '../../../domain/grid/posts';
import { DAY, GRID, HOUR, MICRO_GRID, MONDAY, leave, village } from '../../builders';

const change = { now: MONDAY, byPersonId: 'secretary' };
const draft = (more: Partial<LeaveDraft> = {}): LeaveDraft => ({
  personId: 'linked-0302',
  standInId: 'linked-0301',
  fromAt: MONDAY,
  toAt: MONDAY + 3 * DAY,
  ...more,
});
const set = (jurisdiction: Jurisdiction, more: Partial<LeaveDraft> = {}): Jurisdiction =>
  setLeave(jurisdiction, draft(more), change);
const acting = (jurisdiction: Jurisdiction, at = MONDAY, deskId = MICRO_GRID): readonly string[] =>
  seatsAt(jurisdiction, deskId, at).map(({ personId }) => personId);
const refused = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('请假', () => {
  test('whoever stands in acts for those days and not after; both hear of it', () => {
    const after = set(village());
    expect([acting(after), acting(after, MONDAY + 3 * DAY)]).toEqual([['linked-0301'], ['linked-0302']]);
    expect(after.outbox.map(({ template, subject }) => `${template} ${subject}`)).toEqual([
      'standIn 示例linked-0302 · 11月23日—11月26日',
      'leaveSet 11月23日—11月26日',
    ]);
  });

  test('a chain is followed to its end', () => {
    const after = set(set(village()), { personId: 'linked-0301', standInId: 'grid-04' });
    expect(acting(after)).toEqual(['grid-04']);
  });

  test.each<[string, Partial<LeaveDraft>, string]>([
    ['for oneself', { standInId: 'linked-0302' }, 'LEAVE_LOOP'],
    ['of somebody without a post here', { personId: 'resident' }, 'PERSON_NOT_FOUND'],
    ['with somebody without a post here', { standInId: 'resident' }, 'PERSON_NOT_FOUND'],
    ['that ends before it begins', { toAt: MONDAY - 1 }, 'BAD_SPAN'],
    ['that is over already', { fromAt: MONDAY - 2 * DAY, toAt: MONDAY }, 'BAD_SPAN'],
    ['of more than a year', { toAt: MONDAY + 400 * DAY }, 'BAD_SPAN'],
  ])('standing in %s is refused', (_name, more, code) => {
    expect(refused(() => set(village(), more))).toBe(code);
  });

  test.each<[string, Partial<LeaveDraft>, string | null]>([
    ['on the same days', { personId: 'linked-0301', standInId: 'linked-0302' }, 'LEAVE_LOOP'],
    [
      'on days that touch',
      { personId: 'linked-0301', standInId: 'linked-0302', fromAt: MONDAY + 2 * DAY, toAt: MONDAY + 9 * DAY },
      'LEAVE_LOOP',
    ],
    [
      'on later days',
      { personId: 'linked-0301', standInId: 'linked-0302', fromAt: MONDAY + 3 * DAY, toAt: MONDAY + 9 * DAY },
      null,
    ],
  ])('two for one another %s: %s', (_name, more, code) => {
    expect(refused(() => set(set(village()), more))).toBe(code);
  });

  test('a circle of three is found, also where it closes only later', () => {
    const two = set(set(village()), {
      personId: 'linked-0301',
      standInId: 'grid-04',
      fromAt: MONDAY + DAY,
      toAt: MONDAY + 2 * DAY,
    });
    const closing = { personId: 'grid-04', standInId: 'linked-0302' };
    expect(refused(() => set(two, { ...closing, toAt: MONDAY + DAY }))).toBeNull();
    expect(refused(() => set(two, { ...closing, toAt: MONDAY + DAY + 1 }))).toBe('LEAVE_LOOP');
  });

  test('two of one person may not overlap; the same said again is one', () => {
    const once = set(village());
    expect(setLeave(once, draft(), { ...change, now: MONDAY + HOUR })).toBe(once);
    expect(refused(() => set(once, { standInId: 'grid-04' }))).toBe('LEAVE_OVERLAPS');
    expect(refused(() => set(once, { fromAt: MONDAY + 2 * DAY, toAt: MONDAY + 9 * DAY }))).toBe(
      'LEAVE_OVERLAPS',
    );
  });

  test('without anybody who stands in the desk may be vacant', () => {
    expect(acting(set(village(), { standInId: null }))).toEqual([]);
    expect(acting(set(village(), { personId: 'grid-03', standInId: null }), MONDAY, GRID)).toEqual([
      'head-03',
    ]);
  });
});

describe('销假', () => {
  test('back earlier: from now on they act themself; who stood in hears of it', () => {
    const away = village({ leaves: [leave('linked-0302', 'linked-0301', MONDAY - DAY, MONDAY + DAY)] });
    const [{ id } = { id: '' }] = away.leaves;
    const after = endLeave(away, id, change);
    expect([acting(after, MONDAY - 1), acting(after)]).toEqual([['linked-0301'], ['linked-0302']]);
    expect(after.outbox.map(({ template }) => template)).toEqual(['standInEnded', 'leaveEnded']);
    expect(endLeave(after, id, { ...change, now: MONDAY + HOUR })).toBe(after);
    expect(refused(() => endLeave(after, 'x', change))).toBe('LEAVE_NOT_FOUND');
  });

  test('not gone at all: the days are free again', () => {
    const planned = set(village(), { fromAt: MONDAY + DAY });
    const [{ id } = { id: '' }] = planned.leaves;
    const back = endLeave(planned, id, change);
    expect(acting(back, MONDAY + 2 * DAY)).toEqual(['linked-0302']);
    expect(refused(() => set(back, { fromAt: MONDAY + DAY, standInId: 'grid-04' }))).toBeNull();
  });
});
