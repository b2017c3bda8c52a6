import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import type { Matter } from '../../domain/matter/matter';
import { withoutNotices } from '../../domain/record/outbox';
import type { VillageRecord } from '../../domain/record/record';
import type { Duties } from '../../domain/village/duty/duty';
import { emptyDuties, openStation, writeLines } from '../../domain/village/duty/write';
import { confirm, finish, progress, reopen, sendBack, take, type Step } from '../../domain/village/task/act';
import { giveTask, type TaskDraft } from '../../domain/village/task/give';
import { whenDue } from '../../domain/village/task/overdue';
import { candidatesFor } from '../../domain/village/task/responsible';
import type { Task } from '../../domain/village/task/task';
import { VILLAGE } from './ids';
import type { Stage } from './matters/stage';

const LINES = [
  ['gridMember', ['每周看一次独居老人，水电、煤气都看一眼', '下雨以后看一遍河道和老窑洞']],
  ['linkedMember', ['红白喜事前问一声要不要帮忙']],
] as const;

const STATIONS = [
  ['resident-01', '环境卫生岗', ['看好门前路和水渠，见到垃圾说一声', '集体打扫时招呼邻居']],
  ['resident-04', '治安维护岗', ['夜里和赶集时多走走，有事马上报']],
  ['resident-08', '矛盾调解岗', ['邻里有话说不拢，先去坐一坐']],
] as const;

/** 示例职责 · The village's own lines, and three posts for people without office. */
export function sampleDuties(startAt: Instant, stage: Stage): Duties {
  const at = startAt - 30 * DAY_MS;
  const secretary = stage.actor('secretary', at);
  const written = LINES.reduce<Duties>(
    (duties, [office, lines]) => writeLines(duties, office, lines, secretary, at),
    emptyDuties(VILLAGE, at),
  );
  const all = STATIONS.reduce<Duties>((duties, [id, name, lines], index) => {
    const { personId, name: holderName, binding } = stage.actor(id, at);
    const holder = { personId, name: holderName, placeId: binding?.placeId ?? VILLAGE };
    const draft = { clientKey: `sample-station-${index}`, name, duties: lines, holder };
    return openStation(duties, draft, secretary, at + HOUR_MS * (index + 1));
  }, written);
  return told(all);
}

interface Story extends Partial<Pick<TaskDraft, 'kind' | 'measures' | 'source' | 'sourceNote'>> {
  readonly what: string;
  readonly by: string;
  readonly to: string;
  /** By which station; without: by an office. */
  readonly station?: string;
  readonly daysAgo: number;
  readonly workdays: number;
  readonly matters?: readonly Matter[];
  /** What happens: by whom, so many days before the sample's start, what. */
  readonly steps?: readonly (readonly [by: string, daysAgo: number, act: (task: Task, how: Step) => Task])[];
}

const said =
  (act: (task: Task, how: Step) => Task, words: string) =>
  (task: Task, how: Step): Task =>
    act(task, { ...how, words });

