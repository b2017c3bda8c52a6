import { createServer } from 'node:net';

/** Throws as `listen` does (EADDRINUSE) when something else has the port; 0 is always free. */
export function claimable(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
