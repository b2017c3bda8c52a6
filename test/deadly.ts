import type { Ports } from '../cloudfunctions/_app/context';

const DEATH = new Error('the run died');
const WRITES = /^(commit|insert|add|put|claim|release|write|deliver|log|mark|take|remove)/;

/** 半路停下的函数 · Stores whose write number `at` (counted from 1) is done (or not), and then the run dies. */
export function deadly(
  ports: Ports,
  at: number,
  isWritten: boolean,
): { readonly ports: Ports; readonly count: () => number } {
  let count = 0;
  const wrap = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || !WRITES.test(String(name))) return method;
        return async (...input: unknown[]): Promise<unknown> => {
          count += 1;
          if (count > at || (count === at && !isWritten)) throw DEATH;
          const answer: unknown = await Reflect.apply(method, target, input);
          if (count === at) throw DEATH;
          return answer;
        };
      },
    });
  const records = Object.fromEntries(
    Object.entries(ports.records).map(([name, store]) => [name, wrap(store)]),
  ) as unknown as Ports['records'];
  return {
    ports: {
      ...ports,
      records,
      matters: wrap(ports.matters),
      people: wrap(ports.people),
      inbox: wrap(ports.inbox),
      tallies: wrap(ports.tallies),
      ledgerSums: wrap(ports.ledgerSums),
      rightsRequests: wrap(ports.rightsRequests),
      jobs: wrap(ports.jobs),
      places: wrap(ports.places),
      files: wrap(ports.files),
    },
    count: () => count,
  };
}
