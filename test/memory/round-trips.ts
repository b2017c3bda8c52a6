import type { Ports } from '../../cloudfunctions/_app/context';

/** 往返计数 · How many database round trips came one after the other; those at the same time count once. */
export interface RoundTrips {
  count: number;
}

const STORES = [
  'matters',
  'people',
  'places',
  'inbox',
  'tallies',
  'jobs',
  'rightsRequests',
  'ledgerSums',
] as const;

/**
 * The same ports with stores whose every answer takes one turn of the event loop. Requests that are made within
 * one turn are one round trip.
 */
export function countRoundTrips(ports: Ports, trips: RoundTrips): Ports {
  let isTurnCounted = false;
  const turn = (): Promise<void> => {
    if (!isTurnCounted) {
      isTurnCounted = true;
      trips.count += 1;
    }
    return new Promise((resolve) => {
      setImmediate(() => {
        isTurnCounted = false;
        resolve();
      });
    });
  };
  const slow = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...input: unknown[]): Promise<unknown> => {
          await turn();
          return (await Reflect.apply(method, target, input)) as unknown;
        };
      },
    });
  const stores = Object.fromEntries(STORES.map((name) => [name, slow(ports[name])]));
  const records = Object.fromEntries(
    Object.entries(ports.records).map(([name, store]) => [name, slow(store)]),
  ) as unknown as Ports['records'];
  return { ...ports, ...stores, records };
}
