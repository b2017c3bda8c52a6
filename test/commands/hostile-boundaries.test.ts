import { GRID, VILLAGE } from '../builders';
import { checked } from './checked';

describe('坏边界 › GeoJSON', () => {
  const SQUARE = [
    [111.84, 38.91],
    [111.86, 38.91],
    [111.86, 38.93],
    [111.84, 38.93],
    [111.84, 38.91],
  ];
  const HOLE = SQUARE.map(([x = 0, y = 0]) => [111.85 + (x - 111.85) / 4, 38.92 + (y - 38.92) / 4]);
  const shifted = (by: number) => SQUARE.map(([x = 0, y = 0]) => [x + by, y]);
  const feature = (coordinates: unknown, type = 'Polygon', id: unknown = GRID) => ({
    type: 'Feature',
    properties: { 网格代码: id },
    geometry: { type, coordinates },
  });
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
  const file = (features: readonly unknown[], more: object = {}): Uint8Array =>
    Buffer.from(JSON.stringify({ type: 'FeatureCollection', ...more, features }));

  test.each<[string, Uint8Array, number]>([
    ['a polygon', file([feature([SQUARE])]), 1],
    ['with a hole', file([feature([SQUARE, HOLE])]), 2],
    ['a multi-polygon of one', file([feature([[SQUARE]], 'MultiPolygon')]), 1],
    ['with heights', file([feature([SQUARE.map((one) => [...one, 1400])])]), 1],
    ['in CGCS2000, as surveyors give it', file([feature([SQUARE])], crs('urn:ogc:def:crs:EPSG::4490')), 1],
    ['in CRS84', file([feature([SQUARE])], crs('urn:ogc:def:crs:OGC:1.3:CRS84')), 1],
    [
      'two grids side by side',
      file([feature([SQUARE]), feature([shifted(0.02)], 'Polygon', `${VILLAGE}/04`)]),
      2,
    ],
  ])('%s is read', async (_what, bytes, rings) => {
    const { failure, faults, boundaries } = await checked(bytes);
    expect([failure, faults, boundaries.length]).toEqual([null, [], rings]);
  });

  const swapped = SQUARE.map(([x = 0, y = 0]) => [y, x]);
  const [a = [], b = [], c = [], d = []] = SQUARE;
  test.each<[string, Uint8Array, readonly string[]]>([
    [
      'longitude and latitude swapped',
      file([feature([swapped])]),
      ['有的点不在国内，请看经度和纬度是不是写反了。'],
    ],
    ['open', file([feature([SQUARE.slice(0, 4)])]), ['没有围起来：最后一点要和第一点相同。']],
    ['crossing itself', file([feature([[a, c, b, d, a]])]), ['边界自己和自己交叉了。']],
    [
      'a hole outside',
      file([feature([SQUARE, shifted(1)])]),
      Array<string>(2).fill('这一圈（洞）不在外圈里面。'),
    ],
    ['a line', file([feature([[a, b, a]])]), ['一圈至少要有三个角。']],
    [
      'a multi-polygon of two',
      file([feature([[SQUARE], [shifted(1)]], 'MultiPolygon')]),
      ['不是一整块面（Polygon），没有读它。一个网格要画成一块。'],
    ],
    [
      'a point',
      file([feature([1, 2], 'Point')]),
      ['不是一整块面（Polygon），没有读它。一个网格要画成一块。'],
    ],
    [
      'numbers that are texts',
      file([feature([[['111', '38']]])]),
      ['不是一整块面（Polygon），没有读它。一个网格要画成一块。'],
    ],
    [
      'no code',
      file([feature([SQUARE], 'Polygon', 3)]),
      ['这个图形没有写是哪个网格。请在属性里加上“网格代码”。'],
    ],
    ['nothing in it', file([null]), ['这个图形没有写是哪个网格。请在属性里加上“网格代码”。']],
    ['the same grid twice', file([feature([SQUARE]), feature([HOLE])]), ['同一个网格画了两遍。']],
    [
      'grids that overlap',
      file([feature([SQUARE]), feature([shifted(0.01)], 'Polygon', `${VILLAGE}/04`)]),
      ['和“示例/04”的边界重叠了。', '和“示例/03”的边界重叠了。'],
    ],
    [
      'in metres',
      file([feature([SQUARE])], crs('urn:ogc:def:crs:EPSG::3857')),
      ['坐标不是经纬度（WGS84 或 CGCS2000），没有读它。请在画图软件里换成 EPSG:4326 再存一份。'],
    ],
  ])('%s: says so', async (_what, bytes, faults) => {
    const found = await checked(bytes);
    expect([found.failure, found.faults.map((one) => one.slice(one.indexOf('：') + 1))]).toEqual([
      null,
      faults,
    ]);
  });
});
