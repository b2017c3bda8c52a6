/**
 * 表 · The sheets with which a county sets itself up, and what stands in their columns.
 *
 * The same sheets come out of an export. Headings are how a column is known, in whatever order they stand;
 * notes are shown in Excel when one points at a heading.
 */
import { column, EXAMPLE, OPTIONAL, remark, type Column, type Sheet, type SheetKey } from './columns';
import { LEDGER_SHEETS } from './ledger-sheets';
import { STAFF_SHEETS } from './staff-sheets';

const endedOn = (what: string): Column =>
  column(
    'endedOn',
    '停用日期',
    14,
    `可以不填。写了日期，从那一天起${what}停用；以前的事情还查得到名字。`,
    OPTIONAL,
  );
/** 坐标系 · As a phone's map uses it, or as GPS measures it. */
export const SYSTEMS = ['GCJ02', 'WGS84'] as const;

export const SHEETS: readonly Sheet[] = [
  {
    key: 'divisions',
    name: '区划',
    columns: [
      column(
        'id',
        '区划代码',
        16,
        '统计用代码：乡镇 9 位数字，村 12 位数字。写过的代码不要改，改名只改名称。',
      ),
      column('name', '名称', 20, '大家平常叫的名字，最多 20 个字，例如：下鹿角村。'),
      endedOn('这个乡镇或村'),
      remark,
    ],
    example: ['140928208224', '下鹿角村', null, EXAMPLE],
  },
  {
    key: 'grids',
    name: '网格',
    columns: [
      column(
        'id',
        '网格代码',
        22,
        '村的 12 位代码 + /两位数字是网格，再 + /两位数字是微网格。例如 140928208224/03 和 140928208224/03/02。',
      ),
      column('name', '名称', 20, '网格或微网格的名字，最多 20 个字，例如：白家沟小组、2号微网格。'),
      endedOn('这个网格'),
      remark,
    ],
    example: ['140928208224/03', '示例三组', null, EXAMPLE],
  },
  {
    key: 'households',
    name: '户',
    columns: [
      column(
        'id',
        '户编号',
        22,
        '一户一个编号，定了就不再改，最多 40 个字母、数字或横线，例如 140928208224-012。',
      ),
      column(
        'placeId',
        '所属网格代码',
        22,
        '这一户归哪个微网格（或网格、村）。改了代码，就是从生效日期起搬到那里；以前的归属保留。',
      ),
      column('doorplate', '门牌', 14, '最多 20 个字，例如：12号。'),
      column('headName', '户主姓名', 14, '2 到 20 个字。'),
      column('from', '生效日期', 14, '可以不填。归到这个网格的日期；不填就从确认导入时算起。', OPTIONAL),
      column('endedOn', '停用日期', 14, '可以不填。整户迁走或销户的日期。', OPTIONAL),
      remark,
    ],
    example: ['140928208224-012', '140928208224/03/02', '12号', '示例户主', '2026-01-01', null, EXAMPLE],
  },
  ...STAFF_SHEETS,
  {
    key: 'boundaries',
    name: '边界',
    columns: [
      column('placeId', '网格代码', 22, '哪个网格的边界。'),
      column(
        'ring',
        '坐标',
        60,
        '一圈的点，每点“经度,纬度”，点和点之间用分号；最后一点和第一点相同。中间有不算在内的地方（洞），就用同一个代码再写一行。',
      ),
      column(
        'system',
        '坐标系',
        12,
        '可以不填。GCJ02：手机地图上的坐标；WGS84：GPS 或测绘的坐标。不填就是 GCJ02。',
        {
          isNeeded: false,
          choices: SYSTEMS,
        },
      ),
      remark,
    ],
    example: ['140928208224/03', '111.84,38.91; 111.85,38.91; 111.85,38.92; 111.84,38.91', 'GCJ02', EXAMPLE],
  },
  ...LEDGER_SHEETS,
];

export const sheetOf = (key: SheetKey): Sheet => {
  const found = SHEETS.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
};
