import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeVault } from '../../../cloudfunctions/_app/adapters/vault';
import { SETTINGS_ID } from '../../../cloudfunctions/_app/indexes';
import type { CountySettings } from '../../../domain/deadline/settings';
import { levelOf, type Jurisdiction } from '../../../domain/grid/grid';
import { rolledUp, type MonthTally } from '../../../domain/statistics/counts';
import type { DocumentDatabase } from '../../cloud/store/database';
import { localPhoneKey } from '../../phone-key';
import { madeInThreads } from './makers';
import { readById } from './read';
import { emptyVillages, fullCounty, type Documents, type FullOptions, type Share } from './county';

const FILE = 'full-county.json';

/** 满县的记号 · What a data folder is being filled with, or has been. */
export interface FullMark extends Pick<
  FullOptions,
  'seed' | 'now' | 'households' | 'matters' | 'days' | 'onlyIn'
> {
  readonly isComplete: boolean;
}

/** The mark of a data folder; null: no full county lies there. */
export function readMark(dataDir: string): FullMark | null {
  const file = join(dataDir, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FullMark) : null;
}

export const writeMark = (dataDir: string, mark: FullMark): void =>
  writeFileSync(join(dataDir, FILE), `${JSON.stringify(mark)}\n`);

/** The sample has an empty document for every place, and the clock has counted its months. */
const MAY_BE_THERE: ReadonlySet<string> = new Set(['jurisdictions', 'tallies']);

function put(database: DocumentDatabase, documents: Documents): void {
  for (const [name, rows] of Object.entries(documents)) {
    const collection = database.collection(name);
    for (const row of rows) {
      const doc = { ...row } as Record<string, unknown>;
      const query = { _id: doc['_id'] };
      const [old] = MAY_BE_THERE.has(name)
        ? database.select(collection, { query, sort: [], skip: 0, limit: 1 })
        : [];
      if (old) database.replace(collection, old, doc);
      else database.insert(collection, doc);
    }
  }
}
/** 汇总 · Of the townships and the county, from all months of villages that are there. */
function rollUps(database: DocumentDatabase): readonly MonthTally[] {
  const everything = { query: {}, sort: [], skip: 0, limit: 0 };
  const tallies = database
    .select(database.collection('tallies'), everything)
    .map(({ doc }) => doc as unknown as MonthTally);
  const villages = tallies.filter(({ _id }) => levelOf(_id.split(':')[0] ?? '') === 'village');
  const townships = rolledUpOnce(villages);
  return [...townships, ...rolledUpOnce(townships)];
}

function rolledUpOnce(parts: readonly MonthTally[]): readonly MonthTally[] {
  const cells = new Map<string, MonthTally[]>();
  for (const part of parts) {
    const key = `${part.parentId ?? ''}:${part.month}`;
    cells.set(key, [...(cells.get(key) ?? []), part]);
  }
  return [...cells].map(([key, own]) => rolledUp(key.split(':')[0] ?? '', own[0]?.month ?? '', own));
}

function settingsIn(database: DocumentDatabase): CountySettings {
  const [settings] = readById<CountySettings>(database, 'settings', [SETTINGS_ID]);
  if (!settings) throw new Error('the sample county is to be loaded first');
  return settings;
}

/** Written in one transaction with everything else of a share: the last thing that an interruption can't have left. */
function isThere(database: DocumentDatabase, share: Share | undefined): boolean {
  const [found] = share ? readById<Jurisdiction>(database, 'jurisdictions', [share.division.code]) : [];
  return found !== undefined && found.posts.length > 0;
}

export type Progress = (done: number, all: number, name: string) => void;

/**
 * 装入满县 · Fills a database that holds the sample, share by share; after an interruption it goes on where it was.
 * The clock must have counted the sample's months before: from then on it counts only what changes.
 */
export async function loadFull(
  database: DocumentDatabase,
  dataDir: string,
  mark: FullMark,
  onShare: Progress,
): Promise<void> {
  const key = localPhoneKey(dataDir);
  const options = { ...mark, settings: settingsIn(database), villages: emptyVillages() };
  const shares = fullCounty({ ...options, vault: makeVault(key) });
  const wanted = [...shares.keys()].filter((at) => !isThere(database, shares[at]));
  let done = shares.length - wanted.length;
  for await (const [at, documents] of madeInThreads({ options, key }, wanted)) {
    database.connection.transaction(() => put(database, documents));
    onShare((done += 1), shares.length, shares[at]?.division.name ?? '');
  }
  database.connection.transaction(() => put(database, { tallies: rollUps(database) }));
}
