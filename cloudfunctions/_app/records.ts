import { DomainError } from '../../domain/errors';
import { recordsAbout } from '../../domain/record/kind';
import { RECORD_NAMES, type RecordName } from '../../domain/record/names';
import type { VillageRecord } from '../../domain/record/record';
import { kindOf, type RecordIn } from '../../domain/village/kinds';
import { checkText } from './check-text';
import type { Context } from './context';
import type { Cursor, RowPage } from './ports/matter-store';
import type { AnyRecordStore, RecordStore } from './ports/record-store';

const TRIES = 4;

type StoreOf<N extends RecordName> = RecordStore<RecordIn<N>, unknown>;
const storeOf = <N extends RecordName>({ records }: Pick<Context, 'records'>, name: N): StoreOf<N> =>
  records[name];

/** 读案卷 · Refuses RECORD_NOT_FOUND for what isn't there, and just so for what the caller may not know of. */
export async function readRecord<N extends RecordName>(
  context: Context,
  name: N,
  id: string,
  mayRead: MayRead<N> = kindOf(name).mayRead,
): Promise<RecordIn<N>> {
  return seen(context, name, id, await storeOf(context, name).get(id), mayRead);
}

function seen<N extends RecordName>(
  { actor }: Context,
  name: N,
  id: string,
  record: RecordIn<N> | null,
  mayRead: MayRead<N>,
): RecordIn<N> {
  if (record && mayRead(record, actor)) return record;
  throw new DomainError('RECORD_NOT_FOUND', { kind: name, id });
}

type MayRead<N extends RecordName> = (record: RecordIn<N>, actor: Context['actor']) => boolean;

/** 条件 · What the phone has decided on, and what it wrote. */
interface Change<N extends RecordName> {
  /** The version that the phone showed; without: whichever it is by now. */
  readonly version?: number;
  /** Goes through WeChat's check before anything is written. */
  readonly words?: string | null;
  /** For what is reached through something else (a matter, a household): who may; without: as its kind says. */
  readonly mayRead?: MayRead<N>;
  /** What it begins with while there is none; without: that refuses. */
  readonly empty?: RecordIn<N>;
  /** As it has been read already, null for none; without: it is read first. */
  readonly known?: RecordIn<N> | null;
}

/**
 * 改案卷 · One conditional write, tried again on the newer record when somebody else or the courier was faster; a
 * change that gives back the record itself writes nothing. The record as it then is.
 *
 * Refuses: RECORD_NOT_FOUND, STALE_WRITE (the phone saw an older version), TEXT_RISKY, SERVICE_UNAVAILABLE, and
 * what `change` does.
 */
export async function changeRecord<N extends RecordName>(
  context: Context,
  name: N,
  id: string,
  change: (record: RecordIn<N>) => RecordIn<N>,
  { version, words, mayRead = kindOf(name).mayRead, empty, known }: Change<N> = {},
): Promise<RecordIn<N>> {
  const store = storeOf(context, name);
  for (let tries = 1; ; tries += 1) {
    const found = tries === 1 && known !== undefined ? known : await store.get(id);
    const isNew = found === null && empty !== undefined;
    const before = seen(context, name, id, found ?? empty ?? null, mayRead);
    if (version !== undefined && version !== before.version)
      throw new DomainError('STALE_WRITE', { version: before.version });
    const after = change(before);
    if (after === before) return before;
    if (tries === 1 && words) await checkText(context, 'words', words);
    try {
      if (!isNew) return await store.commit(before, after);
      if ((await store.insert(after)) === 'inserted') return after;
      throw new DomainError('STALE_WRITE', { version: before.version });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}

/** 立案卷 · A retry finds what the first try wrote; its texts (by the input's field) go through WeChat's check first. */
export async function addRecord<N extends RecordName>(
  context: Context,
  name: N,
  record: RecordIn<N>,
  texts: Readonly<Record<string, string>> = {},
): Promise<{ readonly id: string }> {
  await Promise.all(Object.entries(texts).map(([field, text]) => checkText(context, field, text)));
  await storeOf(context, name).insert(record);
  return { id: record._id };
}

const ROWS = 100;

/** 有关某人的案卷 · Every record that holds this person's data, of each kind the newest first. */
export async function recordsOf(
  context: Pick<Context, 'records'>,
  personId: string,
): Promise<readonly { readonly name: RecordName; readonly record: VillageRecord }[]> {
  const kinds = RECORD_NAMES.filter((name) => kindOf(name).personal);
  const found = await Promise.all(kinds.map((name) => allAbout(anyStore(context, name), personId)));
  return kinds.flatMap((name, at) => (found[at] ?? []).map((record) => ({ name, record })));
}

async function allAbout(store: AnyRecordStore, personId: string): Promise<readonly VillageRecord[]> {
  const records: VillageRecord[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: RowPage<{ readonly _id: string }> = await store.list(
      [recordsAbout(personId)],
      'desc',
      ROWS,
      cursor,
    );
    const read = await Promise.all(page.rows.map(({ _id }) => store.get(_id)));
    records.push(...read.filter((one) => one !== null));
    cursor = page.next;
  } while (cursor);
  return records;
}

/** Of some kind, where it doesn't matter which. */
export const anyStore = ({ records }: Pick<Context, 'records'>, name: RecordName): AnyRecordStore =>
  records[name];
