/** The columns of a picker and what a choice of rows in them means. */
export interface PickerModel {
  /** Words of each column, given the rows chosen so far (a month decides its days). */
  readonly columns: (rows: readonly number[]) => readonly (readonly string[])[];
  readonly rows: readonly number[];
  readonly valueOf: (rows: readonly number[]) => unknown;
}

type Properties = Readonly<Record<string, unknown>>;

const FIELD_COUNT: Readonly<Record<string, number>> = { year: 1, month: 2, day: 3 };

export function pickerModel(properties: Properties): PickerModel {
  switch (properties.mode) {
    case 'multiSelector':
      return multiSelector(properties);
    case 'time':
      return time(properties);
    case 'date':
      return date(properties);
    default:
      return selector(properties);
  }
}

function selector(properties: Properties): PickerModel {
  const range = (properties.range ?? []) as readonly unknown[];
  return {
    columns: () => [range.map((item) => wordsOf(item, properties.rangeKey))],
    rows: [Number(properties.value) || 0],
    valueOf: ([row]) => String(row ?? 0),
  };
}

function multiSelector(properties: Properties): PickerModel {
  const range = (properties.range ?? []) as readonly (readonly unknown[])[];
  const value = Array.isArray(properties.value) ? (properties.value as number[]) : [];
  return {
    columns: () => range.map((column) => column.map((item) => wordsOf(item, properties.rangeKey))),
    rows: range.map((_, index) => value[index] ?? 0),
    valueOf: (rows) => [...rows],
  };
}

function time(properties: Properties): PickerModel {
  const rows = splitNumbers(properties.value, ':', [0, 0]);
  return {
    columns: () => [numbers(0, 23, pad), numbers(0, 59, pad)],
    rows,
    valueOf: (chosen) => chosen.map(pad).join(':'),
  };
}

function date(properties: Properties): PickerModel {
  const firstYear = splitNumbers(properties.start, '-', [1970])[0] ?? 1970;
  const lastYear = splitNumbers(properties.end, '-', [2100])[0] ?? 2100;
  const count = FIELD_COUNT[String(properties.fields)] ?? 3;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const [year = firstYear, month = 1, day = 1] = splitNumbers(properties.value, '-', today);
  return {
    columns: ([yearRow = 0, monthRow = 0]) =>
      [
        numbers(firstYear, lastYear, (n) => `${n}年`),
        numbers(1, 12, (n) => `${n}月`),
        numbers(1, new Date(firstYear + yearRow, monthRow + 1, 0).getDate(), (n) => `${n}日`),
      ].slice(0, count),
    rows: [year - firstYear, month - 1, day - 1].slice(0, count),
    valueOf: ([yearRow = 0, ...rest]) => [firstYear + yearRow, ...rest.map((row) => pad(row + 1))].join('-'),
  };
}

function wordsOf(item: unknown, key: unknown): string {
  if (typeof key === 'string' && key && typeof item === 'object' && item !== null) {
    return String((item as Record<string, unknown>)[key]);
  }
  return String(item);
}

function numbers(from: number, to: number, words: (n: number) => string): string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => words(from + index));
}

function splitNumbers(value: unknown, separator: string, fallback: number[]): number[] {
  return typeof value === 'string' && value ? value.split(separator).map(Number) : fallback;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
