import type { BoardView, FiguresView } from '../../../domain/contract';
import { rowView, type RowView } from '../matter-row/matter-row.view';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export interface FigureView {
  readonly name: string;
  readonly number: string;
  readonly unit: string;
  readonly words: string;
  readonly isWide: boolean;
}
export interface GridBarView {
  readonly placeId: string;
  readonly name: string;
  /** CSS widths of the two parts. */
  readonly calmWidth: string;
  readonly lateWidth: string;
  readonly count: string;
  readonly label: string;
}
export interface BoardPageView {
  readonly villageId: string;
  readonly title: string;
  readonly alarm: string;
  readonly alarmed: readonly RowView[];
  readonly figures: readonly FigureView[];
  readonly openTitle: string;
  readonly grids: readonly GridBarView[];
  readonly legend: string;
  /** '' when every household has one. */
  readonly uncovered: string;
  readonly canSeeHomes: boolean;
  readonly staffing: readonly { readonly key: string; readonly title: string; readonly words: string }[];
}

const figure = (name: string, percent: number | null, words: string): FigureView =>
  percent === null
    ? { name, number: '—', unit: '', words: '这个月还没有', isWide: false }
    : { name, number: String(percent), unit: '%', words, isWide: false };

const inGridWords = ({ closed, services, closedInGrid }: FiguresView): string =>
  `${closed - services} 件里 ${closedInGrid} 件没出网格${services === 0 ? '' : `，办事 ${services} 件不算`}`;

function figuresOf(month: FiguresView): readonly FigureView[] {
  const left = month.closed - month.closedInVillage;
  return [
    figure('小事不出网', month.closedInGridPercent, inGridWords(month)),
    figure(
      '大事不出村',
      month.closedInVillagePercent,
      left === 0 ? '没有转报乡镇的' : `${left} 件转报了乡镇`,
    ),
    figure('按时受理', month.acknowledgedOnTimePercent, '本月结案的'),
    figure('按时办结', month.handledOnTimePercent, '本月结案的'),
    month.rated === 0
      ? { name: '满意', number: '—', unit: '', words: '这个月还没有评价', isWide: true }
      : {
          name: '满意',
          number: String(month.satisfied),
          unit: ` / ${month.rated} 个评价`,
          words: `${month.reopened} 件重办`,
          isWide: true,
        },
  ];
}

/** Widths against the grid with most, so that the longest bar is full. */
function barsOf(grids: BoardView['openByGrid']): readonly GridBarView[] {
  const most = Math.max(1, ...grids.map(({ open }) => open));
  const width = (count: number): string => `${Math.round((count * 100) / most)}%`;
  return grids.map(({ placeId, name, open, overdue }) => {
    const count = overdue > 0 ? `${open} 件 · 超期 ${overdue}` : `${open} 件`;
    const widths = { calmWidth: width(open - overdue), lateWidth: width(overdue) };
    return { placeId, name, ...widths, count, label: `${name}，正在办的 ${count}，点开看` };
  });
}

function staffingOf({ vacantDesks, onLeave }: BoardView, now: number): BoardPageView['staffing'] {
  const vacant = vacantDesks.map(({ deskId, name }) => ({
    key: deskId,
    title: `${name}空缺`,
    words: '这里的事先转到上一级',
  }));
  const leaves = onLeave.map(({ name, standInName, toAt }) => ({
    key: `${name}${toAt}`,
    title: `${name}请假到${dayWords(toAt, now)}`,
    words: standInName ? `${standInName}代岗` : '没有人代岗',
  }));
  return [...vacant, ...leaves];
}

/** 村情 · The village in figures, each with what it is made of. */
export function boardView(board: BoardView, shell: Shell): BoardPageView {
  return {
    villageId: board.villageId,
    title: board.villageName,
    alarm: board.alarmed.length === 0 ? '' : `${board.alarmed.length} 件到了村里已超期，乡里看得到`,
    alarmed: board.alarmed.map((row) => rowView(row, shell, 'desk')),
    figures: figuresOf(board.thisMonth),
    openTitle: `正在办的 ${board.open} 件`,
    grids: barsOf(board.openByGrid),
    legend:
      board.overdue > 0
        ? `绿：在办　红：已超期（共 ${board.overdue} 件）　点一行看是哪几件`
        : '都没有超期　点一行看是哪几件',
    uncovered: board.uncoveredHouseholds === 0 ? '' : `${board.uncoveredHouseholds} 户没有联户党员`,
    canSeeHomes: board.canSeeHomes,
    staffing: staffingOf(board, shell.now),
  };
}
