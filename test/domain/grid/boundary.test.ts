import fc from 'fast-check';

import { contains, placeAt, type GridBoundary } from '../../../domain/grid/boundary';
import { boundaryFaults, type BoundaryFault } from '../../../domain/grid/boundary-faults';
import type { Position, Ring } from '../../../domain/grid/geometry';
import { GRID, MICRO_GRID, OTHER_GRID, OTHER_MICRO_GRID } from '../../builders';

/** A rectangle by its corners, closed; at 0.001° about a hundred metres a step. */
const box = (west: number, south: number, east: number, north: number): Ring =>
  (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
  ).map(([x, y]) => [111.8 + x / 1000, 38.9 + y / 1000] as const);
const at = (x: number, y: number) => ({ longitude: 111.8 + x / 1000, latitude: 38.9 + y / 1000 });

const WEST: GridBoundary = { placeId: GRID, rings: [box(0, 0, 4, 4)] };
const EAST: GridBoundary = { placeId: OTHER_GRID, rings: [box(4, 0, 8, 4)] };
const MICRO: GridBoundary = { placeId: MICRO_GRID, rings: [box(0, 0, 2, 2)] };

describe('网格边界 › which place holds a point', () => {
  it.each([
    ['inside one', 1, 3, GRID],
    ['inside the other', 6, 1, OTHER_GRID],
    ['in a micro-grid, drawn inside its grid', 1, 1, MICRO_GRID],
    ['on a corner', 8, 4, OTHER_GRID],
    ['on an outer edge', 0, 3, GRID],
    ['on the border that two share: the lower id', 4, 2, GRID],
    ['on the corner that two share', 4, 0, GRID],
    ['outside of all', 9, 9, null],
    ['on the line of an edge, beyond its end', 4, 5, null],
  ])('%s', (_, x, y, placeId) => {
    expect(placeAt({ grids: [EAST, WEST, MICRO] }, at(x, y))).toBe(placeId);
    expect(placeAt({ grids: [MICRO, WEST, EAST] }, at(x, y))).toBe(placeId);
  });

  it('a hole isn’t inside, but its edge is', () => {
    const holed = { rings: [box(0, 0, 4, 4), box(1, 1, 2, 2)] };
    expect([at(1.5, 1.5), at(1, 1.5), at(3, 3)].map((point) => contains(holed, point))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('nothing holds a point where nothing is drawn', () => {
    expect(placeAt({ grids: [] }, at(1, 1))).toBeNull();
    expect(placeAt({ grids: [{ placeId: GRID, rings: [] }] }, at(1, 1))).toBeNull();
  });

  it('always: neighbours along a crooked border leave no point between them to nobody', () => {
    const border = fc.array(fc.integer({ min: 30, max: 50 }), { minLength: 1, maxLength: 6 });
    const spot = fc.record({
      x: fc.double({ min: 0, max: 8, noNaN: true }),
      y: fc.double({ min: 0, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(border, spot, (xs, { x, y }) => {
        const line = [40, ...xs, 40].map((value, index, all): Position => {
          const { longitude, latitude } = at(value / 10, (4 * index) / (all.length - 1));
          return [longitude, latitude];
        });
        const corner = (cx: number, cy: number): Position => [at(cx, cy).longitude, at(cx, cy).latitude];
        const west = [corner(0, 0), ...line, corner(0, 4), corner(0, 0)];
        const east = [
          ...[...line].reverse(),
          corner(8, 0),
          corner(8, 4),
          [...line].reverse()[0] ?? corner(4, 4),
        ];
        const found = placeAt(
          {
            grids: [
              { placeId: GRID, rings: [west] },
              { placeId: OTHER_GRID, rings: [east] },
            ],
          },
          at(x, y),
        );
        expect([GRID, OTHER_GRID]).toContain(found);
      }),
    );
  });
});

describe('查边界 › what is wrong is said, nothing is thrown', () => {
  const rules = (...grids: readonly GridBoundary[]): readonly BoundaryFault['rule'][] =>
    boundaryFaults(grids).map(({ rule }) => rule);
  const drawn = (...rings: readonly Ring[]): GridBoundary => ({ placeId: GRID, rings });
  const [a, b, c, d] = box(0, 0, 4, 4) as readonly [Position, Position, Position, Position];

  it.each<readonly [string, readonly Ring[], readonly string[]]>([
    ['sound', [box(0, 0, 4, 4)], []],
    ['sound, with a hole', [box(0, 0, 4, 4), box(1, 1, 2, 2)], []],
    ['without any ring', [], ['noRing']],
    ['two corners', [[a, b, a]], ['tooFewPoints']],
    ['an empty ring', [[]], ['tooFewPoints']],
    ['open', [[a, b, c, d]], ['notClosed']],
    ['latitude first', [box(0, 0, 4, 4).map(([x, y]): Position => [y, x])], ['outOfRange']],
    ['no numbers', [[a, b, [Number.NaN, 38.9], a]], ['outOfRange']],
    ['a bow tie', [[a, c, b, d, a]], ['crossesItself']],
    ['there and back', [[a, b, c, b, a]], ['crossesItself']],
    ['touching itself', [[a, b, c, [(a[0] + b[0]) / 2, a[1]], d, a]], ['crossesItself']],
    ['a hole outside', [box(0, 0, 4, 4), box(5, 5, 6, 6)], ['holeOutside']],
  ])('%s', (_, rings, found) => {
    expect(rules(drawn(...rings))).toEqual(found);
  });

  it('too many positions for one document', () => {
    const circle = Array.from({ length: 1600 }, (_, index): Position => {
      const angle = (index / 1600) * 2 * Math.PI;
      return [111.8 + Math.cos(angle) / 100, 38.9 + Math.sin(angle) / 100];
    });
    expect(rules(drawn([...circle, circle[0] ?? a]))).toEqual(['tooManyPoints']);
  });

  it.each<readonly [string, Ring, readonly string[]]>([
    ['side by side', box(4, 0, 8, 4), []],
    ['a few metres into each other', box(3.95, 0, 8, 4), []],
    ['a hundred metres into each other', box(3, 0, 8, 4), ['overlaps']],
    ['the very same', box(0, 0, 4, 4), ['overlaps']],
    ['one inside the other', box(1, 1, 2, 2), ['overlaps']],
    ['crosswise, no corner inside the other', box(1, -2, 3, 6), ['overlaps']],
    ['far away', box(20, 20, 24, 24), []],
  ])('neighbours: %s', (_, ring, found) => {
    expect(rules(WEST, { placeId: OTHER_GRID, rings: [ring] })).toEqual(found);
    expect(rules({ placeId: OTHER_GRID, rings: [ring] }, WEST)).toEqual(found);
  });

  it('a micro-grid lies in its grid, but not on its sibling', () => {
    expect(rules(WEST, MICRO)).toEqual([]);
    const sibling = { placeId: OTHER_MICRO_GRID, rings: [box(1, 0, 3, 2)] };
    expect(boundaryFaults([WEST, MICRO, sibling])).toEqual([
      { placeId: MICRO_GRID, ring: 0, rule: 'overlaps', otherPlaceId: OTHER_MICRO_GRID },
    ]);
  });

  it('one grid drawn twice', () => {
    expect(boundaryFaults([WEST, WEST])).toMatchObject([{ placeId: GRID, rule: 'drawnTwice' }]);
  });
});
