/**
 * `docs/access.md`: who may see and do what, drawn from domain/access/ and the guards of every call.
 * Run it after a table or a guard changes; test/architecture/access.test.ts fails while they differ.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CALLS } from '../cloudfunctions/_app/calls';
import type { Guard } from '../domain/access/guards';
import { RIGHTS, type Right, type Standing } from '../domain/access/rights';
import { FIELDS, ON_MATTER, RELATIONS, STATES, type Relation } from '../domain/access/table';
import { STATE_TERMS } from '../domain/matter/terms';
import { ROOT } from './paths';

export const ACCESS_PAGE = join(ROOT, 'docs/access.md');

const WHO: Readonly<Record<Relation, readonly [name: string, meaning: string]>> = {
  reporter: ['报事人', '自己报的事（代报的，是替人写下来的那个人）'],
  joiner: ['同报人', '点了“我也遇到了”，或自己报的事被并了过来'],
  desk: ['承办岗', '这件事现在在哪个岗，就是哪个岗的在岗人（请假时是代岗人）'],
  helper: ['协办岗', '这件事往上报之前在过的岗'],
  above: ['上级岗', '本村里在承办岗上面的岗：网格、村'],
  township: ['乡镇督办', '本乡镇的督办员'],
  informed: ['知会岗', '只被告知、不承办的岗'],
};

const STANDINGS: Readonly<Record<Standing, string>> = {
  microGridDesk: '微网格',
  gridDesk: '网格',
  villageDesk: '村（两委）',
  secretary: '村支书',
  township: '乡镇',
  county: '县',
};

const NOTES = [
  '**同报人**之间、同报人和报事人之间，互相看不到姓名、电话、住户和原话；岗上写的话，从加入时起看得到。',
  '**同一户的家人**互相看不到对方报的事，除非自己也报了或加入了同一件事。',
  '**隔壁的岗**（别的微网格、别的网格）、**别的村**、**别的乡镇**：什么都看不到，连有没有这件事都不知道。',
  '**县级管理员**只看汇总数字和设置，不看单件事，也看不到姓名和电话。',
  '**被投诉的人**看不到投诉自己的事，坐到哪个岗上都看不到，数量里也不算。',
  '**离任的人**从离任那一刻起，和没有任过职的人一样。代岗的人只在代岗期间看得到。',
  '看不到的事、编号写错的事、根本没有的事，回答都一样：“没有找到这件事”。',
  '被拒绝的请求不改动任何记录，也不留下消息和查阅记录。',
];

const yes = (is: boolean): string => (is ? '✓' : '');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const relationNames = RELATIONS.map((relation) => WHO[relation][0]);

const fields = Object.values(FIELDS).map(({ term, named, hidden }) => [
  term,
  ...RELATIONS.map((relation) => {
    if (!named.includes(relation)) return '';
    return hidden.includes(relation) ? '✓' : '不匿名时 ✓';
  }),
]);

const asks = Object.values(ON_MATTER).map(({ term, by, from }) => [
  term,
  ...RELATIONS.map((relation) => yes(by.includes(relation))),
  from.length === STATES.length ? '任何时候' : from.map((state) => STATE_TERMS[state]).join('、'),
]);

const guards: readonly Guard[] = Object.values(CALLS).map(({ guard }) => guard);
const standings = Object.keys(STANDINGS) as Standing[];

/** Rights that are asked within a call that everybody makes. */
const WITHIN_CALLS: Readonly<Partial<Record<Right, string>>> = {
  'report.forOthers': '代报（替没有手机的人报事，经其同意）',
};

/** A secretary is of the village's desk too. */
const holds = (right: Right, standing: Standing): boolean =>
  RIGHTS[right].includes(standing) || (standing === 'secretary' && RIGHTS[right].includes('villageDesk'));

const rights = (Object.keys(RIGHTS) as Right[]).map((right) => {
  const terms = guards.flatMap((guard) =>
    guard.kind === 'right' && guard.right === right ? [guard.term] : [],
  );
  const name = terms.length > 0 ? terms.join('、') : (WITHIN_CALLS[right] ?? right);
  return [name, ...standings.map((standing) => yes(holds(right, standing)))];
});

const termsOf = (kind: 'anyone' | 'own' | 'villager'): string[] =>
  guards.flatMap((guard) => (guard.kind === kind ? [`- ${guard.term}`] : []));

/** The whole page. */
export function accessPage(): string {
  return [
    '# 谁能看、谁能办 · Who may see and do what',
    '',
    'Drawn by `npx tsx scripts/draw-access.ts` from the tables that the functions ask (`domain/access/`); a test fails when the two differ, and another tries every cell. Why: [ADR 12](adr/0012-who-sees-what.md).',
    '',
    '这一页由程序里正在用的权限表直接画出来，不是另外写的。谁是谁，只看微信登录，不看手机上填的。',
    '',
    '## 一、关系',
    '',
    ...table(
      ['关系', '是谁'],
      RELATIONS.map((relation) => WHO[relation]),
    ),
    '',
    ...NOTES.map((note) => `- ${note}`),
    '',
    '## 二、一件事里看得到什么',
    '',
    '报事人可以选“不公开我的名字”（匿名）：那时只有承办岗看得到。',
    '',
    ...table(['内容', ...relationNames], fields),
    '',
    '## 三、对一件事能做什么',
    '',
    ...table(['动作', ...relationNames, '什么时候'], asks),
    '',
    '上报、交办、延期等还有级别和次数的限制，见 [states.md](states.md)。',
    '',
    '## 四、不针对一件事的',
    '',
    '在本岗和本岗以下的地方有效；别处无效。',
    '',
    ...table(['做什么', ...standings.map((standing) => STANDINGS[standing])], rights),
    '',
    '## 五、每个人对自己的',
    '',
    ...termsOf('own'),
    '',
    '## 六、同村的人',
    '',
    '绑定了本村住户（已确认）或在本村有岗的人；只有设施维修、环境卫生、安全隐患这几类没办完的事，看不到是谁报的、说了什么。',
    '',
    ...termsOf('villager'),
    '',
    '## 七、任何微信登录的人',
    '',
    ...termsOf('anyone'),
    '',
  ].join('\n');
}

if (require.main === module) {
  writeFileSync(ACCESS_PAGE, accessPage());
  console.log('docs/access.md is drawn');
}
