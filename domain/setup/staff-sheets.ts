import { column, EXAMPLE, OPTIONAL, remark, type Sheet } from './columns';

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

/** 任职、请假代岗 · Who sits where, and who stands in for whom. */
export const STAFF_SHEETS: readonly Sheet[] = [
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
];
