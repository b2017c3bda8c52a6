import { silentLogger } from '../local/cloud/logger';
import { startLocal, type LocalVillage } from '../local/run';
import type { Answer } from '../domain/contract';
import type { Send } from '../test/scenarios/support/villager';
import { CALLS } from './calls';
import { countyReads, rowsOf, type Read } from './county-reads';
import type { CountyFigures, SizedFigures } from './figures';
import { run, sender, settle } from './measure-calls';
import { exportTimes, type ExportTime } from './measure-export';
import { WARM_UPS, figuresOf, timed } from './timing';
import { openWire, tripsAfterCaller } from './wire';

interface Side {
  readonly village: LocalVillage;
  readonly send: Send;
}

async function open(dataDir: string): Promise<Side> {
  const village = await startLocal({ dataDir, logger: silentLogger });
  await settle(village);
  return { village, send: sender(village.url) };
}

interface Taken {
  readonly rows: number | null;
  readonly sized: SizedFigures;
}

async function once({ call, person, input }: Read, send: Send): Promise<{ ms: number; rows: number | null }> {
  let answer: Answer<unknown> | undefined;
  const ms = await timed(async () => {
    answer = await send(person, call, input);
  });
  if (!answer?.ok) throw new Error(`${call} ${JSON.stringify(input)}: ${JSON.stringify(answer)}`);
  return { ms, rows: rowsOf(answer.data) };
}

/** Both sizes in turn, so that whatever else the machine does falls on both. */
async function readsOf(
  sides: readonly Side[],
  times: number,
): Promise<readonly (readonly [string, Taken[]])[]> {
  const plans = await Promise.all(
    sides.map(({ village, send }) => countyReads(send, village.cloud.clock.now())),
  );
  const found: (readonly [string, Taken[]])[] = [];
  for (const [at, { what }] of (plans[0] ?? []).entries()) {
    const taken = sides.map(() => ({ ms: [] as number[], rows: null as number | null }));
    for (let left = times + WARM_UPS; left > 0; left -= 1)
      for (const [side, { send }] of sides.entries()) {
        const read = plans[side]?.[at];
        const kept = taken[side];
        if (!read || !kept) continue;
        const { ms, rows } = await once(read, send);
        kept.rows = rows;
        if (left <= times) kept.ms.push(ms);
      }
    found.push([what, taken.map(({ ms, rows }) => ({ rows, sized: figuresOf(ms) }))]);
  }
  return found;
}

async function commandsOf(
  sides: readonly Side[],
  times: number,
): Promise<readonly (readonly [string, Taken[]])[]> {
  const found: (readonly [string, Taken[]])[] = [];
  for (const one of CALLS.filter(({ isCommand }) => isCommand)) {
    const taken = sides.map((): number[] => []);
    for (let left = times + WARM_UPS; left > 0; left -= 1)
      for (const [side, { send }] of sides.entries()) {
        const { person, input } = await one.prepare(send);
        const ms = await run(one, person, input, send);
        if (left <= times) taken[side]?.push(ms);
      }
    found.push([one.name, taken.map((ms) => ({ rows: null, sized: figuresOf(ms) }))]);
    for (const { village } of sides) await settle(village);
  }
  return found;
}

async function exportsOf(sides: readonly Side[]): Promise<readonly (readonly [string, Taken[]])[]> {
  const times: (readonly ExportTime[])[] = [];
  for (const { send } of sides) times.push(await exportTimes(send));
  return (times[0] ?? []).map(({ what }, at) => [
    what,
    times.map((one) => ({ rows: one[at]?.rows ?? 0, sized: figuresOf([one[at]?.ms ?? 0]) })),
  ]);
}

/** Sequential round trips of every read once the caller is known, the lesser of two runs. */
async function tripsOf(dataDir: string): Promise<ReadonlyMap<string, number>> {
  const wire = await openWire();
  try {
    const env = { TCB_CONTEXT_CNFG: JSON.stringify({ URL: wire.url }) };
    const village = await startLocal({
      dataDir,
      logger: silentLogger,
      functionEnv: env,
      now: null,
    });
    wire.target = village.url;
    try {
      const send = sender(village.url);
      const trips = new Map<string, number>();
      const reads = await countyReads(send, village.cloud.clock.now());
      for (const { what, call, person, input } of [...reads, ...reads]) {
        wire.take();
        await run({ name: call }, person, input, send);
        trips.set(what, Math.min(trips.get(what) ?? Infinity, tripsAfterCaller(wire.take())));
      }
      return trips;
    } finally {
      await village.stop();
    }
  } finally {
    await wire.close();
  }
}

/** 满县的读写 · The same calls in a county that has just begun and in one of three years. */
export async function measureCounty(
  small: string,
  full: string,
  times: number,
): Promise<readonly CountyFigures[]> {
  const trips = await tripsOf(small);
  const sides = [await open(small), await open(full)];
  try {
    const figures = (
      found: readonly (readonly [string, Taken[]])[],
      grows: CountyFigures['grows'],
    ): readonly CountyFigures[] =>
      found.flatMap(([name, [less, more]]) => {
        if (!less || !more) return [];
        const rows = [less.rows, more.rows] as const;
        return [
          { name, roundTrips: trips.get(name) ?? null, small: less.sized, full: more.sized, rows, grows },
        ];
      });
    return [
      ...figures(await readsOf(sides, times), 'call'),
      ...figures(await commandsOf(sides, Math.ceil(times / 2)), 'call'),
      ...figures(await exportsOf(sides), 'row'),
    ];
  } finally {
    for (const { village } of sides) await village.stop();
  }
}
