import { init, SYMBOL_CURRENT_ENV, type CloudBase } from '@cloudbase/node-sdk';

import type { Ports } from '../../context';
import { consoleLog } from '../console-log';
import { makeVault } from '../vault';
import { archive, documents, workbooks } from '../workbook/workbooks';
import { makeFiles } from './files';
import { makeInboxStore } from './inbox-store';
import { makeJobStore } from './job-store';
import { makeLedgerSumStore } from './ledger-sum-store';
import { makeMatterStore } from './matter-store';
import { makePeopleStore } from './people-store';
import { makePlacesStore } from './places-store';
import { makeRecordStores } from './record-store';
import { makeRightsRequestStore } from './rights-request-store';
import { makeTallyStore } from './tally-store';
import { makeWechat } from './wechat';

/** The environment in which the function runs. */
export const makeApp = (): CloudBase => init({ env: SYMBOL_CURRENT_ENV });

export interface AdminKeys {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** Of a local cloud; without: CloudBase itself. */
  readonly serviceUrl?: string;
}

/** 运维 · The environment as its operator reaches it from outside, by a key pair of Tencent Cloud. */
export const makeAdminApp = ({ envId: env, ...keys }: AdminKeys): CloudBase => init({ env, ...keys });

/**
 * 接线 · The real ports, made once when a function starts.
 *
 * Reads PHONE_KEY (needed), TEMPLATE_REPORTER and TEMPLATE_DESK (ids of subscription messages) and SLIP_LINK
 * from the environment.
 */
export function makePorts(app: CloudBase, environment: NodeJS.ProcessEnv): Ports {
  const db = app.database();
  return {
    matters: makeMatterStore(db),
    people: makePeopleStore(db),
    places: makePlacesStore(db),
    records: makeRecordStores(db),
    inbox: makeInboxStore(db),
    tallies: makeTallyStore(db),
    ledgerSums: makeLedgerSumStore(db),
    jobs: makeJobStore(db),
    workbooks,
    archive,
    documents,
    rightsRequests: makeRightsRequestStore(db),
    files: makeFiles(app),
    wechat: makeWechat(),
    vault: makeVault(environment['PHONE_KEY']),
    clock: { now: () => Date.now() },
    log: consoleLog,
    slipLink: environment['SLIP_LINK'] || null,
    templates: {
      reporter: environment['TEMPLATE_REPORTER'] || null,
      desk: environment['TEMPLATE_DESK'] || null,
    },
  };
}
