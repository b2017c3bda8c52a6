import type { MonthView, OversightView, ShareView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { monthOf, monthRange } from '../../../domain/deadline/local-time';
import { parentOf, type PlaceId } from '../../../domain/grid/grid';
import { NO_COUNTS, type MonthTally } from '../../../domain/statistics/counts';
import {
  hideSmall,
  hideSmallFigures,
  type ShownFigures,
  type ShownRow,
} from '../../../domain/statistics/disclosure';
import type { Context } from '../context';
import type { Standing } from '../ports/matter-store';
import type { Division } from '../ports/places-store';

/** How many months a trend shows. */
const MONTHS = 36;
const NOTHING_STANDING: Standing = { open: 0, overdue: 0, alarmed: 0 };

/** 一地的底数 · A place's parts in the order of their codes, and its months: exact, as yet shown to nobody. */
export interface Oversight {
  readonly placeId: PlaceId;
  readonly parts: readonly { readonly id: PlaceId; readonly name: string; readonly standing: Standing }[];
  readonly tallies: ReadonlyMap<string, MonthTally>;
}

/** The last months, oldest first. */
export function lastMonths(now: Instant): readonly string[] {
  const months = [monthOf(now)];
  for (let month = months[0] ?? ''; months.length < MONTHS; months.unshift(month))
    month = monthOf(monthRange(month).from - 1);
  return months;
}

/** One place's and the months of it. */
export async function readTallies(
  { tallies, now }: Context,
  placeId: PlaceId,
): Promise<ReadonlyMap<string, MonthTally>> {
  const months = await tallies.months(placeId, lastMonths(now)[0]);
  return new Map(months.map((tally) => [tally.month, tally]));
}

/**
 * What waits to be done in each part now, all counted at once. An ended part stays as long as its months are shown:
 * the total has them.
 */
export async function readParts(
  { matters, now, actor }: Context,
  placeId: PlaceId,
  divisions: readonly Division[],
  tallies: Oversight['tallies'],
): Promise<Oversight['parts']> {
  const since = monthRange(lastMonths(now)[0] ?? '').from;
  const counted = new Set([...tallies.values()].flatMap(({ byPart }) => Object.keys(byPart)));
  const isShown = ({ id, endedAt }: Division): boolean =>
    parentOf(id) === placeId && (endedAt === null || endedAt >= since || counted.has(id));
  const inOrder = divisions.filter(isShown).sort((a, b) => (a.id < b.id ? -1 : 1));
  const standings = await matters.standings(
    inOrder.map(({ id }) => id),
    now,
    actor.personId,
  );
  return inOrder.map(({ id, name }, at) => ({ id, name, standing: standings[at] ?? NOTHING_STANDING }));
}

type Figures = ReturnType<typeof hideSmallFigures>;

/** 各地一月 · What was closed in each part in a month. `above`: whose table the place's own line is in. */
export function figuresOf(one: Oversight, month: string, above: Oversight | null): Figures {
  const tally = one.tallies.get(month);
  const counts = one.parts.map(({ id }) => tally?.byPart[id] ?? NO_COUNTS);
  const own = above && (figuresOf(above, month, null).parts[positionIn(above, one)] ?? null);
  const { parts, total } = hideSmallFigures(counts, tally?.total ?? NO_COUNTS, own?.closed !== null);
  return { parts, total: own ?? total };
}

const positionIn = (above: Oversight, { placeId }: Oversight): number =>
  above.parts.findIndex(({ id }) => id === placeId);

function standingRow(one: Oversight, field: keyof Standing, above: Oversight | null): ShownRow {
  const own = above && standingRow(above, field, null).cells[positionIn(above, one)];
  return hideSmall(
    one.parts.map(({ standing }) => standing[field]),
    own !== null || above === null,
  );
}

const exactRow = ({ parts }: Oversight, field: keyof Standing): ShownRow => {
  const cells = parts.map(({ standing }) => standing[field]);
  return { cells, total: cells.reduce((sum, cell) => sum + cell, 0) };
};

/** 谁在看 · Its own supervisors see what is under way exactly; for others the table above is at hand. */
export type Look = { readonly isOwn: true } | { readonly isOwn: false; readonly above: Oversight | null };

const aboveOf = (look: Look): Oversight | null => (look.isOwn ? null : look.above);

/** 各地的数 · The parts of a place, and all of it, as whoever looks may see them. */
export function sharesOf(
  one: Oversight,
  name: string,
  now: Instant,
  look: Look,
): Pick<OversightView, 'parts' | 'total'> {
  const row = (field: keyof Standing): ShownRow =>
    look.isOwn ? exactRow(one, field) : standingRow(one, field, look.above);
  const rows = { open: row('open'), overdue: row('overdue'), alarmed: row('alarmed') };
  const figures = figuresOf(one, monthOf(now), aboveOf(look));
  const share = (id: PlaceId, placeName: string, pick: (of: ShownRow) => number | null, its: ShownFigures) =>
    shareView(
      {
        placeId: id,
        name: placeName,
        open: pick(rows.open),
        overdue: pick(rows.overdue),
        alarmed: pick(rows.alarmed),
      },
      its,
    );
  return {
    total: share(one.placeId, name, ({ total }) => total, figures.total),
    parts: one.parts.map((part, at) =>
      share(part.id, part.name, ({ cells }) => cells[at] ?? null, figures.parts[at] ?? figures.total),
    ),
  };
}

const shareView = (
  standing: Pick<ShareView, 'placeId' | 'name' | 'open' | 'overdue' | 'alarmed'>,
  figures: ShownFigures,
): ShareView => ({
  ...standing,
  ...figures,
  isHidden: [standing.open, standing.overdue, standing.alarmed, figures.closed].includes(null),
});

/** 走势 · Month by month. */
export function monthsOf(one: Oversight, now: Instant, look: Look): readonly MonthView[] {
  return lastMonths(now).map((month) => {
    const { closed, closedInGridPercent, handledOnTimePercent } = figuresOf(one, month, aboveOf(look)).total;
    return { month, closed, closedInGridPercent, handledOnTimePercent };
  });
}

/** 分类走势 · What was closed month by month in each category, in the order of their ids. */
export function categoriesOf(
  { tallies }: Oversight,
  now: Instant,
  nameOf: (categoryId: string) => string,
): OversightView['categories'] {
  const ids = [...new Set([...tallies.values()].flatMap(({ byCategory }) => Object.keys(byCategory)))].sort();
  const rows = lastMonths(now).map((month) =>
    hideSmall(ids.map((id) => tallies.get(month)?.byCategory[id]?.closed ?? 0)),
  );
  return ids.map((categoryId, at) => ({
    categoryId,
    name: nameOf(categoryId),
    closed: rows.map(({ cells }) => cells[at] ?? null),
  }));
}
