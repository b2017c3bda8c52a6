import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

import { makeVault } from '../../../cloudfunctions/_app/adapters/vault';
import { fullCounty, type Documents, type FullOptions } from './county';

export interface MakerStart {
  readonly options: Omit<FullOptions, 'vault'>;
  readonly key: string;
}
export interface Made {
  readonly at: number;
  readonly documents: Documents;
}

/** The inside of a maker's thread: makes the shares that it is asked for, one after the other. */
function serve(port: MessagePort): void {
  const { options, key } = workerData as MakerStart;
  const shares = fullCounty({ ...options, vault: makeVault(key) });
  port.on('message', (at: number) => {
    const documents = shares[at]?.make() ?? {};
    port.postMessage({ at, documents } satisfies Made);
  });
}

if (parentPort) serve(parentPort);
