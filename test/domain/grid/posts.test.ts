import { hasRight } from '../../../domain/access/rights';
import { oneAtEachDesk, seatsAt, seatsOf, sitsAt, vacantDesks } from '../../../domain/grid/posts';
import type { Leave } from '../../../domain/grid/posts';
import { isOwnSecretarySeat } from '../../../domain/village/letter/eyes';
import * as make from '../../builders';
import { DAY, GRID, MICRO_GRID, MONDAY, VILLAGE } from '../../builders';

const away = (person: string, standIn: string | null): Leave =>
  make.leave(person, standIn, MONDAY, MONDAY + DAY);
const seatedAt = (deskId: string, leaves: readonly Leave[], at = MONDAY): readonly string[] =>
  seatsAt(make.village({ leaves }), deskId, at).map(
    ({ personId, standsInFor }) => personId + (standsInFor ? ` for ${standsInFor.personId}` : ''),
  );

describe('任职 › who sits at a desk', () => {
  it('whoever holds a post there, from its first instant to before its last', () => {
    const posts = [
      make.post(GRID, 'first', { fromAt: MONDAY - DAY, toAt: MONDAY }),
      make.post(GRID, 'second', { fromAt: MONDAY, toAt: null }),
    ];
    const at = (instant: number): readonly string[] =>
      seatsAt(make.village({ posts }), GRID, instant).map(({ personId }) => personId);
    expect([at(MONDAY - DAY - 1), at(MONDAY - 1), at(MONDAY)]).toEqual([[], ['first'], ['second']]);
  });

  it('a stand-in acts for somebody on leave, as long as it lasts', () => {
    const leaves = [away('linked-0302', 'linked-0301')];
    expect(seatedAt(MICRO_GRID, leaves)).toEqual(['linked-0301 for linked-0302']);
    expect(seatedAt(MICRO_GRID, leaves, MONDAY + DAY)).toEqual(['linked-0302']);
    expect(seatedAt(MICRO_GRID, leaves, MONDAY - 1)).toEqual(['linked-0302']);
  });

  it.each([
    ['A→B→C: C acts for A', [away('linked-0302', 'b'), away('b', 'c')], ['c for linked-0302']],
    ['A→B→A: a circle is nobody', [away('linked-0302', 'b'), away('b', 'linked-0302')], []],
    ['A→A: oneself is nobody', [away('linked-0302', 'linked-0302')], []],
    ['A→B→nobody', [away('linked-0302', 'b'), away('b', null)], []],
    ['A without a stand-in', [away('linked-0302', null)], []],
    [
      'two leaves at once: the one with a stand-in',
      [away('linked-0302', null), away('linked-0302', 'b')],
      ['b for linked-0302'],
    ],
  ])('%s', (_, leaves, seats) => {
    expect(seatedAt(MICRO_GRID, leaves)).toEqual(seats);
  });

  it('each person once, for themself before for others', () => {
    expect(seatedAt(GRID, [away('head-03', 'grid-03')])).toEqual(['grid-03']);
    expect(seatedAt(GRID, [away('grid-03', 'officer'), away('head-03', 'officer')])).toEqual([
      'officer for grid-03',
    ]);
  });

  it('a person has all their desks, the widest first', () => {
    const village = make.village({
      leaves: [away('secretary', 'linked-0302'), away('grid-03', 'linked-0302')],
    });
    const desks = seatsOf([village, make.township()], 'linked-0302', MONDAY).map(({ deskId }) => deskId);
    expect(desks).toEqual([VILLAGE, GRID, MICRO_GRID]);
    expect(seatsOf([village, make.township()], 'supervisor', MONDAY)).toHaveLength(1);
  });

  it('an officer who stands in for the secretary may do what the secretary may, and stays an officer', () => {
    const village = make.village({ leaves: [away('secretary', 'officer')] });
    const seats = seatsOf([village], 'officer', MONDAY);
    expect(seats.map(({ role, standsInFor }) => [role, standsInFor?.personId ?? null])).toEqual([
      ['villageOfficer', null],
      ['villageSecretary', 'secretary'],
    ]);
    expect(hasRight(seats, 'post.appoint', VILLAGE)).toBe(true);
    expect(hasRight(seatsOf([village], 'officer', MONDAY + DAY), 'post.appoint', VILLAGE)).toBe(false);
    expect(seats.some(isOwnSecretarySeat)).toBe(false);
    expect(oneAtEachDesk(seats).map(({ role }) => role)).toEqual(['villageSecretary']);
    expect(seatedAt(VILLAGE, [away('secretary', 'officer')])).toEqual(['officer']);
  });

  it('a desk is vacant when nobody can act there', () => {
    const leaves = [away('linked-0302', null), away('grid-03', null)];
    expect(vacantDesks(make.village({ leaves }), MONDAY)).toEqual([MICRO_GRID]);
    expect(vacantDesks(make.village({ leaves }), MONDAY + DAY)).toEqual([]);
  });

  it('a desk is its holder’s even while they are on leave, and its stand-in’s too', () => {
    const village = make.village({ leaves: [away('linked-0302', 'linked-0301')] });
    expect(sitsAt(village, MICRO_GRID, 'linked-0302', MONDAY)).toBe(true);
    expect(sitsAt(village, MICRO_GRID, 'linked-0301', MONDAY)).toBe(true);
    expect(sitsAt(village, MICRO_GRID, 'grid-03', MONDAY)).toBe(false);
  });
});
