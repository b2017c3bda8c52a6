import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MatterRow } from '../../../domain/contract';
import { Villager } from '../../scenarios/support/villager';
import { KillableVillage } from './killable-village';

const KILLS = 20;
const TIMEOUT_MS = 300_000;
/** One resident of each micro-grid that has a linked member, and that member. */
const PAIRS = [
  ['resident-01', 'linked-0101'],
  ['resident-02', 'linked-0102'],
  ['resident-04', 'linked-0201'],
  ['resident-10', 'linked-0401'],
] as const;

interface Promised {
  readonly key: string;
  readonly id: string;
  readonly version: number;
}

/** What the village has answered for, and who waits for how much of it. */
class Answered {
  readonly list: Promised[] = [];
  #wanted = Infinity;
  #tell: () => void = () => undefined;

  add(one: Promised): void {
    this.list.push(one);
    if (this.list.length >= this.#wanted) this.#tell();
  }

  more(count: number): Promise<void> {
    this.#wanted = this.list.length + count;
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'wangliban-killed-'));
const village = new KillableVillage(dataDir);

afterAll(async () => {
  await village.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

/**
 * Reports and acknowledges until the village dies under it. The key that got no answer is given back, to be sent
 * again.
 */
async function storm(
  [residentId, linkedId]: (typeof PAIRS)[number],
  round: number,
  unanswered: string | undefined,
  answered: Answered,
): Promise<string> {
  const [resident, linked] = [new Villager(residentId, village.send), new Villager(linkedId, village.send)];
  for (let number = 0; ; number += 1) {
    const key =
      number === 0 && unanswered !== undefined ? unanswered : `${residentId}-round-${round}-${number}`;
    try {
      const { id, version } = await resident.reports({ clientKey: key, text: key });
      answered.add({ key, id, version });
      const acknowledged = await linked.does('acknowledge', { id });
      answered.add({ key, id, version: acknowledged.version });
    } catch (error) {
      // The retried report may have been acknowledged before the last death: that is an answer, not a death.
      if (error instanceof Error && error.message.includes('MOVE_NOT_OPEN')) continue;
      return key;
    }
  }
}

async function everythingOf(residentId: string): Promise<readonly MatterRow[]> {
  const resident = new Villager(residentId, village.send);
  const rows: MatterRow[] = [];
  for (let cursor: string | null = null; ;) {
    const page: { rows: readonly MatterRow[]; cursor: string | null } = await resident.asks('matters.mine', {
      filter: 'all',
      cursor,
    });
    rows.push(...page.rows);
    if (page.cursor === null) return rows;
    cursor = page.cursor;
  }
}

test(
  `断电 › killed ${KILLS} times in a storm of reports: all that was answered is there, nothing twice`,
  async () => {
    const answered = new Answered();
    let unanswered: readonly string[] = [];
    await village.start();
    for (let round = 0; round < KILLS; round += 1) {
      const enough = answered.more(1 + (round % 5) * 2);
      const storms = Promise.all(PAIRS.map((pair, index) => storm(pair, round, unanswered[index], answered)));
      await Promise.race([enough, storms]);
      await village.kill();
      unanswered = await storms;
      await village.start();
    }

    const promised = answered.list;
    const rows = (await Promise.all(PAIRS.map(([residentId]) => everythingOf(residentId)))).flat();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const lost = promised.filter(({ id, version }) => (byId.get(id)?.version ?? 0) < version);
    expect(lost).toEqual([]);
    const texts = rows.map(({ text }) => text);
    expect(texts).toHaveLength(new Set(texts).size);
    expect(promised.length).toBeGreaterThan(KILLS * 4);
    const known = new Set([...promised.map(({ key }) => key), ...unanswered]);
    expect(texts.filter((text) => !known.has(text))).toEqual([]);
  },
  TIMEOUT_MS,
);
