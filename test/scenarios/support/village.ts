import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Answer } from '../../../domain/contract';
import { isWorkday } from '../../../domain/deadline/calendar';
import { HOUR_MS, dayOf, startOfDay, timeOfDay } from '../../../domain/deadline/local-time';
import { CALENDARS } from '../../../domain/deadline/years';
import { silentLogger } from '../../../local/cloud/logger';
import { startLocal, type LocalVillage } from '../../../local/run';
import type { Doc } from '../../../local/cloud/ejson';
import { makePorts } from '../../../cloudfunctions/_app/adapters/cloudbase/ports';
import type { Ports } from '../../../cloudfunctions/_app/context';
import { localPhoneKey } from '../../../local/phone-key';
import { connect } from '../../contract/cloud/sdk';
import { storedJurisdiction } from '../../../cloudfunctions/_app/adapters/cloudbase/stored-jurisdiction';
import type { Jurisdiction } from '../../../domain/grid/grid';
import type { Role } from '../../../domain/grid/posts';
import { openidOf } from '../../../local/county/people/openid';
import { plainMonday } from '../../plain-monday';
import { Villager } from './villager';

/** A subscription message that WeChat would have delivered. */
interface SentMessage {
  readonly person: string;
  readonly page: string;
}

const NINE = 9 * HOUR_MS;
const ELEVEN = 11 * HOUR_MS;
/** Long enough for every timer to come round. */
const A_ROUND_MS = 6 * 60_000;
const START_TIMEOUT_MS = 30_000;
const STORY_TIMEOUT_MS = 60_000;

/** Collections that people's calls write. */
const WRITTEN = [
  'matters',
  'inbox',
  'accessLog',
  'people',
  'bindings',
  'rightsRequests',
  'mediations',
  'papers',
  'letters',
];
const EVERYTHING = { query: {}, sort: [], skip: 0, limit: 0 };
const POST = {
  personName: '示例任职人',
  phoneSealed: null,
  fromAt: 0,
  toAt: null,
  byPersonId: null,
} as const;

/** 村 · One local cloud with the sample's places and people; without its matters and records unless a file asks for them. */
export class Village {
  #running: LocalVillage | undefined;
  #dataDir = '';
  /** Queries that no declared index served, and what the cloud found wrong with a call of the functions. */
  readonly warnings: string[] = [];

