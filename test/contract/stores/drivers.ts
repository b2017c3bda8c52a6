import { makeInboxStore } from '../../../cloudfunctions/_app/adapters/cloudbase/inbox-store';
import { makeJobStore } from '../../../cloudfunctions/_app/adapters/cloudbase/job-store';
import { makeLedgerSumStore } from '../../../cloudfunctions/_app/adapters/cloudbase/ledger-sum-store';
import { makeMatterStore } from '../../../cloudfunctions/_app/adapters/cloudbase/matter-store';
import { makePeopleStore } from '../../../cloudfunctions/_app/adapters/cloudbase/people-store';
import { makePlacesStore } from '../../../cloudfunctions/_app/adapters/cloudbase/places-store';
import { storedJurisdiction } from '../../../cloudfunctions/_app/adapters/cloudbase/stored-jurisdiction';
import { makeRecordStores } from '../../../cloudfunctions/_app/adapters/cloudbase/record-store';
import { makeRightsRequestStore } from '../../../cloudfunctions/_app/adapters/cloudbase/rights-request-store';
import { makeTallyStore } from '../../../cloudfunctions/_app/adapters/cloudbase/tally-store';
import type { Ports } from '../../../cloudfunctions/_app/context';
import { COLLECTIONS, SETTINGS_ID } from '../../../cloudfunctions/_app/indexes';
import type { CountySettings } from '../../../domain/deadline/settings';
import type { Household, Jurisdiction } from '../../../domain/grid/grid';
import { silentLogger } from '../../../local/cloud/logger';
import { memoryRecordStores } from '../../memory/record-store';
import { memoryInboxStore } from '../../memory/inbox-store';
import { memoryJobStore } from '../../memory/job-store';
import { memoryLedgerSumStore } from '../../memory/ledger-sum-store';
import { memoryMatterStore } from '../../memory/matter-store';
import { memoryPeopleStore } from '../../memory/people-store';
import { memoryPlacesStore } from '../../memory/places-store';
import { memoryRightsRequestStore } from '../../memory/rights-request-store';
import { memoryTallyStore } from '../../memory/tally-store';
import { startTestCloud } from '../cloud/harness';

/** What no port writes: it comes with deployment. */
export interface Given {
  readonly settings?: CountySettings;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly households?: readonly Household[];
}

export interface Stores extends Pick<
  Ports,
  'matters' | 'people' | 'places' | 'records' | 'inbox' | 'tallies' | 'rightsRequests' | 'jobs' | 'ledgerSums'
> {
  give(given: Given): Promise<void>;
  /** Queries that no declared index served. */
  readonly warnings: readonly string[];
  stop(): Promise<void>;
}

async function memory(): Promise<Stores> {
  const places = memoryPlacesStore();
  return {
    matters: memoryMatterStore(),
    people: memoryPeopleStore(),
    places,
    records: memoryRecordStores(),
    inbox: memoryInboxStore(),
    tallies: memoryTallyStore(),
    rightsRequests: memoryRightsRequestStore(),
    jobs: memoryJobStore(),
    ledgerSums: memoryLedgerSumStore(),
    give: async ({ settings, jurisdictions = [], households = [] }) => {
      places.county.settings = settings ?? places.county.settings;
      for (const one of jurisdictions) places.all.put(one);
      for (const one of households) places.homes.put(one);
    },
    warnings: [],
    stop: async () => undefined,
  };
}

/** The real SDK over the wire of the local cloud. */
async function cloudbase(): Promise<Stores> {
  const warnings: string[] = [];
  const logger = { ...silentLogger, warn: (line: string) => void warnings.push(line) };
  const { app, db, stop } = await startTestCloud({ collections: COLLECTIONS, logger });
  const real = app.database();
  return {
    matters: makeMatterStore(real),
    people: makePeopleStore(real),
    places: makePlacesStore(real),
    records: makeRecordStores(real),
    inbox: makeInboxStore(real),
    tallies: makeTallyStore(real),
    rightsRequests: makeRightsRequestStore(real),
    jobs: makeJobStore(real),
    ledgerSums: makeLedgerSumStore(real),
    give: async ({ settings, jurisdictions = [], households = [] }) => {
      if (settings) await db.collection('settings').add({ ...settings, _id: SETTINGS_ID });
      if (jurisdictions.length > 0)
        await db.collection('jurisdictions').add(jurisdictions.map(storedJurisdiction));
      if (households.length > 0) await db.collection('households').add(households);
    },
    warnings,
    stop,
  };
}

export const DRIVERS: readonly (readonly [name: string, start: () => Promise<Stores>])[] = [
  ['memory', memory],
  ['the SDK on the local cloud', cloudbase],
];

/** Runs the same tests over every driver; on the cloud each query must have its index. */
export function describeStores(what: string, tests: (stores: () => Stores) => void): void {
  describe.each(DRIVERS)(`${what} · %s`, (_name, start) => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await start();
    });
    afterEach(async () => {
      const { warnings } = stores;
      await stores.stop();
      expect(warnings).toEqual([]);
    });
    tests(() => stores);
  });
}
