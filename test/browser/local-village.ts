import type { Browser } from 'playwright-core';

import { silentLogger } from '../../local/cloud/logger';
import { startLocal, type LocalVillage } from '../../local/run';
import { launchBrowser } from './launch';
import { makeDataDir } from './tour/data-dir';

const START_TIMEOUT_MS = 60_000;

/** Both are there once the first test runs. */
export interface WithBrowser {
  readonly village: LocalVillage;
  readonly browser: Browser;
}

/**
 * 本机村庄 · The sample county (without matters and records unless a file asks for them), and a browser, for all tests of a
 * file; `now`: when it begins.
 */
export function useLocalVillage(now?: number, hasMatters = false): WithBrowser {
  const dataDir = makeDataDir();
  const self: { village?: LocalVillage; browser?: Browser } = {};
  beforeAll(async () => {
    self.village = await startLocal({
      dataDir: dataDir.path,
      isDurable: false,
      hasMatters,
      logger: silentLogger,
      ...(now === undefined ? {} : { now }),
    });
    self.browser = await launchBrowser();
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await self.browser?.close();
    await self.village?.stop();
    dataDir.remove();
  });
  return self as WithBrowser;
}
