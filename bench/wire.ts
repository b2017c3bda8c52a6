import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of the database wire, in ms of this process's clock. */
export interface WireRequest {
  readonly collection: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface Wire {
  /** For the functions' `TCB_CONTEXT_CNFG`. */
  readonly url: string;
  /** Where requests go on to. */
  target: string;
  /** Takes what was recorded since the last time. */
  take(): readonly WireRequest[];
  close(): Promise<void>;
}

/**
 * Answers are held back for so long: requests that are sent together then overlap for certain, and only those
 * that wait for one another don't.
 */
const HOLD_MS = 15;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A tap on the wire between the functions and the local cloud that notes every database request. */
export async function openWire(): Promise<Wire> {
  let seen: WireRequest[] = [];
  const wire = { target: '' };
  const server = createServer((request, response) => {
    void (async () => {
      const startedAt = performance.now();
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const type = request.headers['content-type'] ?? 'application/json';
      const answer = await fetch(`${wire.target}${request.url ?? ''}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      await pause(HOLD_MS);
      const { action = '', collectionName = '' } = type.startsWith('multipart')
        ? {}
        : (JSON.parse(body.toString('utf8')) as { action?: string; collectionName?: string });
      if (action.startsWith('database.'))
        seen.push({ collection: collectionName, startedAt, endedAt: performance.now() });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? type });
      response.end(bytes);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(wire, {
    url: `http://127.0.0.1:${port}/admin`,
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** Longest chain of requests of which each began after the one before had ended. */
export function sequentialTrips(requests: readonly WireRequest[]): number {
  let trips = 0;
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { startedAt, endedAt } of [...requests].sort((a, b) => a.endedAt - b.endedAt)) {
    if (startedAt < freeFrom) continue;
    trips += 1;
    freeFrom = endedAt;
  }
  return trips;
}

/**
 * Round trips after the caller is known. Who calls takes two: the person with their bindings, then the
 * jurisdictions where they sit or live (only one for somebody with neither).
 */
export function tripsAfterCaller(requests: readonly WireRequest[]): number {
  const [first] = [...requests].sort((a, b) => a.startedAt - b.startedAt);
  if (!first) return 0;
  const people = requests.filter(({ collection }) => collection === 'people' || collection === 'bindings');
  const knownPerson = Math.min(...people.map(({ endedAt }) => endedAt));
  const places = requests.find(
    ({ collection, startedAt }) => collection === 'jurisdictions' && startedAt >= knownPerson,
  );
  const knownAt = places?.endedAt ?? knownPerson;
  return sequentialTrips(requests.filter(({ startedAt }) => startedAt >= knownAt));
}
