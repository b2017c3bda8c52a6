import { decodeStored, type Doc } from '../ejson';
import type { Collection, IndexField } from './catalog';
import type { Connection, SqlRow } from './connection';
import type { Plan, Scan } from './planner';

/** A stored document. It is parsed when it is first looked at. */
export class StoredRow {
  #doc: Doc | undefined;

  constructor(
    readonly rid: number,
    readonly text: string,
  ) {}

  get doc(): Doc {
    return (this.#doc ??= decodeStored(this.text));
  }
}

/** Reads the rows of a plan, in its order, lazily. `expected` is how many the caller is likely to take. */
export function* readPlan(
  connection: Connection,
  collection: Collection,
  plan: Plan,
  expected: number,
): Generator<StoredRow> {
  if (!plan.index) {
    yield* readAll(connection, collection);
    return;
  }
  const seen = new Set<number>();
  for (const [rid, body] of merge(connection, collection, plan, expected)) {
    if (plan.mayRepeat) {
      if (seen.has(Number(rid))) continue;
      seen.add(Number(rid));
    }
    yield new StoredRow(Number(rid), String(body));
  }
}

/** Counts an exact plan without reading a document. */
export function countPlan(connection: Connection, plan: Plan): number {
  const { index } = plan;
  if (!index) return 0;
  const counted = plan.mayRepeat ? 'COUNT(DISTINCT rid)' : 'COUNT(*)';
  return plan.scans.reduce((total, { where, params }) => {
    const filter = where ? ` WHERE ${where}` : '';
    return (
      total + Number(connection.first(`SELECT ${counted} FROM ${index.table}${filter}`, params)?.[0] ?? 0)
    );
  }, 0);
}

function* readAll(connection: Connection, { table }: Collection): Generator<StoredRow> {
  let last = 0;
  for (;;) {
    const rows = connection.all(`SELECT rid, body FROM ${table} WHERE rid > ? ORDER BY rid LIMIT 500`, [
      last,
    ]);
    for (const [rid, body] of rows) yield new StoredRow(Number(rid), String(body));
    if (rows.length < 500) return;
    last = Number(rows.at(-1)?.[0]);
  }
}

/** Merges the scans by the order's columns, so that many desks still give one ordered page. */
function* merge(
  connection: Connection,
  collection: Collection,
  plan: Plan,
  expected: number,
): Generator<SqlRow> {
  const share = Math.ceil(expected / Math.max(1, plan.scans.length)) + (plan.scans.length > 1 ? 4 : 0);
  const streams = plan.scans.map((scan) => readScan(connection, collection, plan, scan, share));
  if (streams.length <= 1 || plan.order.length === 0) {
    for (const stream of streams) yield* stream;
    return;
  }
  const heads = streams.map((stream) => stream.next());
  for (;;) {
    let least = -1;
    for (const [at, head] of heads.entries()) {
      const best = heads[least];
      if (head.done === true) continue;
      if (!best || best.done === true || compareRows(head.value, best.value, plan) < 0) least = at;
    }
    const next = heads[least];
    const stream = streams[least];
    if (!next || next.done === true || !stream) return;
    yield next.value;
    heads[least] = stream.next();
  }
}

const compareRows = (a: SqlRow, b: SqlRow, plan: Plan): number => {
  for (const [at, field] of plan.order.entries()) {
    const order = Buffer.compare(a[at + 2] as Buffer, b[at + 2] as Buffer);
    if (order !== 0) return order * directionOf(field, plan);
  }
  return 0;
};

const directionOf = (field: IndexField, { isReversed }: Plan): number =>
  isReversed ? -field.direction : field.direction;

/** Reads one scan in growing chunks: most callers take a page, a few take everything. */
function* readScan(
  connection: Connection,
  { table }: Collection,
  plan: Plan,
  { where, params }: Scan,
  expected: number,
): Generator<SqlRow> {
  const index = plan.index?.table ?? table;
  const columns = plan.order.map(({ column }) => `, i.${column}`).join('');
  const direction = (field: IndexField): string => (directionOf(field, plan) === 1 ? 'ASC' : 'DESC');
  const order = plan.order.map((field) => `i.${field.column} ${direction(field)}`).join(', ');
  const sql = [
    index === table
      ? `SELECT i.rid, i.body${columns} FROM ${table} i`
      : `SELECT i.rid, c.body${columns} FROM ${index} i CROSS JOIN ${table} c ON c.rid = i.rid`,
    where ? `WHERE ${where.replaceAll(/\b(k\d+|id)\b/g, 'i.$1')}` : '',
    order ? `ORDER BY ${order}` : '',
    'LIMIT ? OFFSET ?',
  ].join(' ');
  let size = Math.max(1, expected);
  for (let offset = 0; ;) {
    const rows = connection.all(sql, [...params, size, offset]);
    yield* rows;
    if (rows.length < size) return;
    offset += size;
    size = Math.min(size * 4, 10_000);
  }
}
