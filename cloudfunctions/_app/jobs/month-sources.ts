import type { Instant } from '../../../domain/deadline/instant';
import { monthOf, monthRange } from '../../../domain/deadline/local-time';
import { levelOf, parentOf, type PlaceId } from '../../../domain/grid/grid';
import type { Job } from '../../../domain/setup/job';
import { monthRow, shownMonthRow } from '../../../domain/setup/report-sheets';
import { NO_COUNTS, type MonthTally } from '../../../domain/statistics/counts';
import { hideSmallFigures } from '../../../domain/statistics/disclosure';
import type { Ports } from '../context';
import type { Division } from '../ports/places-store';
import type { Rows, Source } from './source';

/**
 * 月度统计的取数 · Months that had ended when it was asked for: of a village as they were; of a township its own and
 * its villages'; of the county its own and its townships', then each township's villages.
 *
 * Outside the village the figures are those of the boards (`hideSmallFigures`), so that neither gives away what the
 * other hides. `divisions`: those within, in the order of their codes.
 */
export function monthSources(ports: Ports, job: Job, divisions: readonly Division[]): readonly Source[] {
  const { placeId, createdAt } = job;
  const read = (rows: () => Promise<Rows>): Source => ({
    sheet: 0,
    read: async () => ({ rows: await rows(), next: null }),
  });
  const seriesOf = async (id: PlaceId): Promise<Series> =>
    endedMonths(await ports.tallies.months(id), createdAt);
  const partsOf = (id: PlaceId): readonly Division[] => divisions.filter((one) => parentOf(one.id) === id);
  const nameOf = (id: PlaceId): string => divisions.find((one) => one.id === id)?.name ?? '全县';
  if (levelOf(placeId) === 'village')
    return [
      read(async () =>
        (await seriesOf(placeId)).map(({ month, tally }) =>
          monthRow(month, nameOf(placeId), tally?.total ?? NO_COUNTS),
        ),
      ),
    ];
  const whole = read(async () => {
    const parts = partsOf(placeId);
    const tables = (await seriesOf(placeId)).map((one) => ({ ...one, ...tableOf(one, parts) }));
    return [
      ...tables.map(({ month, total }) => shownMonthRow(month, `${nameOf(placeId)}合计`, total)),
      ...rowsOf(tables, parts),
    ];
  });
  if (levelOf(placeId) === 'township') return [whole];
  const inTownship = async (id: PlaceId): Promise<Rows> => {
    const [county, own] = await Promise.all([seriesOf(placeId), seriesOf(id)]);
    const townships = partsOf(placeId);
    const at = townships.findIndex((one) => one.id === id);
    const hidden = new Set(
      county.filter((one) => tableOf(one, townships).parts[at]?.closed === null).map(({ month }) => month),
    );
    const parts = partsOf(id);
    return rowsOf(
      own.map((one) => ({ ...one, ...tableOf(one, parts, !hidden.has(one.month)) })),
      parts,
    );
  };
  return [whole, ...partsOf(placeId).map(({ id }) => read(() => inTownship(id)))];
}

/** Month by month from the first in which anything was closed; `tally` null: nothing was. */
type Series = readonly { readonly month: string; readonly tally: MonthTally | null }[];

function endedMonths(tallies: readonly MonthTally[], now: Instant): Series {
  const end = monthRange(monthOf(now)).from;
  const series: { month: string; tally: MonthTally | null }[] = [];
  for (let at = tallies[0] ? monthRange(tallies[0].month).from : end; at < end;) {
    const month = monthOf(at);
    series.push({ month, tally: tallies.find((one) => one.month === month) ?? null });
    at = monthRange(month).before;
  }
  return series;
}

type Table = ReturnType<typeof hideSmallFigures>;

const tableOf = ({ tally }: Series[number], parts: readonly Division[], isTotalShown = true): Table =>
  hideSmallFigures(
    parts.map(({ id }) => tally?.byPart[id] ?? NO_COUNTS),
    tally?.total ?? NO_COUNTS,
    isTotalShown,
  );

const rowsOf = (tables: readonly (Table & { readonly month: string })[], parts: readonly Division[]): Rows =>
  parts.flatMap(({ name }, at) =>
    tables.flatMap(({ month, parts: shown }) => (shown[at] ? [shownMonthRow(month, name, shown[at])] : [])),
  );
