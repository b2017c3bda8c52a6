import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export interface PhoneOptions {
  readonly url: string;
  readonly person: string;
  /** First page with its query; the mini-program's own when absent. */
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  /** WeChat's letter size setting, in px. */
  readonly fontSize?: number;
  /** What the phone has already stored, by key. */
  readonly storage?: Readonly<Record<string, unknown>>;
  /** Opens in this context, to share its storage with another opening. */
  readonly context?: BrowserContext;
}

interface Problem {
  readonly kind: string;
  readonly message: string;
  readonly page: string;
}

interface PageStats {
  readonly path: string;
  readonly openMs: number;
  readonly setDataBytes: number;
  readonly setDataCount: number;
  readonly nodes: number;
}

/** What the phone lets tests ask (local/phone/runtime/host/handle.ts). */
interface Handle {
  readonly problems: readonly Problem[];
  readonly stats: readonly PageStats[];
  readonly calls: readonly { readonly api: string; readonly detail: unknown }[];
  readonly route: string;
  readonly depth: number;
  readonly data: unknown;
  setNetwork(type: 'wifi' | '2g' | 'none'): void;
  syncClock(): Promise<void>;
  clearProblems(): void;
  pullDown(): void;
}

const SMALL_WAIT_MS = 10_000;

/** One phone in a real browser, ready when its first page is. */
export class Phone {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, options: PhoneOptions): Promise<Phone> {
    const context =
      options.context ??
      (await browser.newContext({
        viewport: { width: options.width ?? 375, height: options.height ?? 812 },
        colorScheme: options.isDark ? 'dark' : 'light',
        deviceScaleFactor: 2,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      }));
    const page = await context.newPage();
    page.setDefaultTimeout(SMALL_WAIT_MS);
    const stored = Object.entries(options.storage ?? {}).map(([key, value]) => [
      `phone:${options.person}:${key}`,
      JSON.stringify({ value }),
    ]);
    await page.addInitScript((entries) => {
      for (const [key, value] of entries) if (key && value) localStorage.setItem(key, value);
    }, stored);
    const query = new URLSearchParams({ person: options.person });
    if (options.path) query.set('path', options.path);
    if (options.fontSize) query.set('fontSize', String(options.fontSize));
    await page.goto(`${options.url}/phone?${query.toString()}`);
    const phone = new Phone(page, context);
    await phone.waitForRoute();
    return phone;
  }

  /** Waits until a page is on screen and ready: the one named, or any. */
  async waitForRoute(path?: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const { route = '' } = (window as unknown as { __phone?: { route: string } }).__phone ?? {};
      return wanted ? route === wanted : route !== '';
    }, path);
  }

  /** Something on the page that is on screen. */
  find(selector: string): Locator {
    return this.page.locator(`.h-view:not(.h-off) ${selector}`);
  }

  async tap(selector: string): Promise<void> {
    await this.find(selector).click();
  }

  async text(selector: string): Promise<string> {
    return (await this.find(selector).innerText()).trim();
  }

  /** Waits until an element's words are these. */
  async waitForText(selector: string, words: string | RegExp): Promise<void> {
    await this.find(selector).filter({ hasText: words }).first().waitFor();
  }

  /** Presses a button of a dialog, a sheet or the phone's own bars, by its words. */
  async press(words: string): Promise<void> {
    await this.page
      .locator('.h-mask, .h-nav:not([hidden]), .h-tabs')
      .getByRole('button', { name: words, exact: true })
      .click();
  }

  async pressTab(words: string): Promise<void> {
    await this.page.locator('.h-tabs').getByRole('tab', { name: words }).click();
  }

  async title(): Promise<string> {
    return this.page.locator('.h-nav:not([hidden]) .h-title').innerText();
  }

  async problems(): Promise<string[]> {
    return this.ask((handle) =>
      handle.problems.map(({ kind, page, message }) => `${kind} (${page}): ${message}`),
    );
  }

  async stats(): Promise<readonly PageStats[]> {
    return this.ask((handle) => handle.stats.map((stats) => ({ ...stats })));
  }

  async calls(api: string): Promise<unknown[]> {
    const calls = await this.ask((handle) => [...handle.calls]);
    return calls.filter((call) => call.api === api).map(({ detail }) => detail);
  }

  /** Asks the phone's handle; the function runs in the browser and must not close over anything. */
  async ask<T>(question: (handle: Handle) => T | Promise<T>): Promise<T> {
    return this.page.evaluate<T>(`(${question.toString()})(window.__phone)`);
  }

  async setNetwork(type: 'wifi' | '2g' | 'none'): Promise<void> {
    await this.page.evaluate((next) => {
      (window as unknown as { __phone: { setNetwork(type: string): void } }).__phone.setNetwork(next);
    }, type);
  }

  /** A picture of the phone, once its letters are there. */
  async shot(file: string): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.context.close();
  }
}
