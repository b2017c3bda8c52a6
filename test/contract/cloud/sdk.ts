import tcb from '@cloudbase/node-sdk';

// Without these the SDK asks a metadata host first and warns about slow queries.
process.env['TENCENTCLOUD'] = 'true';
process.env['SILENCE'] = 'true';

export type Row = Readonly<Record<string, unknown>>;

/** What the tests use of the SDK's database; the SDK's own types say `any`. */
export interface SdkQuery {
  where(query: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(rows: number): SdkQuery;
  limit(rows: number): SdkQuery;
  field(projection: object): SdkQuery;
  options(options: object): SdkQuery;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(change: object): Promise<{ updated: number }>;
  updateAndReturn(change: object): Promise<{ updated: number; doc: Row | null }>;
  remove(): Promise<{ deleted: number }>;
}

/** `Single` is what a read of one document answers: a list outside a transaction, one or null inside. */
export interface SdkDocument<Single> {
  field(projection: object): SdkDocument<Single>;
  get(): Promise<{ data: Single }>;
  set(doc: object): Promise<{ updated: number; upsertedId?: string }>;
  update(change: object): Promise<{ updated: number }>;
  remove(): Promise<{ deleted: number }>;
}

export interface SdkCollection<Single> extends SdkQuery {
  doc(id: string): SdkDocument<Single>;
  add(docs: readonly object[]): Promise<{ ids: string[] }>;
  add(doc: object): Promise<{ id: string }>;
  aggregate(): SdkAggregate;
}

export type SdkAggregate = {
  readonly [
    stage in
      | 'match'
      | 'group'
      | 'sort'
      | 'project'
      | 'unwind'
      | 'sortByCount'
      | 'count'
      | 'lookup'
      | 'skip'
      | 'limit'
  ]: (value: unknown) => SdkAggregate;
} & { end(): Promise<{ data: Row[] }> };

export interface SdkTransaction {
  collection(name: string): SdkCollection<Row | null>;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

type CommandName =
  | ('eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'and' | 'or' | 'nor' | 'not')
  | ('exists' | 'size' | 'all' | 'elemMatch' | 'expr' | 'geoNear')
  | ('set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename')
  | ('push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet');

export interface SdkDatabase {
  readonly command: Readonly<Record<CommandName, (...operands: readonly unknown[]) => SdkCommand>> & {
    readonly aggregate: Readonly<Record<'sum' | 'avg' | 'multiply' | 'gt', (operand: unknown) => object>>;
    readonly project: Readonly<Record<'slice', (operand: unknown) => object>>;
  };
  readonly Geo: { readonly Point: new (longitude: number, latitude: number) => object };
  RegExp(options: { regexp: string; options: string }): object;
  serverDate(options?: { offset: number }): object;
  collection(name: string): SdkCollection<Row[]>;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>): Promise<T>;
}

export interface SdkCommand {
  and(...more: readonly SdkCommand[]): SdkCommand;
}

export interface Sdk {
  readonly app: ReturnType<typeof tcb.init>;
  readonly db: SdkDatabase;
}

/** The real, unmodified SDK, pointed at a local cloud. */
export function connect(url: string): Sdk {
  const app = tcb.init({ env: 'test', secretId: 'local', secretKey: 'local', serviceUrl: `${url}/admin` });
  return { app, db: app.database() as unknown as SdkDatabase };
}
