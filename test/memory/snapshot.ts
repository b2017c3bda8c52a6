import type { CountySettings } from '../../domain/deadline/settings';
import { Table } from './table';
import type { MemoryVillage } from './village';

type Row = Readonly<Record<string, unknown>> & { readonly _id: string };

/** 快照 · All that a village's stores hold at an instant. */
export interface Snapshot {
  readonly now: number;
  readonly settings: CountySettings | null;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** Every table of the stores, by where it is. */
export function tablesOf({ ports }: Pick<MemoryVillage, 'ports'>): ReadonlyMap<string, Table<Row>> {
  const found = new Map<string, Table<Row>>();
  const walk = (value: unknown, path: string): void => {
    if (value instanceof Table) found.set(path, value as Table<Row>);
    else if (typeof value === 'object' && value !== null && path.split('.').length < 4)
      for (const [name, one] of Object.entries(value)) walk(one, `${path}.${name}`);
  };
  walk(ports, '');
  return found;
}

export const snapshotOf = (village: MemoryVillage): Snapshot => ({
  now: village.now,
  settings: structuredClone(village.ports.places.county.settings),
  rows: new Map([...tablesOf(village)].map(([path, table]) => [path, table.all()])),
});

/** The village is as it was. */
export function restore(village: MemoryVillage, { now, settings, rows }: Snapshot): void {
  for (const [path, table] of tablesOf(village)) {
    for (const { _id } of table.all()) table.remove(_id);
    for (const row of rows.get(path) ?? []) table.put(row);
  }
  village.ports.places.county.settings = structuredClone(settings);
  village.now = now;
}

/** How often something was written, by whom a job is held and how often a code was tried: no part of what happened. */
const NOT_COMPARED = ['revision', 'leaseUntil', 'codeTries'];

/** What can be compared: each document under where it is. */
export const contentOf = ({ settings, rows }: Snapshot): Readonly<Record<string, string>> => {
  const texts = [...rows].flatMap(([path, of]) =>
    of.map((row) => [`${path} ${row._id}`, textOf(row)] as const),
  );
  return Object.fromEntries([...texts, ['settings', textOf({ ...settings })]]);
};

const textOf = (row: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !NOT_COMPARED.includes(name))));
