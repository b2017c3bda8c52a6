import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Answer } from '../domain/contract';
import { silentLogger } from '../local/cloud/logger';
import { startLocal, type LocalVillage } from '../local/run';
import type { Send } from '../test/scenarios/support/villager';
import { CALLS, type CallCase } from './calls';
import type { CallFigures } from './figures';
import { percentile, rounded, timed } from './timing';
import { openWire, tripsAfterCaller } from './wire';

/** Runs some work against a village of its own, which is gone afterwards. */
export async function withVillage<T>(
  work: (village: LocalVillage, send: Send) => Promise<T>,
  functionEnv: Readonly<Record<string, string>> = {},
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wangliban-bench-'));
  const village = await startLocal({
    dataDir,
    logger: silentLogger,
    functionEnv,
  });
  try {
    return await work(village, sender(village.url));
  } finally {
    await village.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const sender =
  (url: string): Send =>
  async (person, call, input) => {
    const answer = await fetch(`${url}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-person': person },
      body: JSON.stringify({ call, input }),
    });
    return (await answer.json()) as Answer<unknown>;
  };

/**
 * What the timers make of much that came at once happens in no village: it is done before anything is timed.
 */
export async function settle({ cloud: { functions } }: LocalVillage): Promise<void> {
  for (const name of ['clock', 'courier'])
    await functions.call(name, { Type: 'Timer', TriggerName: 'bench' }, { source: 'wx_trigger' });
}

/** One run of a call that must succeed, in ms. */
export async function run(
  { name }: Pick<CallCase, 'name'>,
  person: string,
  input: unknown,
  send: Send,
): Promise<number> {
  let answer: Answer<unknown> | undefined;
  const ms = await timed(async () => {
    answer = await send(person, name, input);
  });
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return ms;
}

/** Samples of one call; a command gets a fresh matter for each. */
async function samples(one: CallCase, times: number, send: Send): Promise<number[]> {
  const taken: number[] = [];
  let ready = await one.prepare(send);
  await run(one, ready.person, ready.input, send);
  for (let left = times; left > 0; left -= 1) {
    if (one.isCommand) ready = await one.prepare(send);
    taken.push(await run(one, ready.person, ready.input, send));
  }
  return taken;
}

/** How many sequential database round trips each call makes once the caller is known, seen on the wire. */
async function countTrips(): Promise<ReadonlyMap<string, number>> {
  const wire = await openWire();
  try {
    return await withVillage(
      async ({ url }, send) => {
        wire.target = url;
        const trips = new Map<string, number>();
        for (const one of [...CALLS, ...CALLS]) {
          const { person, input } = await one.prepare(send);
          wire.take();
          await run(one, person, input, send);
          // The lesser of two runs: a timer may have fired during one of them.
          trips.set(one.name, Math.min(trips.get(one.name) ?? Infinity, tripsAfterCaller(wire.take())));
        }
        return trips;
      },
      { TCB_CONTEXT_CNFG: JSON.stringify({ URL: wire.url }) },
    );
  } finally {
    await wire.close();
  }
}

/** Every call: round trips, and how long it takes on an undisturbed cloud that writes through to the disk. */
export async function measureCalls(times: number): Promise<CallFigures[]> {
  const trips = await countTrips();
  return withVillage(async (village, send) => {
    const figures: CallFigures[] = [];
    for (const one of CALLS) {
      const taken = await samples(one, times, send);
      // A minute's worth of this many reports at once belongs to no village: delivered before the next call.
      await settle(village);
      figures.push({
        name: one.name,
        roundTrips: trips.get(one.name) ?? 0,
        p50Ms: rounded(percentile(taken, 0.5)),
        p99Ms: rounded(percentile(taken, 0.99)),
      });
    }
    return figures;
  });
}
