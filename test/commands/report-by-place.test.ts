import type { Boundary } from '../../domain/grid/boundary';
import { GRID, MICRO_GRID, OTHER_GRID, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE } from '../memory/village';

const square = (west: number): [number, number][] => [
  [west, 38.9],
  [west + 0.01, 38.9],
  [west + 0.01, 38.91],
  [west, 38.91],
  [west, 38.9],
];
const DRAWN: Boundary = {
  _id: VILLAGE,
  revision: 1,
  grids: [
    { placeId: GRID, rings: [square(111.8)] },
    { placeId: OTHER_GRID, rings: [square(111.81)] },
  ],
};
const point = (longitude: number) => ({ point: { longitude, latitude: 38.905 } });
const IN_OTHER = point(111.815);

function drawnVillage(drawn: Boundary = DRAWN): ReturnType<typeof memoryVillage> {
  const village = memoryVillage();
  village.ports.places.drawn.put(drawn);
  return village;
}

describe('按位置派单', () => {
  test('a visitor’s point decides before the grid they picked, and says so on the timeline', async () => {
    const { report } = drawnVillage();
    const matter = await report('stranger', { villageId: VILLAGE, placeId: GRID, ...IN_OTHER });
    expect(matter.holder.deskId).toBe(OTHER_GRID);
    expect(matter.timeline[0]?.route.map(({ rule }) => rule)).toEqual(['point']);
  });

  test('on the border that two grids share it is always the lower id', async () => {
    const { report } = drawnVillage();
    expect((await report('stranger', point(111.81))).holder.deskId).toBe(GRID);
  });

  test('outside of all it goes to what was picked, else to the village', async () => {
    const { report } = drawnVillage();
    expect((await report('stranger', { placeId: OTHER_GRID, ...point(111.9) })).holder.deskId).toBe(
      OTHER_GRID,
    );
    expect((await report('stranger', point(111.9))).holder.deskId).toBe(VILLAGE);
  });

  test('a lamp is where it is, help is where one lives', async () => {
    const { report, stored } = drawnVillage();
    const lamp = await report('resident', IN_OTHER);
    expect(lamp.holder.deskId).toBe(OTHER_GRID);
    expect(stored(lamp.id)).toMatchObject({ gridId: OTHER_GRID, where: { placeId: OTHER_GRID } });
    expect((await report('resident', { categoryId: 'help', ...IN_OTHER })).holder.deskId).toBe(MICRO_GRID);
    expect((await report('resident', point(111.805))).holder.deskId).toBe(MICRO_GRID);
  });

  test('the preview tells the same', async () => {
    const { call } = drawnVillage();
    const preview = await call('resident', 'report.preview', { categoryId: 'repair', ...IN_OTHER });
    expect(preview.deskId).toBe(OTHER_GRID);
  });

  test.each<readonly [string, unknown]>([
    ['no list', { grids: null }],
    ['rings that are none', { grids: [{ placeId: GRID, rings: [[null]] }] }],
    ['a place of nowhere', { grids: [{ placeId: 'x', rings: [square(111.81)] }] }],
  ])('boundaries that make no sense stop nobody: %s', async (_, broken) => {
    const village = drawnVillage({ ...DRAWN, ...(broken as object) });
    expect((await village.report('stranger', { placeId: GRID, ...IN_OTHER })).holder.deskId).toBe(GRID);
  });

  test('nor does a store that doesn’t answer; the log has it, without the point', async () => {
    const { report, ports } = drawnVillage();
    jest.spyOn(ports.places, 'boundary').mockRejectedValue(new Error('timed out at 111.815'));
    expect((await report('stranger', { placeId: GRID, ...IN_OTHER })).holder.deskId).toBe(GRID);
    expect(ports.log.lines).toEqual([
      { level: 'error', what: 'the boundaries of a village are of no use', placeId: VILLAGE },
    ]);
  });
});

describe('跨网格的纠纷', () => {
  const DISPUTE = { categoryId: 'dispute', text: '地界说不清' };

  test.each([
    ['another micro-grid', `${GRID}/01`, GRID],
    ['another grid', OTHER_GRID, VILLAGE],
    ['the same micro-grid', MICRO_GRID, MICRO_GRID],
  ])('with somebody of %s it begins at the lowest desk of both', async (_, otherPlaceId, deskId) => {
    const { report } = memoryVillage();
    expect((await report('resident', { ...DISPUTE, otherPlaceId })).holder.deskId).toBe(deskId);
  });

  test('the other side must be of this village, and only a dispute has one', async () => {
    const { refusal, ports } = memoryVillage();
    const input = { clientKey: 'client-key-1', householdId: 'household-12', ...DISPUTE };
    const elsewhere = { ...input, otherPlaceId: OTHER_VILLAGE };
    expect((await refusal('resident', 'matter.report', elsewhere)).code).toBe('PLACE_NOT_FOUND');
    const repair = { ...input, categoryId: 'repair', otherPlaceId: OTHER_GRID };
    for (const call of ['matter.report', 'report.preview'])
      expect(await refusal('resident', call, repair)).toMatchObject({
        code: 'INVALID_INPUT',
        facts: { field: 'otherPlaceId', rule: 'disputeOnly' },
      });
    expect(ports.matters.table.all()).toEqual([]);
  });
});
