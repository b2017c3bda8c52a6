import type { Instant } from '../../../domain/deadline/instant';
import type { RecordName } from '../../../domain/record/names';
import type { VillageRecord } from '../../../domain/record/record';
import type { RecordIn, RowIn } from '../../../domain/village/kinds';
import type { Cursor, RowPage } from './matter-store';

/** 从何时到何时 · Of what a list is sorted by: from `from` on, before `before`. */
export interface Within {
  readonly from: Instant;
  readonly before: Instant;
}

/** 案卷库 · Records of one kind, each one document with its own timeline. */
export interface RecordStore<R extends VillageRecord, Row> {
  get(id: string): Promise<R | null>;
  /** Those that are there, in no order; at most a thousand. */
  getMany(ids: readonly string[]): Promise<readonly R[]>;
  /** 'exists': one of this id is there already (a retry). */
  insert(record: R): Promise<'inserted' | 'exists'>;
  /** Writes it whole, in the place of what was there: only for what has no history yet, and is somebody's own. */
  put(record: R): Promise<void>;
  /** One conditional write. Refuses: STALE_WRITE. */
  commit(before: R, after: R): Promise<R>;
  /** Those found under any of these keys, each once if no two keys have it, by the kind's `sortAt`. */
  list(
    keys: readonly string[],
    direction: 'asc' | 'desc',
    limit: number,
    cursor: Cursor | null,
    within?: Within,
  ): Promise<RowPage<Row>>;
  /** Those found under any of these keys, each once, in no order; at most a thousand, by one read. */
  under(keys: readonly string[]): Promise<readonly Row[]>;
  /** Counted by index, of all keys together. */
  count(keys: readonly string[]): Promise<number>;
  /** Records that the clock must look at, earliest first. */
  due(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<R>>;
  /** Records with something for the courier, earliest first. */
  undelivered(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<R>>;
  /** The one whose file is being checked under this id. */
  getByCheckId(checkId: string): Promise<R | null>;
}

/** 各种案卷的库 */
export type RecordStores = { readonly [N in RecordName]: RecordStore<RecordIn<N>, RowIn<N>> };

/** Of some kind, where it doesn't matter which. */
export type AnyRecordStore = RecordStore<VillageRecord, { readonly _id: string }>;