  async open(hasMatters: boolean): Promise<void> {
    this.#dataDir = mkdtempSync(join(tmpdir(), 'wangliban-scenario-'));
    this.#running = await startLocal({
      dataDir: this.#dataDir,
      isDurable: false,
      hasMatters,
      logger: { ...silentLogger, warn: (line) => void this.warnings.push(line) },
    });
  }

  async close(): Promise<void> {
    await this.#running?.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  person(id: string): Villager {
    return new Villager(id, (personId, call, input) => this.#call(personId, call, input));
  }

  get now(): number {
    return this.#local.cloud.clock.now();
  }

  /** Time goes by; whatever falls due on the way happens. */
  async passes(ms: number): Promise<void> {
    await this.#post('/_local/clock', { advanceMs: Math.max(0, Math.ceil(ms)) });
  }

  /** A working morning: this one, or the next at nine. */
  async morning(): Promise<void> {
    const time = timeOfDay(this.now);
    if (isWorkday(dayOf(this.now), CALENDARS) && time >= NINE && time < ELEVEN) return;
    let day = dayOf(this.now) + 1;
    while (!isWorkday(day, CALENDARS)) day += 1;
    await this.passes(startOfDay(day) + NINE - this.now);
  }

  /** The next Monday at nine that begins an ordinary week. */
  async monday(): Promise<void> {
    await this.passes(plainMonday(this.now) - this.now);
  }

  /** Every timer has come round: notices are delivered, checks started, what is due is done. */
  sweeps(): Promise<void> {
    return this.passes(A_ROUND_MS);
  }

  async messages(): Promise<readonly SentMessage[]> {
    const answer = await fetch(`${this.#local.url}/_local/messages`);
    return ((await answer.json()) as { messages: SentMessage[] }).messages;
  }

  /** Uploads a file as a phone does; answers its id. */
  async uploads(personId: string, cloudPath: string, content: string | Uint8Array): Promise<string> {
    const answer = await fetch(`${this.#local.url}/upload?path=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'x-local-person': personId },
      body: content,
    });
    if (!answer.ok) throw new Error(`upload of ${cloudPath}: ${await answer.text()}`);
    return ((await answer.json()) as { fileID: string }).fileID;
  }

  /** Changes a stored document behind the product's back. */
  rewrites(collection: string, id: string, change: (stored: string) => string): void {
    const { database } = this.#local.cloud;
    const found = database.collection(collection);
    const [row] = database.select(found, { query: { _id: id }, sort: [], skip: 0, limit: 1 });
    if (!row) throw new Error(`no ${id} in ${collection}`);
    const before = JSON.stringify(row.doc);
    const after = change(before);
    if (after === before) throw new Error(`the change of ${id} changes nothing`);
    database.write(() => database.replace(found, row, JSON.parse(after) as typeof row.doc));
  }

  /** Every document of a collection, as it is stored. */
  stored<T>(collection: string): readonly T[] {
    const { database } = this.#local.cloud;
    return database.select(database.collection(collection), EVERYTHING).map(({ doc }) => doc as unknown as T);
  }

  /** All that people have written, as it is stored. */
  dump(): string {
    const { database } = this.#local.cloud;
    const all = WRITTEN.map((name) => {
      const rows = database.select(database.collection(name), EVERYTHING);
      return [name, Object.fromEntries(rows.map(({ doc }) => [String(doc['_id']), doc]))];
    });
    return JSON.stringify(Object.fromEntries(all));
  }

  /** Puts everything back to what it was in `dump`, behind the product's back. */
  restores(dump: string): void {
    const { database } = this.#local.cloud;
    const before = JSON.parse(dump) as Readonly<Record<string, Record<string, Doc>>>;
    database.write(() => {
      for (const name of WRITTEN) {
        const collection = database.collection(name);
        for (const row of database.select(collection, EVERYTHING)) {
          const was = before[name]?.[String(row.doc['_id'])];
          if (!was) database.remove(collection, row);
          else if (JSON.stringify(was) !== JSON.stringify(row.doc)) database.replace(collection, row, was);
        }
      }
    });
  }

  /** Somebody holds a post from long ago on, without anybody having appointed them. */
  appoints(personId: string, deskId: string, role: Role): void {
    const post = { ...POST, id: `${deskId}:${personId}`, deskId, role, personId: this.personIdOf(personId) };
    this.rewrites('jurisdictions', deskId, (stored) => {
      const jurisdiction = JSON.parse(stored) as Jurisdiction;
      return JSON.stringify(storedJurisdiction({ ...jurisdiction, posts: [post] }));
    });
  }

  personIdOf(id: string): string {
    return this.#local.vault.personId(openidOf(id));
  }

  /** What the cloud answers to a call without any WeChat identity. */
  async anonymous(call: string, input: unknown): Promise<{ readonly status: number; readonly text: string }> {
    const body = JSON.stringify({ call, input });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.#local.url}/functions/api`, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  }

  /** The product's own ports on this cloud, by the real SDK: for a function that is to die half-way. */
  ports(): Ports {
    const { url } = this.#local;
    const ports = makePorts(connect(url).app, { PHONE_KEY: localPhoneKey(this.#dataDir) });
    return { ...ports, clock: { now: () => this.now } };
  }

  get #local(): LocalVillage {
    if (!this.#running) throw new Error('the village is not open');
    return this.#running;
  }

  async #call(personId: string, call: string, input: unknown): Promise<Answer<unknown>> {
    return (await this.#post('/functions/api', { call, input }, personId)) as Answer<unknown>;
  }

  async #post(path: string, body: unknown, personId?: string): Promise<unknown> {
    const answer = await fetch(`${this.#local.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(personId === undefined ? {} : { 'x-local-person': personId }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok)
      throw new Error(`${path} ${JSON.stringify(body)}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}

/** A village for all stories of a file; each uses residents of its own. */
export function useVillage({ hasMatters = false } = {}): Village {
  jest.setTimeout(STORY_TIMEOUT_MS);
  const village = new Village();
  beforeAll(() => village.open(hasMatters), START_TIMEOUT_MS);
  afterAll(() => village.close());
  afterEach(() => {
    expect(village.warnings.splice(0)).toEqual([]);
  });
  return village;
}
