import { randomUUID } from 'node:crypto';
import { messageOf } from '../errors';
import type { FunctionRunner } from '../functions/runner';
import type { Logger } from '../logger';
import type { FileStore } from '../storage/file-store';
import type { Connection } from '../store/connection';
import type { LocalClock } from '../time/local-clock';

export interface MediaChecksOptions {
  readonly connection: Connection;
  readonly clock: LocalClock;
  readonly files: FileStore;
  readonly functions: FunctionRunner;
  readonly logger: Logger;
  readonly appid: string;
  /** The function that WeChat's message push is bound to. */
  readonly functionName: string | undefined;
  /** How long a verdict takes, in the cloud's time. */
  readonly delayMs: number;
}

/** A check whose verdict isn't delivered yet. */
export interface PendingMediaCheck {
  readonly traceId: string;
  readonly dueAt: number;
}

/** What stands for a bad picture: these bytes in the file, or in its path. */
export const RISKY_MARK = 'risky-test';
const ATTEMPTS = 3;

/** 媒体审核 · Checks that wait for their verdict. They are kept in the database: a restart forgets none. */
export class MediaChecks {
  #timer: NodeJS.Timeout | undefined;
  #delivering: Promise<void> = Promise.resolve();

  constructor(private readonly options: MediaChecksOptions) {
    options.connection.exec(
      `CREATE TABLE IF NOT EXISTS meta_media_check (trace TEXT PRIMARY KEY, due INTEGER NOT NULL, url TEXT NOT NULL,
        openid TEXT NOT NULL)`,
    );
  }

  add(url: string, openid: string): string {
    const traceId = randomUUID();
    const dueAt = this.options.clock.now() + this.options.delayMs;
    this.options.connection.run('INSERT INTO meta_media_check VALUES (?, ?, ?, ?)', [
      traceId,
      dueAt,
      url,
      openid,
    ]);
    this.#rest();
    return traceId;
  }

  pending(): PendingMediaCheck[] {
    return this.options.connection
      .all('SELECT trace, due FROM meta_media_check ORDER BY due')
      .map(([trace, due]) => ({ traceId: String(trace), dueAt: Number(due) }));
  }

  start(): void {
    this.#rest();
  }

  /** Delivers every verdict that is due; resolves when the function has taken them. */
  deliverDue(): Promise<void> {
    this.#delivering = this.#delivering.then(() => this.#deliver());
    return this.#delivering;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#delivering;
  }

  async #deliver(): Promise<void> {
    const { connection, clock } = this.options;
    const due = connection.all(
      'SELECT trace, url, openid FROM meta_media_check WHERE due <= ? ORDER BY due',
      [clock.now()],
    );
    for (const [trace, url, openid] of due) {
      await this.#push(String(trace), String(url), String(openid));
      connection.run('DELETE FROM meta_media_check WHERE trace = ?', [String(trace)]);
    }
    this.#rest();
  }

  async #push(traceId: string, url: string, openid: string): Promise<void> {
    const { functionName, functions, logger, clock, appid } = this.options;
    if (functionName === undefined) return;
    const result = this.#isRisky(url) ? { suggest: 'risky', label: 20002 } : { suggest: 'pass', label: 100 };
    const event = {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid,
      trace_id: traceId,
      version: 2,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
      errcode: 0,
      errmsg: 'ok',
      result,
    };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        await functions.call(functionName, event, { source: 'wx_trigger' });
        return;
      } catch (error) {
        logger.error(`[cloud] media check ${traceId}, attempt ${attempt}: ${messageOf(error)}`);
      }
    }
  }

  #isRisky(url: string): boolean {
    const { pathname } = new URL(url);
    if (!pathname.startsWith('/storage/')) return false;
    const cloudPath = decodeURIComponent(pathname.slice('/storage/'.length));
    try {
      return cloudPath.includes(RISKY_MARK) || this.options.files.read(cloudPath).bytes.includes(RISKY_MARK);
    } catch {
      return false;
    }
  }

  #rest(): void {
    clearTimeout(this.#timer);
    const next = this.pending()[0];
    if (!next) return;
    const wait = Math.min(Math.max(next.dueAt - this.options.clock.now(), 0), 60_000);
    this.#timer = setTimeout(() => void this.deliverDue(), wait);
    this.#timer.unref();
  }
}
