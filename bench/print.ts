import type { CountyFigures, Figures } from './figures';

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

/** Goals of the issue: p50 at full size against that of a county that has just begun; minutes of an import. */
const MOST_GROWTH = 1.5;
const MOST_IMPORT_MS = 5 * 60_000;
const MOST_TRIPS = 2;

type Grown = Pick<CountyFigures, 'small' | 'full'> & Partial<Pick<CountyFigures, 'rows' | 'grows'>>;

function growth({ small, full, grows, rows }: Grown): number {
  const each = (at: 0 | 1): number => (grows === 'row' ? Math.max(1, rows?.[at] ?? 1) : 1);
  return full.p50Ms / each(1) / (small.p50Ms / each(0));
}
const hasGrown = (one: Grown): boolean => growth(one) > MOST_GROWTH;

const isMet = (one: CountyFigures): boolean => (one.roundTrips ?? 0) <= MOST_TRIPS && !hasGrown(one);

function countyRow(figures: CountyFigures): readonly Cell[] {
  const { name, roundTrips, small, full, rows } = figures;
  const page = rows[0] === null ? null : `${rows[0]} → ${rows[1] ?? 0}`;
  return [
    name,
    roundTrips,
    small.p50Ms,
    small.p95Ms,
    full.p50Ms,
    full.p95Ms,
    growthOf(figures),
    page,
    isMet(figures) ? '✓' : '✗',
  ];
}

const growthOf = (one: Grown): string => `${growth(one).toFixed(2)}×${one.grows === 'row' ? ' a row' : ''}`;

/** 没达到的目标 · Each in a line, with what it was. */
function missed({ calls, county, ledger, imported }: Figures): readonly string[] {
  const trips = calls.filter(({ roundTrips }) => roundTrips > MOST_TRIPS);
  const grown = ledger.map(({ name, small, large }) => ({ name, small, full: large })).filter(hasGrown);
  const importMs = imported.checkMs + imported.applyMs;
  return [
    ...trips.map(({ name, roundTrips }) => `${name}: ${roundTrips} round trips`),
    ...county
      .filter((one) => !isMet(one))
      .map((one) => `${one.name}: ${growthOf(one)}, ${one.roundTrips ?? '–'} round trips`),
    ...grown.map((one) => `${one.name} (ledger): ${growthOf(one)}`),
    ...(importMs > MOST_IMPORT_MS ? [`import: ${seconds(importMs)} s`] : []),
  ];
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** The figures as tables for a terminal. */
export function printed(figures: Figures): string {
  const { machine, at, calls, seeding, county, ledger, imported, sweep, coldStart, pages, packageKb } =
    figures;
  const missing = missed(figures);
  return [
    `${machine} · ${at}`,
    table(
      'Calls (round trips: sequential, after the caller is known; goal ≤ 2)',
      ['call', 'round trips', 'p50 ms', 'p99 ms'],
      calls.map(({ name, roundTrips, p50Ms, p99Ms }) => [name, roundTrips, p50Ms, p99Ms]),
    ),
    table(
      'Counties seeded',
      ['matters', 's'],
      seeding.map(({ matters, ms }) => [matters, seconds(ms)]),
    ),
    table(
      `At a county's size: 1,000 matters → 300,000 (goals: ≤ ${MOST_TRIPS} round trips, p50 ≤ ${MOST_GROWTH}×)`,
      ['call', 'trips', 'p50 ms', 'p95', 'full p50', 'p95', 'growth', 'rows', 'met'],
      county.map(countyRow),
    ),
    `${county.filter(isMet).length} of ${county.length} meet both goals`,
    table(
      `A village's ledger: 500 contracts → 5,000 with 20 years of payments (goal: p50 ≤ ${MOST_GROWTH}×)`,
      ['call', 'p50 ms', 'p95', 'large p50', 'p95', 'growth', 'met'],
      ledger.map(({ name, small, large }) => [
        name,
        small.p50Ms,
        small.p95Ms,
        large.p50Ms,
        large.p95Ms,
        growthOf({ small, full: large }),
        hasGrown({ small, full: large }) ? '✗' : '✓',
      ]),
    ),
    table(
      'Import (goal: 50,000 households in 300 s)',
      ['households', 'file KB', 'check s', 'write s', 'met'],
      [
        [
          imported.households,
          imported.fileKb,
          seconds(imported.checkMs),
          seconds(imported.applyMs),
          imported.checkMs + imported.applyMs <= MOST_IMPORT_MS ? '✓' : '✗',
        ],
      ],
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
    [
      '\nGoals that are missed:',
      ...missing.map((one) => `  ✗ ${one}`),
      ...(missing.length ? [] : ['  none']),
    ].join('\n'),
  ].join('\n');
}
