import type { Instant } from '../../deadline/instant';
import { dayOf, type DayNumber } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import type { LandContract } from './land-contract';
import type { Plot } from './plot';
import { wholePrice } from './schedule';

/** 合计 · Whole numbers that add up: areas in 0.01 mu, money in fen. */
export interface LedgerSums {
  /** Plots that haven't been ended, and their area. */
  readonly plots: number;
  readonly plotArea: number;
  readonly reserveArea: number;
  /** Contracts that run today, and their area. */
  readonly running: number;
  readonly runningArea: number;
  /** All that was due and that came in so far, and what is missing. */
  readonly due: number;
  readonly received: number;
  readonly arrears: number;
  readonly inArrears: number;
  /** By state, of all contracts. */
  readonly regular: number;
  readonly irregular: number;
  readonly clearing: number;
  readonly takenBack: number;
  readonly takenBackArea: number;
  readonly relet: number;
  readonly reletArea: number;
  /** Contracts signed for land that had been taken back, and what they come to in all, as agreed. */
  readonly anew: number;
  readonly anewFen: number;
}

export const NO_SUMS: LedgerSums = {
  plots: 0,
  plotArea: 0,
  reserveArea: 0,
  running: 0,
  runningArea: 0,
  due: 0,
  received: 0,
  arrears: 0,
  inArrears: 0,
  regular: 0,
  irregular: 0,
  clearing: 0,
  takenBack: 0,
  takenBackArea: 0,
  relet: 0,
  reletArea: 0,
  anew: 0,
  anewFen: 0,
};
const FIELDS = Object.keys(NO_SUMS) as (keyof LedgerSums)[];

/** Only what isn't nothing: what a single row adds is kept so. */
export type Some = Readonly<Partial<LedgerSums>>;

const combined = (a: LedgerSums, b: Some, sign: 1 | -1): LedgerSums =>
  Object.fromEntries(
    FIELDS.map((field) => [field, a[field] + sign * (b[field] ?? 0)]),
  ) as unknown as LedgerSums;

export const plus = (a: LedgerSums, b: Some): LedgerSums => combined(a, b, 1);
export const minus = (a: LedgerSums, b: Some): LedgerSums => combined(a, b, -1);

const some = (sums: Some): Some =>
  Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));

/** 一行的数 · What one plot or contract adds to the sums of its group. */
export interface SumEntry {
  /** Of the record from which it was taken. */
  readonly version: number;
  readonly placeId: PlaceId;
  readonly sums: Some;
  /** From this day on it is otherwise by time alone; null: never. */
  readonly nextDay: DayNumber | null;
}

/**
 * 行的写法 · An entry as one short text: '3|140928208224/01|20788|3:1,4:200', the fields by their place in `FIELDS`, to which
 * one may only be added at the end. Hundreds of them lie in a bucket.
 */
export function entryText({ version, placeId, nextDay, sums }: SumEntry): string {
  const values = FIELDS.flatMap((field, index) => (sums[field] ? [`${index}:${sums[field]}`] : []));
  return [version, placeId, nextDay ?? '', values.join(',')].join('|');
}

export function readEntry(text: string): SumEntry {
  const [version = '', placeId = '', nextDay = '', values = ''] = text.split('|');
  const pairs = values === '' ? [] : values.split(',').map((pair) => pair.split(':').map(Number));
  const sums = Object.fromEntries(pairs.map(([index = -1, value = 0]) => [FIELDS[index] ?? '', value]));
  return { version: Number(version), placeId, nextDay: nextDay === '' ? null : Number(nextDay), sums };
}

export type CountedPlot = Pick<Plot, '_id' | 'version' | 'placeId' | 'area' | 'kind' | 'isEnded'>;
export type CountedContract = Pick<
  LandContract,
  '_id' | 'version' | 'placeId' | 'isAnew' | 'terms' | 'state' | 'figures'
>;

export function plotEntry({ version, placeId, area, kind, isEnded }: CountedPlot): SumEntry {
  const sums = isEnded ? {} : some({ plots: 1, plotArea: area, reserveArea: kind === 'reserve' ? area : 0 });
  return { version, placeId, sums, nextDay: null };
}

export function contractEntry({
  version,
  placeId,
  isAnew,
  terms,
  state,
  figures,
}: CountedContract): SumEntry {
  const { due, received, arrears, isRunning, nextDay } = figures;
  const { area } = terms;
  const sums = some({
    running: Number(isRunning),
    runningArea: isRunning ? area : 0,
    due,
    received,
    arrears,
    inArrears: Number(arrears > 0),
    [state]: 1,
    takenBackArea: state === 'takenBack' || state === 'relet' ? area : 0,
    reletArea: state === 'relet' ? area : 0,
    anew: isAnew ? 1 : 0,
    anewFen: isAnew ? wholePrice(terms) : 0,
  });
  return { version, placeId, sums, nextDay };
}

/** 几处合计 · Of groups, by their place. */
export type SumsByPlace = Readonly<Record<PlaceId, LedgerSums>>;

/** 合到一起 · Of the whole village. */
export const totalOf = (byPlace: SumsByPlace): LedgerSums => Object.values(byPlace).reduce(plus, NO_SUMS);

/** 逐行重数 · From every row, as a recount does. */
export function sumOf(entries: readonly SumEntry[]): SumsByPlace {
  const sums: Record<PlaceId, LedgerSums> = {};
  for (const entry of entries) sums[entry.placeId] = plus(sums[entry.placeId] ?? NO_SUMS, entry.sums);
  return sums;
}

/** 截至 · The day to whose end the figures are true: today, unless the clock has days to make up for. */
export const asOfDay = (nextDays: readonly (DayNumber | null)[], now: Instant): DayNumber =>
  nextDays.reduce<DayNumber>(
    (day, next) => (next !== null && next <= dayOf(now) ? Math.min(day, next - 1) : day),
    dayOf(now),
  );
