import type { PlaceId } from '../../grid/place';
import type { Outcome } from '../../matter/states';
import { OUTCOME_TERMS } from '../../matter/terms';
import {
  percent,
  RATES,
  recount,
  recountMonth,
  type Counts,
  type CountRow,
  type RateName,
} from '../../statistics/counts';
import { hideSmall, hideSmallFigures } from '../../statistics/disclosure';
import { figure, type Figure, type FigureGroup, type Picks, type Rate, type Section } from './glance';

/** Names of places and categories, as they were called then. */
export interface MatterNames {
  /** Grids of the village in the order of their codes, then the village for what lies in none. */
  readonly grids: readonly { readonly id: PlaceId; readonly name: string }[];
  readonly categoryName: (categoryId: string) => string;
}

/** What each figure counts; of a single matter one or nothing, so that it also picks the rows. */
const MEASURES: Readonly<Record<string, (counts: Counts) => number>> = {
  closed: ({ closed }) => closed,
  services: ({ services }) => services,
  reopened: ({ reopened }) => reopened,
  inGrid: ({ closedInGrid }) => closedInGrid,
  leftGrid: ({ closed, services, closedInGrid }) => closed - services - closedInGrid,
  inVillage: ({ closedInVillage }) => closedInVillage,
  leftVillage: ({ closed, closedInVillage }) => closed - closedInVillage,
  acknowledgedOnTime: ({ acknowledgedOnTime }) => acknowledgedOnTime,
  acknowledgedLate: ({ acknowledgedLate }) => acknowledgedLate,
  handledOnTime: ({ handledOnTime }) => handledOnTime,
  handledLate: ({ handledLate }) => handledLate,
  satisfied: ({ satisfied }) => satisfied,
  unsatisfied: ({ rated, satisfied }) => rated - satisfied,
};
const OUTCOMES: readonly Outcome[] = ['fixed', 'explained', 'referred'];

type Half = readonly [measure: string, name: string];
const SHOWN_RATES: readonly (readonly [name: RateName, title: string, part: Half, rest: Half])[] = [
  ['closedInGridPercent', '小事不出网', ['inGrid', '没出网格'], ['leftGrid', '出了网格']],
  ['closedInVillagePercent', '大事不出村', ['inVillage', '没出村'], ['leftVillage', '转报了乡镇']],
  ['acknowledgedOnTimePercent', '按时受理', ['acknowledgedOnTime', '按时'], ['acknowledgedLate', '晚了']],
  ['handledOnTimePercent', '按时办结', ['handledOnTime', '按时'], ['handledLate', '晚了']],
  ['satisfiedPercent', '满意', ['satisfied', '满意'], ['unsatisfied', '不满意']],
];
const NOTE = '这个月结案的。办事、开证明本来就由村里办，不算在小事不出网里。';

/** 事项的数 · Of matters that were closed in one month, exact: for who sees the matters themselves. */
export function matterSection(
  villageId: PlaceId,
  month: string,
  rows: readonly CountRow[],
  names: MatterNames,
): Section {
  const { total, byPart, byCategory } = recountMonth(villageId, month, rows);
  const measured = (measure: string, name: string): Figure =>
    figure(`matters.${measure}`, name, MEASURES[measure]?.(total) ?? 0);
  return {
    id: 'matters',
    title: '事项',
    note: NOTE,
    rates: SHOWN_RATES.map(([rate, name, part, rest]): Rate => {
      const share = RATES[rate](total);
      return { name, percent: percent(...share), share, part: measured(...part), rest: measured(...rest) };
    }),
    groups: [
      {
        title: '',
        figures: [
          measured('closed', '结案'),
          measured('services', '其中办事、开证明'),
          measured('reopened', '其中重办过'),
        ],
      },
      byGrid(
        names,
        names.grids.map(({ id }) => byPart[id]?.closed ?? 0),
      ),
      byCategoryOf(
        names,
        Object.entries(byCategory).map(([id, { closed }]) => [id, closed]),
      ),
      {
        title: '按结果',
        figures: OUTCOMES.map((outcome) =>
          figure(
            `matters.outcome:${outcome}`,
            OUTCOME_TERMS[outcome],
            recount(rows.filter((row) => row.outcome === outcome)).closed,
          ),
        ),
      },
    ],
  };
}

/**
 * 可示的事项的数 · The same for the village's people: in all, by grid, by category, and the rates; small numbers
 * hidden, and never by outcome (docs/adr/0022).
 */
export function shownMatterSection(
  villageId: PlaceId,
  month: string,
  rows: readonly CountRow[],
  names: MatterNames,
): Section {
  const { total, byPart, byCategory } = recountMonth(villageId, month, rows);
  const ids = Object.keys(byCategory);
  const parts = names.grids.map(({ id }) => byPart[id] ?? recount([]));
  const shown = hideSmallFigures(parts, total);
  const categories = hideSmall(ids.map((id) => byCategory[id]?.closed ?? 0));
  const hidden = (id: string): Figure => figure(`matters.${id}`, '', null);
  return {
    id: 'matters',
    title: '事项',
    note: NOTE,
    rates: SHOWN_RATES.map(([rate, name, [part], [rest]]) => ({
      name,
      percent: shown.total[rate],
      share: null,
      part: hidden(part),
      rest: hidden(rest),
    })),
    groups: [
      { title: '', figures: [figure('matters.closed', '结案', shown.total.closed)] },
      byGrid(
        names,
        shown.parts.map(({ closed }) => closed),
      ),
      byCategoryOf(
        names,
        ids.map((id, at) => [id, categories.cells[at] ?? null]),
      ),
    ],
  };
}

const byGrid = ({ grids }: MatterNames, counts: readonly (number | null)[]): FigureGroup => ({
  title: '按网格',
  figures: grids.map(({ id, name }, at) => figure(`matters.grid:${id}`, name, counts[at] ?? null)),
});

const byCategoryOf = (
  { categoryName }: MatterNames,
  counts: readonly (readonly [id: string, count: number | null])[],
): FigureGroup => ({
  title: '按类别',
  figures: counts.map(([id, count]) => figure(`matters.category:${id}`, categoryName(id), count)),
});

/** 哪些事项 · The matters behind a figure of this part, by what counts them. */
export function pickMatters(figureId: string): Picks<CountRow> {
  const [, what = '', key = ''] = /^matters\.(\w+)(?::(.+))?$/.exec(figureId) ?? [];
  if (what === 'grid') return ({ gridId }) => gridId === key;
  if (what === 'category') return ({ categoryId }) => categoryId === key;
  if (what === 'outcome') return ({ outcome }) => outcome === key;
  const measure = Object.hasOwn(MEASURES, what) ? MEASURES[what] : undefined;
  return measure ? (row) => measure(recount([row])) > 0 : null;
}
