import type { ContractState } from '../village/ledger/land-contract';
import type { PlotKind } from '../village/ledger/plot';
import { column, EXAMPLE, HUNDREDTHS, OPTIONAL, remark, type Sheet } from './columns';

/** 说法 · How kinds and states are written in sheets. */
const KIND_WORDS: Readonly<Record<PlotKind, string>> = {
  reserve: '机动地',
  household: '家庭承包地',
  waste: '四荒地',
  forest: '林地',
  water: '坑塘水面',
  building: '集体建设用地',
  other: '其他',
};
const STATE_WORDS: Readonly<Record<ContractState, string>> = {
  regular: '规范',
  irregular: '不规范',
  clearing: '清理中',
  takenBack: '已收回',
  relet: '已重新发包',
};
const PER_WORDS = { muYear: '每亩每年', total: '总价' } as const;
const PAYING_WORDS = { yearly: '每年', once: '一次' } as const;

/** What stands in cells for what is kept, and back. */
export const LEDGER_WORDS = { kind: KIND_WORDS, state: STATE_WORDS, per: PER_WORDS, paying: PAYING_WORDS };
export const REVERSAL = '冲销';

/** 地块、合同、收款 · A village's ledger; every row is known by its number, so that it may be brought in again. */
export const LEDGER_SHEETS: readonly Sheet[] = [
  {
    key: 'plots',
    name: '地块',
    columns: [
      column('number', '地块编号', 16, '全村不重样，定了就不再改，最多 30 个字。'),
      column('placeId', '网格代码', 22, '在哪个组：组（网格）的代码；不属于哪个组的，写村的代码。'),
      column('name', '地名', 16, '大家平常叫的，最多 20 个字，例如：东沟。'),
      column('kind', '地类', 14, `可以是：${Object.values(KIND_WORDS).join('、')}。`, {
        choices: Object.values(KIND_WORDS),
      }),
      column('area', '面积', 12, '单位：亩，最多两位小数。', HUNDREDTHS),
      remark,
    ],
    example: ['DK0001', '140928208224/03', '示例东沟', '机动地', 25.3, EXAMPLE],
  },
  {
    key: 'contracts',
    name: '合同',
    columns: [
      column('number', '合同编号', 16, '全村不重样，定了就不再改，最多 30 个字。'),
      column('plotNumber', '地块编号', 16, '“地块”表里的编号。'),
      column('tenant', '承包方', 16, '姓名或单位，2 到 30 个字。加密保存。'),
      column(
        'area',
        '承包面积',
        14,
        '单位：亩，最多两位小数。同一时间的合同加起来不能超过地块面积。',
        HUNDREDTHS,
      ),
      column('from', '开始日期', 14, '合同的第一天。'),
      column('to', '结束日期', 14, '合同的最后一天。'),
      column('per', '计价', 12, '每亩每年，或总价。', { choices: Object.values(PER_WORDS) }),
      column('price', '价格', 14, '单位：元，最多两位小数。', HUNDREDTHS),
      column('paying', '交法', 10, '每年：每个合同年开始那天交；一次：合同开始那天交清。', {
        choices: Object.values(PAYING_WORDS),
      }),
      column('state', '状态', 14, `可以是：${Object.values(STATE_WORDS).join('、')}。`, {
        choices: Object.values(STATE_WORDS),
      }),
      column('lastDay', '收回日期', 14, '收回了的才写：承包方用到哪一天。', OPTIONAL),
      remark,
    ],
    example: [
      'HT0001',
      'DK0001',
      '示例承包方',
      25.3,
      '2026-01-01',
      '2030-12-31',
      '每亩每年',
      487.25,
      '每年',
      '规范',
      null,
      EXAMPLE,
    ],
  },
  {
    key: 'payments',
    name: '收款',
    columns: [
      column('contractNumber', '合同编号', 16, '“合同”表里的编号。'),
      column('receipt', '收据号', 16, '收据上的号码，最多 30 个字。'),
      column('day', '收款日期', 14, '哪一天收的，不能晚于今天。'),
      column('amount', '金额', 14, '单位：元，最多两位小数。', HUNDREDTHS),
      column(
        'reversal',
        '冲销',
        8,
        '可以不填。写“冲销”：把这个收据号记错的那一笔冲掉，原来的那一行也留着。',
        {
          ...OPTIONAL,
          choices: [REVERSAL],
        },
      ),
      remark,
    ],
    example: ['HT0001', 'SJ0001', '2026-01-05', 12327.43, null, EXAMPLE],
  },
];
