import type { Browser, Route } from 'playwright-core';

import { Phone } from '../phone';
import type { Stop } from './stops';

/** 大小与版面 · What a page is looked at in. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly isElder: boolean;
  readonly isDark?: boolean;
}

/** The two views on an ordinary phone and on a small one. */
export const LOOKS: readonly Look[] = [false, true].flatMap((isElder) => [
  { width: 375, height: 812, isElder },
  { width: 320, height: 568, isElder },
]);

/** 'elder-320x568' */
export const lookName = ({ width, height, isElder, isDark = false }: Look): string =>
  `${isElder ? 'elder' : 'standard'}${isDark ? '-dark' : ''}-${String(width)}x${String(height)}`;

/** What stands between the page and the cloud: nothing, no network, an endless wait, a failing server. */
export type Weather = 'fine' | 'offline' | 'loading' | 'error';

const CALLS = '**/functions/**';

/** 领游 · One phone that is led from page to page. */
export class Guide {
  private constructor(readonly phone: Phone) {}

  static async open(browser: Browser, url: string, person: string, look: Look): Promise<Guide> {
    const { width, height, isElder, isDark = false } = look;
    const storage = isElder ? { elder: 'on' } : {};
    return new Guide(await Phone.open(browser, { url, person, width, height, isDark, storage }));
  }

  /** Leads to a page and waits until it shows what it has to show in this weather. */
  async visit({ path, tab, press }: Stop, weather: Weather = 'fine'): Promise<void> {
    const { page } = this.phone;
    await this.phone.ask((handle) => handle.clearProblems());
    await page.unroute(CALLS);
    if (weather === 'loading') await page.route(CALLS, () => undefined);
    if (weather === 'error') await page.route(CALLS, failing);
    await this.phone.setNetwork(weather === 'offline' ? 'none' : 'wifi');
    await page.evaluate((url) => {
      (globalThis as unknown as { wx: { reLaunch(to: { url: string }): void } }).wx.reLaunch({ url });
    }, `/${path}`);
    await this.phone.waitForRoute(path.split('?')[0]);
    if (weather !== 'loading') await this.phone.find('.frame__loading').waitFor({ state: 'detached' });
    if (tab) {
      await page.getByRole('tab', { name: tab.words }).click();
      await this.phone.find(tab.shows).first().waitFor();
    }
    if (press && weather === 'fine') {
      await this.phone.tap(press.tap);
      await this.phone.find(press.shows).first().waitFor();
    }
    if (weather === 'fine') await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
  }

  close(): Promise<void> {
    return this.phone.close();
  }
}

const failing = (route: Route): Promise<void> =>
  route.fulfill({
    status: 500,
    contentType: 'application/json',
    body: '{"errCode":-1,"errMsg":"planted fault"}',
  });
