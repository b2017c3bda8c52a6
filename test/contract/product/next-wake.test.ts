import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { COLLECTIONS } from '../../../cloudfunctions/_app/indexes';
import { silentLogger } from '../../../local/cloud/logger';
import { DocumentDatabase } from '../../../local/cloud/store/database';
import { nextWakeAt } from '../../../local/next-wake';

const NOW = Date.UTC(2026, 10, 24);

describe('下一次到期', () => {
  let folder: string;
  let database: DocumentDatabase;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wangliban-wake-'));
    database = new DocumentDatabase(folder, 'OFF', silentLogger);
    database.declare(COLLECTIONS);
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (collection: string, fields: object): void => {
    database.insert(database.collection(collection), { ...fields });
  };

  it('is in sight for nobody where there is nothing', () => {
    expect(nextWakeAt(database, NOW)).toBeUndefined();
  });

  it.each([
    [
      'an import that somebody is at: when they will have died',
      { leaseUntil: NOW + 70, clearAt: NOW + 900 },
      NOW + 70,
    ],
    ['one that nobody is at: at once', { leaseUntil: 0, clearAt: NOW + 900 }, NOW + 1],
    [
      'one that waits for a person: when it is cleared away',
      { leaseUntil: null, clearAt: NOW + 900 },
      NOW + 900,
    ],
    ['one that is cleared away: never', { leaseUntil: null, clearAt: null }, undefined],
  ])('%s', (_what, job, expected) => {
    put('jobs', { _id: 'job', ...job });
    expect(nextWakeAt(database, NOW)).toBe(expected);
  });

  it('the earliest of all that waits, matters too', () => {
    put('matters', { _id: 'm', wakeAt: NOW + 500, remindAt: null, outboxAt: null });
    put('jobs', { _id: 'job', leaseUntil: null, clearAt: NOW + 900 });
    expect(nextWakeAt(database, NOW)).toBe(NOW + 500);
  });
});
