/**
 * 表 · The sheets with which a county sets itself up, and what stands in their columns.
 *
 * The same sheets come out of an export. Headings are how a column is known, in whatever order they stand;
 * notes are shown in Excel when one points at a heading.
 */
import type { Written } from './cells';

export type SheetKey = 'divisions' | 'grids' | 'households' | 'posts' | 'leaves' | 'boundaries';

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly note: string;
  readonly width: number;
  readonly isNeeded: boolean;
  readonly choices: readonly string[];
}
export interface Sheet {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly Column[];
  /** One row that shows how; an import passes over it. */
  readonly example: readonly Written[];
}

/** With this word a row says that it is only an example. */
export const EXAMPLE = '示例行';

const column = (
  key: string,
  heading: string,
  width: number,
  note: string,
  more: Partial<Pick<Column, 'isNeeded' | 'choices'>> = {},
): Column => ({ key, heading, width, note, isNeeded: true, choices: [], ...more });
const OPTIONAL = { isNeeded: false } as const;

const endedOn = (what: string): Column =>
  column(
    'endedOn',
    '停用日期',
    14,
    `可以不填。写了日期，从那一天起${what}停用；以前的事情还查得到名字。`,
    OPTIONAL,
  );
const remark = column('remark', '说明', 24, '可以不填。写“示例行”的那一行不会导入。', OPTIONAL);

/** 职务 · How offices are written in sheets. */
export const OFFICES = {
  联户党员: 'linkedMember',
  专职网格员: 'gridMember',
  网格长: 'groupHead',
  村两委: 'villageOfficer',
  总网格长: 'villageSecretary',
  乡镇督办: 'townshipSupervisor',
  县级管理员: 'countyAdmin',
} as const;

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
  {
    key: 'posts',
    name: '任职',
    columns: [
      column('deskId', '岗位代码', 22, '在哪里任职：微网格、网格、村、乡镇或县的代码。'),
      column('office', '职务', 14, `可以是：${Object.keys(OFFICES).join('、')}。各级有各级的职务。`, {
        choices: Object.keys(OFFICES),
      }),
      column(
        'name',
        '姓名',
        14,
        '2 到 20 个字。第一次任职的人会得到一个任职码，本人用自己的微信进来以后才算在任。',
      ),
      column(
        'phone',
        '工作电话',
        16,
        '可以不填。只给新任的人写，群众会看到；本村已在岗的人，姓名和电话都对得上就直接任职。导出时不写电话。',
        OPTIONAL,
      ),
      column(
        'from',
        '任职日期',
        14,
        '可以不填，不填就从确认导入时算起。已经任职的，写原来的日期。',
        OPTIONAL,
      ),
      column(
        'to',
        '离任日期',
        14,
        '可以不填。从这一天起不再在岗，不能早于今天。换人：老的写离任日期，新的另写一行。',
        OPTIONAL,
      ),
      remark,
    ],
    example: ['140928208224/03/02', '联户党员', '示例党员', '13900000000', '2026-01-01', null, EXAMPLE],
  },
  {
    key: 'leaves',
    name: '请假代岗',
    columns: [
      column('deskId', '岗位代码', 22, '请假的人在哪里任职。'),
      column('name', '请假人', 14, '在这个岗上任职的人。'),
      column(
        'standIn',
        '代岗人',
        14,
        '可以不填，不填就是没有人代。本村在任的另一个人；可以一个代一个，不能绕成圈。',
        OPTIONAL,
      ),
      column('from', '开始日期', 14, '请假的第一天。'),
      column('to', '最后一天', 14, '请假的最后一天（这一天也不在岗）。一次最长一年。'),
      remark,
    ],
    example: ['140928208224/03/02', '示例党员', '示例网格员', '2026-12-01', '2026-12-05', EXAMPLE],
  },
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
];

export const sheetOf = (key: SheetKey): Sheet => {
  const found = SHEETS.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
};
