import type { Doc } from '../ejson';
import { requestFailed } from '../errors';
import { resolvePath } from '../query/paths';
import type { CollectionIndex } from './catalog';
import { encodeKey, NOTHING_KEY } from './keys';

/** What a document puts into an index. */
export interface IndexEntries {
  /** One row of keys an entry; several when a field holds a list. */
  readonly rows: readonly (readonly Buffer[])[];
  /** For each field of the index, whether a list was met. */
  readonly isList: readonly boolean[];
}

/** What a document has under a path, as keys. */
interface FieldKeys {
  readonly keys: readonly Buffer[];
  readonly arrayAt: string | undefined;
}
/** What was read of one document already, by path: many indexes share their fields. */
export type KnownKeys = Map<string, FieldKeys>;

/** Refuses two different lists in one index, as the database does ("parallel arrays"). */
export function entriesOf(index: CollectionIndex, doc: Doc, known: KnownKeys = new Map()): IndexEntries {
  const fields = index.fields.map(({ name, path }) => {
    const read = known.get(name) ?? fieldKeys(doc, path);
    known.set(name, read);
    return read;
  });
  const lists = new Set(fields.map(({ arrayAt }) => arrayAt).filter((at) => at !== undefined));
  if (lists.size > 1) throw requestFailed(`cannot index parallel arrays [${[...lists].join('] [')}]`);
  let rows: (readonly Buffer[])[] = [[]];
  for (const { keys } of fields) rows = rows.flatMap((row) => keys.map((key) => [...row, key]));
  return { rows, isList: fields.map(({ arrayAt }) => arrayAt !== undefined) };
}

function fieldKeys(doc: Doc, path: readonly string[]): FieldKeys {
  const { values, arrayAt } = resolvePath(doc, path);
  if (arrayAt === undefined) return { keys: [encodeKey(values[0])], arrayAt };
  const keys = values.flatMap((value) => {
    if (!Array.isArray(value)) return [encodeKey(value)];
    return value.length === 0 ? [NOTHING_KEY] : value.map((item: unknown) => encodeKey(item));
  });
  const distinct = new Map(keys.map((key) => [key.toString('latin1'), key]));
  return { keys: distinct.size === 0 ? [NOTHING_KEY] : [...distinct.values()], arrayAt };
}
