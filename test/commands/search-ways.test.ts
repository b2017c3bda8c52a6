import { namedIn, waysOf } from '../../cloudfunctions/_app/matters/search-ways';
import { SETTINGS, village as sampleVillage } from '../builders';

const GRID = '140928208224/01';
const SECOND = '140928208224/02';
const place = (id: string, name: string) => ({ id, level: 'grid' as const, name });
const village = {
  ...sampleVillage(),
  places: [place(GRID, '白家沟小组'), place(SECOND, '示例二组'), place('140928208224/03', '示例三组')],
};
const ways = (words: string) => waysOf(words, namedIn(SETTINGS, village));

describe('查法 › what typed words may mean', () => {
  it.each([
    ['白家沟路灯', GRID, ['路灯']],
    ['白家沟小组 路灯', GRID, ['路灯']],
    ['二组的厕所', SECOND, ['厕所']],
    ['路灯，二组', SECOND, ['路灯']],
  ])('%s: also of the grid', (words, gridId, tokens) => {
    expect(ways(words)).toContainEqual({ tokens, categoryId: null, gridId });
  });

  it('a category and words, a category by a part of its name', () => {
    expect(ways('设施维修 水管')).toContainEqual({ tokens: ['水管'], categoryId: 'repair', gridId: null });
    expect(ways('维修')).toContainEqual({ tokens: [], categoryId: 'repair', gridId: null });
  });

  it('never both of two grids or categories, and never more than four', () => {
    expect(ways('二组 三组').filter(({ gridId }) => gridId !== null)).toHaveLength(2);
    expect(ways('设施 环境 求助 安全 矛盾 二组 三组 白家沟').length).toBeLessThanOrEqual(4);
    expect(ways('组')).toEqual([]);
  });
});
