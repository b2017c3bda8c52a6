/** 任务 · Mine by their day, what waits for my word; for the village's desk all by state. The ledger: by state. */
import type { MyTasksView, TaskKind, TaskState, VillageTasksView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { taskRowView } from '../../services/words/task-row';
import { TASK_STATE } from '../../text';

export const MINE = 'mine';
const STATES: readonly TaskState[] = ['given', 'taken', 'done', 'confirmed'];

/** What the page is asked for: the caller's own, or a village's by state. */
export interface Asked {
  readonly kind: TaskKind;
  readonly tab: typeof MINE | TaskState;
  /** A village that isn't one's own: only by state. */
  readonly isElsewhere: boolean;
}

export const stateOf = (id: string): TaskState | null => STATES.find((state) => state === id) ?? null;

const EMPTY: Readonly<Record<TaskKind, string>> = { task: '这里没有任务', rectification: '这里没有整改' };

function segmentsOf(
  { kind, tab, isElsewhere }: Asked,
  counts: VillageTasksView['counts'] | null,
  canSeeVillage: boolean,
) {
  const own = kind === 'task' && !isElsewhere ? [{ id: MINE, text: '我的', count: '' }] : [];
  const states = STATES.map((id) => ({
    id,
    text: TASK_STATE[kind][id],
    count: counts && counts[id] > 0 ? String(counts[id]) : '',
  }));
  const shown = kind === 'rectification' || canSeeVillage ? [...own, ...states] : [];
  return shown.map((one) => ({ ...one, isOn: one.id === tab, isLate: false }));
}

function groupsOf(mine: MyTasksView, shell: Shell) {
  const group = (title: string, rows: MyTasksView['rows']) => ({
    title,
    rows: rows.map((row) => taskRowView(row, shell)),
  });
  const own = group('您担责的', mine.rows);
  const isWhole = mine.cursor === null;
  return [
    group('没人负责了，等您定人', mine.toAssign),
    group('等您看看办好没有', mine.toConfirm),
    ...(isWhole ? [own] : []),
    group('超期报到您这里的', mine.raised),
    group('您提的', mine.asked),
    // What goes on below stands last.
    ...(isWhole ? [] : [own]),
  ].filter(({ rows }) => rows.length > 0);
}

export function tasksView(
  asked: Asked,
  mine: Loaded<MyTasksView>,
  village: Loaded<VillageTasksView>,
  foot: Foot,
  shell: Shell,
) {
  const isMine = asked.tab === MINE;
  const loaded = isMine ? mine : village;
  const rows = village.data?.rows ?? [];
  const groups = isMine && mine.data ? groupsOf(mine.data, shell) : [];
  const states = isMine ? [] : [{ title: '', rows: rows.map((row) => taskRowView(row, shell)) }];
  const shown = [...groups, ...states].filter((one) => one.rows.length > 0);
  const canGive = (isMine ? mine.data?.canGive : village.data?.canGive) ?? false;
  return {
    frame: frameView(loaded, shell, 'list'),
    segments: segmentsOf(asked, village.data?.counts ?? null, mine.data?.canSeeVillage ?? !isMine),
    groups: shown.map((one, index) => ({ ...one, key: `${index}` })),
    empty:
      loaded.data !== null && shown.length === 0
        ? {
            title: isMine ? '您现在没有任务' : EMPTY[asked.kind],
            words: isMine ? '村里请您办事，会告诉您，也会在这里。' : '',
          }
        : null,
    canGive,
    giveWords: asked.kind === 'rectification' ? '立一条整改' : '提一件任务',
    canExport: asked.kind === 'rectification' && canGive,
    foot: listFoot(foot, (isMine ? mine.data?.rows : village.data?.rows)?.length ?? 0),
  };
}