const STORIES: readonly Story[] = [
  {
    what: '示例：入冬前看一遍独居老人的炉子',
    measures: '一户一户看烟囱和炉子，不好的换管子。',
    by: 'secretary',
    to: 'grid-01',
    daysAgo: 4,
    workdays: 5,
    steps: [
      ['grid-01', 3, take],
      ['grid-01', 1, said(progress, '看了六户，还有两户人不在家。')],
    ],
  },
  {
    what: '示例：清二组水渠里的淤泥',
    by: 'secretary',
    to: 'head-02',
    daysAgo: 1,
    workdays: 5,
  },
  {
    what: '示例：河道两边的垃圾清干净',
    by: 'secretary',
    to: 'grid-01',
    daysAgo: 12,
    workdays: 10,
    steps: [
      ['grid-01', 11, take],
      ['grid-01', 2, said(finish, '两边都清完了，拉走三车。')],
    ],
  },
  {
    what: '示例：给联系的几户讲一遍养老认证怎么办',
    by: 'linked-0301',
    to: 'linked-0301',
    daysAgo: 2,
    workdays: 10,
  },
  {
    what: '示例：帮着核一遍三组的户',
    by: 'grid-01',
    to: 'grid-03',
    daysAgo: 20,
    workdays: 5,
    steps: [
      ['grid-03', 19, take],
      ['grid-03', 17, said(finish, '核完了，两户的门牌改过。')],
      ['grid-01', 17, said(sendBack, '12号的门牌还不对。')],
      ['grid-03', 16, said(finish, '改好了。')],
      ['grid-01', 15, confirm],
    ],
  },
  {
    what: '示例：把村口的公告栏修一修',
    by: 'secretary',
    to: 'linked-0301',
    daysAgo: 14,
    workdays: 3,
    steps: [['linked-0301', 13, take]],
  },
  {
    what: '示例：集体打扫前招呼邻居',
    by: 'secretary',
    to: 'resident-01',
    station: '环境卫生岗',
    daysAgo: 1,
    workdays: 3,
  },
  {
    kind: 'rectification',
    what: '示例：村委会台阶没有扶手，老人上不去',
    measures: '焊一副扶手，台阶贴防滑条。',
    source: 'above',
    sourceNote: '乡里检查',
    by: 'secretary',
    to: 'officer-01',
    daysAgo: 15,
    workdays: 10,
    steps: [
      ['officer-01', 14, take],
      ['officer-01', 3, said(finish, '扶手焊好了，防滑条也贴了。')],
    ],
  },
  {
    kind: 'rectification',
    what: '示例：农家书屋常锁着门',
    measures: '排班，每天下午开两小时。',
    source: 'own',
    by: 'officer-02',
    to: 'officer-01',
    daysAgo: 60,
    workdays: 5,
    steps: [
      ['officer-01', 59, take],
      ['officer-01', 56, said(finish, '排好班了，贴在门上。')],
      ['officer-02', 55, confirm],
      [
        'secretary',
        6,
        (task, how) => reopen(task, { workdays: 10 }, { ...how, words: '这个月又有人说锁着。' }),
      ],
    ],
  },
  {
    kind: 'rectification',
    what: '示例：三组路口没有减速带',
    source: 'mutual',
    by: 'secretary',
    to: 'head-03',
    daysAgo: 50,
    workdays: 10,
    steps: [
      ['head-03', 49, take],
      ['head-03', 42, said(finish, '装好了两道。')],
      ['secretary', 41, confirm],
    ],
  },
];

/** 示例任务 · In every state, one overdue that has gone up, and a ledger of which one entry is made from matters. */
export function sampleTasks(
  startAt: Instant,
  stage: Stage,
  duties: Duties,
  matters: readonly Matter[],
): readonly Task[] {
  const lamps = matters.filter(
    ({ villageId, text, aboutPersonId }) =>
      villageId === VILLAGE && aboutPersonId === null && text.includes('灯'),
  );
  const lamp: Story = {
    kind: 'rectification',
    what: '示例：路灯总坏，修了又坏',
    measures: '换整条线，灯杆接地，请供电所一起看。',
    by: 'secretary',
    to: 'officer-01',
    daysAgo: 1,
    workdays: 20,
    matters: lamps.slice(0, 5).filter(({ reportedAt }) => reportedAt < startAt - DAY_MS),
    steps: [['officer-01', 0.5, take]],
  };
  return [...STORIES, lamp].map((story, index) => told(played(story, index, startAt, stage, duties)));
}

function played(story: Story, index: number, startAt: Instant, stage: Stage, duties: Duties): Task {
  const { by, to, station, daysAgo, workdays, steps = [], matters = [] } = story;
  const at = startAt - daysAgo * DAY_MS;
  const world = stage.world(VILLAGE, at);
  const responsibleId = stage.personId(to);
  const candidate = candidatesFor(world.jurisdiction, station ? duties : null, at).find(
    (one) => one.responsibleId === responsibleId && (one.stationName ?? undefined) === station,
  );
  if (!candidate) throw new Error(`${to} has no post for a task`);
  const { kind = 'task', what, measures = '', sourceNote = '', source } = story;
  const draft: TaskDraft = {
    clientKey: `sample-task-${index}`,
    kind,
    what,
    measures,
    sourceNote,
    due: { workdays },
    ...(source === undefined ? {} : { source }),
  };
  const given = giveTask(draft, candidate, matters, stage.actor(by, at), world);
  const acted = steps.reduce((task, [who, ago, act]) => {
    const then = startAt - ago * DAY_MS;
    const { now, settings } = stage.world(VILLAGE, then);
    return act(task, { actor: stage.actor(who, then), now, settings });
  }, given);
  return overdue(acted, startAt, stage);
}

/** What the clock did until the sample's start. */
function overdue(task: Task, startAt: Instant, stage: Stage): Task {
  let after = task;
  for (let at = after.wakeAt ?? null; at !== null && at < startAt; at = after.wakeAt ?? null) {
    const next = whenDue(after, stage.world(VILLAGE, at));
    if (next === after) return after;
    after = next;
  }
  return after;
}

/** As it is once the courier has been. */
const told = <R extends VillageRecord>(record: R): R => ({
  ...withoutNotices(
    record,
    record.outbox.map(({ id }) => id),
  ),
  revision: 1,
});
