import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import type { Browser } from 'playwright-core';
import { buildPhone } from '../../local/phone/build/build-phone';
import { startFakeCloud, type FakeCloud } from './fake-cloud';
import { launchBrowser } from './launch';
import { Phone, type PhoneOptions } from './phone';

export const HOME = 'pages/home/home';
export const DETAIL = 'pages/detail/detail';

export interface FixturePhones {
  readonly cloud: FakeCloud;
  /** Opens the fixture's home page, or another; closed after the test. */
  open(options?: Partial<PhoneOptions>): Promise<Phone>;
}

/** Phones that run the small mini-program of `fixture/`, with canned answers behind them. */
export function useFixturePhones(): FixturePhones {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-host-'));
  const phones: Phone[] = [];
  let browser: Browser | undefined;
  let cloud: FakeCloud | undefined;

  // The first start unpacks the browser; the rest is for a machine that does other things too.
  jest.setTimeout(120_000);
  beforeAll(async () => {
    const report = await buildPhone({ root: path.join(__dirname, 'fixture'), out: dist });
    expect(report.faults).toEqual([]);
    cloud = await startFakeCloud({ dist, answers: { echo: (input) => input } });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
  });
  afterAll(async () => {
    await browser?.close();
    await cloud?.close();
    // Its process would outlive the tests.
    await stopEsbuild();
    fs.rmSync(dist, { recursive: true, force: true });
  });

  const running = (): { browser: Browser; cloud: FakeCloud } => {
    if (!browser || !cloud) throw new Error('the phones are not started yet');
    return { browser, cloud };
  };
  return {
    get cloud() {
      return running().cloud;
    },
    async open(options = {}) {
      const place = { url: running().cloud.url, person: 'resident-01', path: HOME };
      const phone = await Phone.open(running().browser, { ...place, ...options });
      phones.push(phone);
      return phone;
    },
  };
}
