import type { Figures } from './figures';

type Cell = string | number | null;

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map((row) => row.map((cell) => String(cell ?? '–')))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const padded = lines.map((line) =>
    line
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join('  '),
  );
  return [`\n${title}`, ...padded].join('\n');
}

/** p50 against that of the same list with the fewest matters. */
function growth({ scale }: Figures, { name, p50Ms }: Figures['scale'][number]): string {
  const least = scale.find((one) => one.name === name);
  return least ? `${(p50Ms / least.p50Ms).toFixed(2)}×` : '';
}

/** The figures as tables for a terminal. */
export function printed(figures: Figures): string {
  const { machine, at, calls, scale, sweep, coldStart, pages, packageKb } = figures;
  return [
    `${machine} · ${at}`,
    table(
      'Calls (round trips: sequential, after the caller is known; goal ≤ 2)',
      ['call', 'round trips', 'p50 ms', 'p99 ms'],
      calls.map(({ name, roundTrips, p50Ms, p99Ms }) => [name, roundTrips, p50Ms, p99Ms]),
    ),
    table(
      'Lists as the county grows (goal: ≤ 1.5×)',
      ['list', 'matters', 'p50 ms', 'growth'],
      scale.map((one) => [one.name, one.matters, one.p50Ms, growth(figures, one)]),
    ),
    table('Sweep of the clock', ['overdue', 'ms'], [[sweep.overdue, sweep.ms]]),
    table(
      'Cold start',
      ['bundle', 'KB', 'ms', 'bare SDK ms'],
      coldStart.map(({ bundle, kb, ms, sdkMs }) => [bundle, kb, ms, sdkMs]),
    ),
    table(
      'Pages (browser, CPU slowed down 4×)',
      ['page', 'open ms', 'setData bytes', 'nodes'],
      pages.map(({ name, openMs, setDataBytes, nodes }) => [name, openMs, setDataBytes, nodes]),
    ),
    table('Mini-program (official compiler)', ['main KB', 'total KB'], [[packageKb.main, packageKb.total]]),
  ].join('\n');
}
