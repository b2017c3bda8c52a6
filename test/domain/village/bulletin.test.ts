import { audienceOf, isAudience } from '../../../domain/village/audience';
import { mayReadBulletin } from '../../../domain/village/bulletin/kind';
import { owedNow, periodsNow, isPeriod } from '../../../domain/village/bulletin/schedule';
import { binding, GRID, MICRO_GRID, MONDAY, resident, staff, VILLAGE, village } from '../../builders';

/** 24 November 2026. */
const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const everybody = { placeId: VILLAGE, isPartyOnly: false };

describe('公开 › who sees it', () => {
  it.each([
    ['a resident of the village', resident(), everybody, true],
    ['a resident of the grid', resident(), { placeId: GRID, isPartyOnly: false }, true],
    ['a resident of another grid', resident(), { placeId: `${VILLAGE}/04`, isPartyOnly: false }, false],
    ['a resident of another village', resident(), { placeId: '140928208214', isPartyOnly: false }, false],
    ['a resident, what is for party members', resident(), { placeId: VILLAGE, isPartyOnly: true }, false],
    ['a linked party member', staff('linked-0302'), { placeId: VILLAGE, isPartyOnly: true }, true],
    [
      'a grid member, what is for party members',
      staff('grid-03'),
      { placeId: VILLAGE, isPartyOnly: true },
      false,
    ],
    ['the secretary, of every grid', staff('secretary'), { placeId: GRID, isPartyOnly: false }, true],
  ])('%s', (_who, actor, audience, is) => {
    expect(isAudience(actor, audience)).toBe(is);
  });

  it('what was recalled is seen by the village desk alone', () => {
    const recalled = { audience: everybody, state: 'recalled', villageId: VILLAGE } as const;
    expect(mayReadBulletin(recalled, resident())).toBe(false);
    expect(mayReadBulletin(recalled, staff('grid-03'))).toBe(false);
    expect(mayReadBulletin(recalled, staff('secretary'))).toBe(true);
  });

  it('counts everybody once, by home or by post', () => {
    const home = binding('resident', { placeId: MICRO_GRID });
    const reached = audienceOf(
      village(),
      [home, { ...home, _id: 'b2' }],
      { placeId: GRID, isPartyOnly: false },
      MONDAY,
    );
    expect([...reached].filter((id) => id === 'resident')).toEqual(['resident']);
    expect(reached.has('grid-03')).toBe(true);
    expect(reached.has('secretary')).toBe(true);
  });
});

describe('公开 › what is due', () => {
  it('every regular kind for the last quarter that is over', () => {
    expect(owedNow([], NOW)).toEqual([
      { kind: 'party', period: '2026-Q3' },
      { kind: 'affairs', period: '2026-Q3' },
      { kind: 'finance', period: '2026-Q3' },
    ]);
  });

  it('finance by month once a village publishes it so', () => {
    const published = [
      { kind: 'finance', period: '2026-09' },
      { kind: 'party', period: '2026-Q3' },
      { kind: 'affairs', period: '2026-Q3' },
    ] as const;
    expect(owedNow(published, NOW)).toEqual([{ kind: 'finance', period: '2026-10' }]);
    expect(owedNow([{ kind: 'finance', period: '2026-10' }, ...published], NOW)).toEqual([]);
  });

  it('turns with the year in China, not in Greenwich', () => {
    const newYear = Date.parse('2027-01-01T00:00:00+08:00');
    expect(owedNow([], newYear)[0]).toEqual({ kind: 'party', period: '2026-Q4' });
    expect(owedNow([], newYear - 1)[0]).toEqual({ kind: 'party', period: '2026-Q3' });
  });

  it.each([
    ['2026-Q4', true],
    ['2026-11', true],
    ['2026-12', false],
    ['2027-Q1', false],
    ['2026-Q5', false],
    ['2026-13', false],
    ['2026', false],
  ])('%s has begun: %s', (period, is) => {
    expect(isPeriod(period, NOW)).toBe(is);
  });

  it('offers only periods that may be published', () => {
    for (const kind of ['party', 'finance'] as const)
      expect(periodsNow(kind, NOW).every((period) => isPeriod(period, NOW))).toBe(true);
    expect(periodsNow('party', NOW).slice(0, 2)).toEqual(['2026-Q4', '2026-Q3']);
    expect(periodsNow('notice', NOW)).toEqual([]);
  });
});
