import type { Written } from '../../domain/setup/cells';
import { contractEntry, plotEntry, sumOf, totalOf } from '../../domain/village/ledger/sums';
import { OTHER_GRID, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { rowsIn, type Rows } from '../setup-file';
import { asked, exported, imported, imports, pushed } from './county';

const GROUP = OTHER_GRID;
const contract = (
  number: string,
  plot: string,
  area: number,
  more: readonly Written[] = [],
): readonly Written[] => {
  const cells: Written[] = [
    number,
    plot,
    '示例承包人',
    area,
    '2024-01-01',
    '2028-12-31',
    '每亩每年',
    480,
    '每年',
    '规范',
    null,
    null,
  ];
  more.forEach((cell, index) => {
    if (cell !== null) cells[index] = cell;
  });
  return cells;
};
const ROWS: Rows = {
  plots: [
    ['DK1', GROUP, '示例东沟', '机动地', 100, null],
    ['DK2', VILLAGE, '示例林场', '林地', 20.55, null],
  ],
  contracts: [
    contract('HT1', 'DK1', 60),
    contract('HT2', 'DK1', 40, [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '已重新发包',
      '2025-12-31',
    ]),
    contract('HT3', 'DK1', 40, [null, null, null, null, '2026-01-01', '2030-12-31', '总价', 79135, '一次']),
  ],
  payments: [
    ['HT1', 'SJ1', '2024-01-05', 28800, null, null],
    ['HT1', 'SJ2', '2025-01-05', 2880, null, null],
    ['HT1', 'SJ2', '2025-01-06', 2880, '冲销', null],
    ['HT1', 'SJ3', '2025-01-06', 28800, null, null],
    ['HT3', 'SJ4', '2026-01-05', '79,135.00', null, null],
  ],
};
const ledgerOf = ({ ports }: MemoryVillage) => [
  ports.records.plots.table.all().map(({ claims: _claims, ...plot }) => plot),
  ports.records.landContracts.table.all(),
];
describe('导入台账', () => {
  test('plots, contracts and payments of one file, in sums that equal a recount; again it changes nothing', async () => {
    const village = memoryVillage();
    const job = await imported(village, 'secretary', ROWS);
    expect(job).toMatchObject({ state: 'done', faults: 0 });
    const { total } = await village.call('secretary', 'ledger.get');
    const { plots, landContracts } = village.ports.records;
    expect(total).toEqual(
      totalOf(sumOf([...plots.table.all().map(plotEntry), ...landContracts.table.all().map(contractEntry)])),
    );
    expect(total).toMatchObject({
      plots: 2,
      plotArea: 12_055,
      running: 2,
      relet: 1,
      received: 5_760_000 + 7_913_500,
    });
    const before = ledgerOf(village);
    village.now += 60_000;
    const again = await imported(village, 'secretary', ROWS);
    expect(again).toMatchObject({ state: 'checked', canConfirm: false, faults: 0 });
    expect(ledgerOf(village)).toEqual(before);
  });

  test('what an export writes may be brought in again, and changes nothing', async () => {
    const village = memoryVillage();
    await imported(village, 'secretary', ROWS);
    const bytes = await exported(village, 'secretary', 'ledger');
    const { 地块, 合同, 收款 } = await rowsIn(bytes);
    expect([地块?.length, 合同?.length, 收款?.length]).toEqual([3, 4, 6]);
    const below = (rows: readonly (readonly Written[])[] | undefined) => rows?.slice(1) ?? [];
    const again = await imported(village, 'secretary', {
      plots: below(地块),
      contracts: below(合同),
      payments: below(收款),
    });
    expect(again).toMatchObject({ canConfirm: false, faults: 0 });
  });

  test('every fault is said in its row, and what is sound goes in', async () => {
    const village = memoryVillage();
    const said = await asked(
      village,
      {
        plots: [
          ['DK1', GROUP, '示例东沟', '机动地', 100, null],
          ['DK3', '140928208214', '示例别村', '机动地', 10, null],
          ['DK4', GROUP, '示例三位', '机动地', 1.234, null],
        ],
        contracts: [
          contract('HT1', 'DK1', 60),
          contract('HT2', 'DK1', 40.01),
          contract('HT3', 'DK1', 100.5, [null, null, null, null, '2031-01-01', '2032-12-31']),
          contract('HT4', 'DK9', 1),
          contract('HT5', 'DK1', 1, [null, null, null, null, '2026-01-01', '2025-12-31']),
          contract('HT6', 'DK1', 1, [null, null, null, null, null, null, null, '480.125']),
          contract('HT7', 'DK1', 1, [null, null, null, null, null, null, null, '四百八']),
          contract('HT1', 'DK1', 1),
        ],
        payments: [
          ['HT9', 'SJ1', '2024-01-05', 1, null, null],
          ['HT1', 'SJ2', '2027-01-05', 1, null, null],
          ['HT1', 'SJ3', '2024-01-05', 0, null, null],
        ],
      },
      'secretary',
    );
    for (const words of [
      '地块 · 第 3 行 · 网格代码：这个代码不是您村里的。',
      '地块 · 第 4 行 · E 面积：小数点后最多两位：钱到分，地到 0.01 亩。',
      '合同 · 第 3 行 · 开始日期：和别的合同在时间上重叠，地不够分：2024-01-01 到 2028-12-31 只剩 40.00 亩。',
      '合同 · 第 4 行 · 承包面积：比这块地还大，地块只有 100.00 亩。',
      '合同 · 第 5 行 · 地块编号：没有这块地。请先在“地块”表里写上它，或者改对编号。',
      '合同 · 第 6 行 · F 结束日期：结束的日期比开始的还早。',
      '合同 · 第 7 行 · H 价格：小数点后最多两位：钱到分，地到 0.01 亩。',
      '合同 · 第 8 行 · H 价格：看不出是多少。请写成 128.50 这样，不能是 0，也不要太大。',
      '合同 · 第 9 行 · A 合同编号：和第 2 行是同一个代码，只留一行。',
      '收款 · 第 2 行 · 合同编号：没有这份合同。请先在“合同”表里写上它，或者改对编号。',
      '收款 · 第 3 行 · 收款日期：日期不对：收款和收回不能晚于今天，收回要在合同的时间里，合同最长一百年。',
    ])
      expect(said).toContain(words);
    expect(ledgerOf(village)).toEqual([[], []]);
  });

  test('what somebody changed since the check isn’t overwritten: the row is a fault', async () => {
    const village = memoryVillage();
    await village.call('secretary', 'plot.register', {
      number: 'DK1',
      name: '示例东沟',
      kind: 'reserve',
      area: '100',
      placeId: GROUP,
    });
    const plotId = village.ports.records.plots.table.all()[0]?._id;
    const job = await pushed(
      village,
      'secretary',
      await imports(village, 'secretary', { contracts: [contract('HT1', 'DK1', 60)] }),
    );
    expect(job).toMatchObject({ faults: 0, canConfirm: true });
    await village.call('secretary', 'contract.register', {
      number: 'HT2',
      plotId,
      tenant: '示例别人',
      area: '50',
      fromDay: '2025-01-01',
      toDay: '2026-12-31',
      per: 'total',
      price: '100',
      paying: 'once',
      state: 'regular',
    });
    await village.call('secretary', 'job.confirm', { jobId: job.id });
    expect(await pushed(village, 'secretary', job)).toMatchObject({ state: 'done', faults: 1 });
    expect(village.ports.records.landContracts.table.all().map(({ number }) => number)).toEqual(['HT2']);
  });

  test('no name of a tenant lies open in what an import keeps', async () => {
    const village = memoryVillage();
    await pushed(village, 'secretary', await imports(village, 'secretary', ROWS));
    expect(JSON.stringify(village.ports.jobs.rows.all())).not.toContain('"示例承包人"');
  });
});
