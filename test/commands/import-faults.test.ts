import { dayOf } from '../../domain/deadline/local-time';
import { dayText } from '../../domain/setup/dates';
import { COUNTY, MICRO_GRID, MONDAY, VILLAGE } from '../builders';
import { OTHER_VILLAGE } from '../memory/village';
import { setupFile, type Rows } from '../setup-file';
import { county, faultsIn, imports, pushed } from './county';

describe('导入 › what is wrong is said in plain words, and blocks nothing else', () => {
  const day = dayText(dayOf(MONDAY));
  test.each<[string, Rows, readonly string[]]>([
    [
      'codes',
      {
        households: [
          ['号 1', 'x', '', '甲'],
          ['h-1', MICRO_GRID, '一二三四五六七八九十一二三四五六七八九十一', '示例甲'],
        ],
      },
      [
        '户 · 第 2 行 · A 户编号：代码不对。应该是40 个以内的字母、数字或横线。',
        '户 · 第 2 行 · B 所属网格代码：代码不对。应该是微网格、网格或村的代码。',
        '户 · 第 2 行 · C 门牌：这里不能空着。',
        '户 · 第 2 行 · D 户主姓名：写得太短，至少 2 个字。',
        '户 · 第 3 行 · C 门牌：写得太长，最多 20 个字。',
      ],
    ],
    [
      'twice',
      {
        households: [
          ['h-1', MICRO_GRID, '1号', '示例甲'],
          ['h-1', `${VILLAGE}/04`, '1号', '示例甲'],
          ['h-2', MICRO_GRID, '2号', '示例乙'],
          ['h-2', MICRO_GRID, '2号', '示例乙'],
        ],
      },
      [
        '户 · 第 3 行 · B 所属网格代码：这一户在第 2 行已经写在另一个网格里了。一户只能在一处。',
        '户 · 第 5 行 · A 户编号：和第 4 行是同一个代码，只留一行。',
      ],
    ],
    [
      'places',
      {
        divisions: [
          ['140999201', '外县乡'],
          [`${COUNTY}999001`, '没有乡的村'],
        ],
        grids: [[`${VILLAGE}/77/01`, '没有网格的微网格']],
        households: [
          ['h-1', `${VILLAGE}/88`, '1号', '示例甲'],
          ['h-2', '140999201001', '2号', '示例乙'],
          ['household-12', OTHER_VILLAGE, '12号', '示例甲'],
          ['household-13', MICRO_GRID, '13号', '示例乙', '2026-05-01', '2026-04-01'],
        ],
      },
      [
        '区划 · 第 2 行 · 区划代码：这个代码不是本县的。',
        '区划 · 第 3 行 · 区划代码：它的上一级还没有。请先写上级那一行。',
        '网格 · 第 2 行 · 网格代码：它的上一级还没有。请先写上级那一行。',
        '户 · 第 2 行 · 所属网格代码：没有这个网格。请先在“网格”表里写上它，或者改对代码。',
        '户 · 第 3 行 · 所属网格代码：这个代码不是本县的。',
        '户 · 第 4 行 · 所属网格代码：这一户属于另一个村。换村请把原来的编号停用，再用新编号登记。',
        '户 · 第 5 行 · F 停用日期：结束的日期比开始的还早。',
      ],
    ],
    [
      'dates',
      {
        households: [
          ['h-1', MICRO_GRID, '1号', '示例甲', '今年春天'],
          ['h-2', MICRO_GRID, '2号', '示例乙', '2026年2月30日'],
          ['h-3', MICRO_GRID, '3号', '示例丙', day.replace(/-/g, '/')],
        ],
      },
      [
        '户 · 第 2 行 · E 生效日期：看不出是哪一天。请写成 2026-01-31 这样。',
        '户 · 第 3 行 · E 生效日期：看不出是哪一天。请写成 2026-01-31 这样。',
      ],
    ],
    [
      'boundaries',
      {
        boundaries: [
          [`${VILLAGE}/03`, '111.84,38.91; 111.85,38.92; 111.85,38.91; 111.84,38.92; 111.84,38.91'],
          [`${VILLAGE}/04`, '111.84,38.91; 111.85,38.91; 111.85,38.92'],
        ],
      },
      [
        '边界 · 第 2 行 · 坐标：边界自己和自己交叉了。',
        '边界 · 第 3 行 · 坐标：没有围起来：最后一点要和第一点相同。',
      ],
    ],
  ])('%s', async (_what, rows, faults) => {
    const village = county();
    const job = await pushed(village, 'admin', await imports(village, 'admin', rows));
    expect(job).toMatchObject({ state: 'checked', faults: faults.length });
    expect(await faultsIn(village, 'admin', job)).toEqual(faults);
  });

  test('a sound row beside a bad one is brought in, unless all or nothing is asked for', async () => {
    const village = county();
    const rows: Rows = {
      households: [
        ['h-1', MICRO_GRID, '1号', '示例甲'],
        ['h-2', '', '2号', '示例乙'],
      ],
    };
    const job = await pushed(village, 'admin', await imports(village, 'admin', rows));
    await expect(
      village.refusal('admin', 'job.confirm', { jobId: job.id, isAllOrNothing: true }),
    ).resolves.toEqual({
      code: 'FAULTS_LEFT',
      facts: { faults: 1 },
    });
    expect(village.ports.places.homes.get('h-1')).toBeNull();
    await village.call('admin', 'job.confirm', { jobId: job.id, isAllOrNothing: false });
    expect(await pushed(village, 'admin', job)).toMatchObject({ state: 'done' });
    expect(village.ports.places.homes.get('h-1')).toMatchObject({ doorplate: '1号' });
    expect(village.ports.places.homes.get('h-2')).toBeNull();
  });

  test('what stood in a cell is shown by whole letters, also where an emoji is in the way', async () => {
    const village = county();
    const placeId = `${'坏'.repeat(29)}😀坏`;
    const job = await imports(village, 'admin', { households: [['h-1', placeId, '1号', '示例甲']] });
    await pushed(village, 'admin', job);
    const { rows } = await village.call('admin', 'job.faults', { jobId: job.id });
    expect(rows.map(({ value }) => value)).toEqual([`${'坏'.repeat(29)}😀`]);
  });

  test('sheets that nobody knows, and one without its headings', async () => {
    const village = county();
    const bytes = await setupFile(
      { grids: [[`${VILLAGE}/05`, '五组']] },
      {
        随便: [['甲'], ['乙']],
        户: [
          ['户编号', '门牌'],
          ['h-1', '1号'],
        ],
      },
    );
    const job = await pushed(village, 'admin', await imports(village, 'admin', bytes));
    expect(await faultsIn(village, 'admin', job)).toEqual([
      '户：第一行里没有“所属网格代码”这一列，这张表没有读。请照模板补上。',
      '户：第一行里没有“户主姓名”这一列，这张表没有读。请照模板补上。',
      '随便：没有这种表，没有读它。表的名字要和模板一样。',
    ]);
    expect(job.sheets.map(({ add }) => add)).toEqual([1, 0, 0]);
  });

  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['no Excel file', () => Promise.resolve(new Uint8Array([1, 2, 3])), 'kind'],
    ['GeoJSON that is none', () => Promise.resolve(new TextEncoder().encode('{"type":"Feat')), 'broken'],
    ['nothing that is known', () => setupFile({}, { 一: [['甲'], ['乙']] }), 'noSheet'],
  ])('%s: the job says so', async (_what, bytes, failure) => {
    const village = county();
    const job = await pushed(village, 'admin', await imports(village, 'admin', await bytes()));
    expect(job).toMatchObject({ state: 'failed', failure });
  });
});
