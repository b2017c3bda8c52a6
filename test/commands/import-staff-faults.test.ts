import { COUNTY, DAY, GRID, MICRO_GRID, MONDAY, OTHER_GRID, OTHER_MICRO_GRID, VILLAGE } from '../builders';
import type { MemoryVillage } from '../memory/village';
import type { Rows } from '../setup-file';
import { asked, county, imported } from './county';

const SINCE = '2024-01-01';
const areaIn = ({ ports }: MemoryVillage, id = VILLAGE) => {
  const found = ports.places.all.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('导入任职和请假 › what is wrong, with sheet, row and column', () => {
  const on = (deskId: string, office: string, name: string, from?: string, to?: string) =>
    [deskId, office, name, null, from ?? null, to ?? null] as const;

  test.each<[string, Rows, readonly string[]]>([
    [
      'desks and offices',
      {
        posts: [
          on(`${VILLAGE}/99`, '网格长', '示例甲'),
          on(GRID, '联户党员', '示例甲'),
          on(GRID, '组长', '示例甲'),
          on('140999', '县级管理员', '示例甲'),
          on('随便', '网格长', '示例甲'),
        ],
      },
      [
        '任职 · 第 2 行 · 岗位代码：没有这个网格。请先在“网格”表里写上它，或者改对代码。',
        '任职 · 第 3 行 · 职务：这一级没有这个职务，可以是：专职网格员、网格长。',
        '任职 · 第 4 行 · B 职务：只能是：联户党员、专职网格员、网格长、村两委、总网格长、乡镇督办、县级管理员。',
        '任职 · 第 5 行 · 岗位代码：这个代码不是本县的。',
        '任职 · 第 6 行 · A 岗位代码：代码不对。应该是微网格、网格、村、乡镇或县的代码。',
      ],
    ],
    [
      'days, numbers, and the same person twice',
      {
        posts: [
          on(GRID, '网格长', '示例甲', '2026-12-02', '2026-12-01'),
          on(GRID, '网格长', '示例乙', '去年'),
          [GRID, '网格长', '示例丙', '12345'],
          on(GRID, '专职网格员', '示例grid-03', '2025-01-01'),
          on(GRID, '网格长', '示例head-03', SINCE, '2026-01-01'),
          on(GRID, '网格长', '示例丁', '2026-12-01'),
          on(GRID, '网格长', '示例丁', '2026-12-01'),
          on(GRID, '网格长', '示例丁', '2026-12-05'),
          on(GRID, '网格长', '示例戊', '2026-12-01', '2027-01-01'),
          on(VILLAGE, '总网格长', '示例己'),
        ],
      },
      [
        '任职 · 第 2 行 · F 离任日期：结束的日期比开始的还早。',
        '任职 · 第 3 行 · E 任职日期：看不出是哪一天。请写成 2026-01-31 这样。',
        '任职 · 第 4 行 · D 工作电话：不像手机号。应该是 11 位数字。',
        '任职 · 第 5 行 · 任职日期：这个人从 2024-01-01 起已经在这个岗上了，不用再任。',
        '任职 · 第 6 行 · 离任日期：离任日期不能早于今天。',
        '任职 · 第 8 行 · A 岗位代码：和第 7 行是同一个代码，只留一行。',
        '任职 · 第 9 行 · 任职日期：已经给他发了任职码，任职日期是 2026-12-01。要改请先到“谁在岗”里收回。',
        '任职 · 第 10 行 · 离任日期：他还没有用任职码进来，先不能写离任日期。等他进来以后再导入。',
        '任职 · 第 11 行 · 职务：这个职务只能一人担任，现在是“示例secretary”。请先给他写上离任日期。',
      ],
    ],
    [
      'the last administrator',
      { posts: [on(COUNTY, '县级管理员', '示例admin', SINCE, '2026-12-01')] },
      ['任职 · 第 2 行 · 离任日期：县里至少要留一位没有离任日期的管理员。'],
    ],
    [
      'a desk that ends with the same file',
      {
        grids: [[OTHER_MICRO_GRID, '一号', '2026-11-01']],
        posts: [on(OTHER_MICRO_GRID, '联户党员', '示例甲')],
      },
      ['任职 · 第 2 行 · 岗位代码：这个网格已经停用了，请换一个。'],
    ],
    [
      'leaves',
      {
        leaves: [
          [GRID, '示例没人', null, '2026-12-01', '2026-12-02'],
          [GRID, '示例grid-03', '示例没人', '2026-12-01', '2026-12-02'],
          [GRID, '示例grid-03', '示例grid-03', '2026-12-01', '2026-12-02'],
          [GRID, '示例head-03', null, '2026-12-05', '2026-12-02'],
          [GRID, '示例head-03', null, '2026-11-01', '2026-11-22'],
          [GRID, '示例head-03', null, '2026-12-01', '2028-12-01'],
          [MICRO_GRID, '示例linked-0302', null, '2026-12-01', '2026-12-09'],
          [MICRO_GRID, '示例linked-0302', '示例grid-03', '2026-12-09', '2026-12-12'],
          [MICRO_GRID, '示例linked-0302', null, '', '2026-12-20'],
        ],
      },
      [
        '请假代岗 · 第 2 行 · 请假人：这个岗（或本村）那天没有在任的“示例没人”。新任的人用任职码进来以后才能登记请假。',
        '请假代岗 · 第 3 行 · 代岗人：这个岗（或本村）那天没有在任的“示例没人”。新任的人用任职码进来以后才能登记请假。',
        '请假代岗 · 第 4 行 · C 代岗人：不能自己代自己。',
        '请假代岗 · 第 5 行 · E 最后一天：结束的日期比开始的还早。',
        '请假代岗 · 第 6 行 · 最后一天：这次请假已经过去了，不用再登记。',
        '请假代岗 · 第 7 行 · 最后一天：一次请假最长一年。',
        '请假代岗 · 第 9 行 · 开始日期：和已经登记的请假（2026-12-01 到 2026-12-09）时间重叠。要改请先到“谁在岗”里销假。',
        '请假代岗 · 第 10 行 · D 开始日期：这里不能空着。',
      ],
    ],
    [
      'circles across rows',
      {
        leaves: [
          [GRID, '示例grid-03', '示例head-03', '2026-12-01', '2026-12-05'],
          [GRID, '示例head-03', '示例linked-0302', '2026-12-03', '2026-12-08'],
          [MICRO_GRID, '示例linked-0302', '示例grid-03', '2026-12-04', '2026-12-06'],
          [OTHER_GRID, '示例grid-04', '示例grid-03', '2026-12-04', '2026-12-06'],
        ],
      },
      [
        '请假代岗 · 第 4 行 · 代岗人：代来代去绕成了圈：示例linked-0302→示例grid-03→示例head-03→示例linked-0302。',
      ],
    ],
  ])('%s', async (_what, rows, faults) => {
    const village = county();
    const before = village.ports.places.all.all();
    expect(await asked(village, rows)).toEqual(faults);
    expect(village.ports.places.all.all()).toEqual(before);
  });

  test('a circle with what is written down already', async () => {
    const village = county();
    const days = ['2026-12-01', '2026-12-05'];
    await imported(village, 'admin', { leaves: [[GRID, '示例grid-03', '示例head-03', ...days]] });
    expect(areaIn(village).leaves).toMatchObject([{ personId: 'grid-03', standInId: 'head-03' }]);
    expect(await asked(village, { leaves: [[GRID, '示例head-03', '示例grid-03', ...days]] })).toEqual([
      '请假代岗 · 第 2 行 · 代岗人：代来代去绕成了圈：示例head-03→示例grid-03→示例head-03。',
    ]);
  });

  test('a leave of today holds from now on, and said again is the same', async () => {
    const village = county();
    const rows: Rows = { leaves: [[GRID, '示例grid-03', '示例head-03', '2026-11-23', '2026-11-23']] };
    await imported(village, 'admin', rows);
    expect(areaIn(village).leaves).toMatchObject([
      { fromAt: MONDAY, toAt: Date.parse('2026-11-24T00:00:00+08:00') },
    ]);
    village.now += 2 * DAY;
    expect(await imported(village, 'admin', rows)).toMatchObject({ canConfirm: false, faults: 0 });
  });
});
