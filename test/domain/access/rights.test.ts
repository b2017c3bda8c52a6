import { assertRight, hasRight, RIGHTS, type Right } from '../../../domain/access/rights';
import type { Role, Seat } from '../../../domain/grid/posts';
import { GRID, TOWNSHIP, VILLAGE } from '../../builders';

const seat = (deskId: string, role: Role): Seat => ({
  deskId,
  role,
  personId: 'one',
  personName: '示例一',
  phoneSealed: null,
  standsInFor: null,
});
const SECRETARY = seat(VILLAGE, 'villageSecretary');
const OFFICER = seat(VILLAGE, 'villageOfficer');
const GRID_MEMBER = seat(GRID, 'gridMember');
const SUPERVISOR = seat(TOWNSHIP, 'townshipSupervisor');
const OTHER_SECRETARY = seat('140928208214', 'villageSecretary');

describe('管理权限', () => {
  test.each<[string, Seat, Right, string, boolean]>([
    ['the secretary sees the village', SECRETARY, 'village.board', VILLAGE, true],
    ['an officer sees the village', OFFICER, 'village.board', VILLAGE, true],
    ['a grid member does not', GRID_MEMBER, 'village.board', VILLAGE, false],
    ['a desk reaches the places below it', SECRETARY, 'village.matters', GRID, true],
    ['the township reaches its villages', SUPERVISOR, 'village.board', VILLAGE, true],
    ['the next village does not', OTHER_SECRETARY, 'village.board', VILLAGE, false],
    ['a village does not reach its township', SECRETARY, 'township.matters', TOWNSHIP, false],
    ['the supervisor sees the township', SUPERVISOR, 'township.matters', TOWNSHIP, true],
  ])('%s', (_what, one, right, placeId, expected) => {
    expect(hasRight([one], right, placeId)).toBe(expected);
  });

  test('without a seat nobody has any right', () => {
    for (const right of Object.keys(RIGHTS) as Right[]) expect(hasRight([], right, VILLAGE)).toBe(false);
  });

  test('what no place is meant for is refused', () => {
    expect(() => assertRight({ seats: [SECRETARY] }, 'village.board', undefined)).toThrow('NOT_ALLOWED');
  });
});
