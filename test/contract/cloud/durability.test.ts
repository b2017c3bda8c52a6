import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { connect, type Row, type SdkDatabase } from './sdk';

jest.setTimeout(400_000);

const ROUNDS = 20;
const WRITERS = 4;

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'durable-cloud-'));
  program = path.join(__dirname, '../../../node_modules/.cache', `durable-server-${process.pid}.cjs`);
  const entryPoints = [path.join(__dirname, 'fixtures/durable-server.ts')];
  buildSync({
    entryPoints,
    outfile: program,
    bundle: true,
    platform: 'node',
    external: ['libsql', 'esbuild'],
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

async function start(): Promise<{
  server: ChildProcess;
  db: SdkDatabase;
}> {
  const server = spawn(process.execPath, [program, path.join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { server, db: connect(url).db };
}

it(`everything acknowledged is there after ${ROUNDS} kills in the middle of writes, and nothing by halves`, async () => {
  const acknowledged = new Map<string, number>();
  const pairs = new Set<string>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { server, db } = await start();
    const documents = await readAll(db, 'acknowledged');
    const stored = new Map(documents.map((doc) => [String(doc['_id']), Number(doc['value'])]));
    const lost = [...acknowledged].filter(([id, value]) => (stored.get(id) ?? -1) < value);
    expect(lost).toEqual([]);
    const counted = await db
      .collection('acknowledged')
      .where({ round: db.command.gte(0) })
      .count();
    expect(counted.total).toBe(stored.size);
    const halves = new Set((await readAll(db, 'pairs')).map((doc) => String(doc['_id'])));
    for (const id of [...halves, ...[...pairs].flatMap((pair) => [`${pair}-a`, `${pair}-b`])]) {
      expect([halves.has(`${id.slice(0, -2)}-a`), halves.has(`${id.slice(0, -2)}-b`)]).toEqual([true, true]);
    }
    const exited = once(server, 'exit');
    if (round < ROUNDS) await writeUntilKilled(db, server, round, acknowledged, pairs);
    else server.kill('SIGKILL');
    await exited;
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 3);
  expect(pairs.size).toBeGreaterThan(0);
});

/** Several clients write at once; after some acknowledgements the server is killed under them. */
async function writeUntilKilled(
  db: SdkDatabase,
  server: ChildProcess,
  round: number,
  acknowledged: Map<string, number>,
  pairs: Set<string>,
): Promise<void> {
  let left = 4 + ((round * 7) % 23);
  const confirm = (): void => {
    left -= 1;
    if (left === 0) server.kill('SIGKILL');
  };
  const writer = async (name: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      const id = `${round}-${name}-${n}`;
      await db.collection('acknowledged').add({ _id: id, round, value: 0, text: '事项'.repeat(200) });
      acknowledged.set(id, 0);
      confirm();
      await db
        .collection('acknowledged')
        .doc(id)
        .update({ value: db.command.inc(1) });
      acknowledged.set(id, 1);
      confirm();
      const transaction = await db.startTransaction();
      await transaction.collection('pairs').add({ _id: `${id}-a` });
      await transaction.collection('pairs').add({ _id: `${id}-b` });
      await transaction.commit();
      pairs.add(id);
      confirm();
    }
  };
  await Promise.allSettled(Array.from({ length: WRITERS }, (_, name) => writer(name)));
}

async function readAll(db: SdkDatabase, collection: string): Promise<Row[]> {
  const all: Row[] = [];
  for (let last = ''; ; last = String(all.at(-1)?.['_id'])) {
    const after = { _id: db.command.gt(last) };
    const { data } = await db.collection(collection).where(after).orderBy('_id', 'asc').limit(1000).get();
    all.push(...data);
    if (data.length < 1000) return all;
  }
}
