import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { TENANT_NAMES } from '../../../domain/village/ledger/names';
import type { Handler } from '../context';
import { ownCounty } from '../people/own-village';
import { writeSettings } from '../county/write-settings';

export const setTenantNamesInput = v.object({ names: v.picklist(TENANT_NAMES) });

/** 定姓名公开到哪一步 · Holds at once, for every village of the county. Refuses: NOT_ALLOWED. */
export const setTenantNames: Handler<'ledger.set-names'> = async ({ names }, context) => {
  assertRight(context.actor, 'ledger.names', ownCounty(context.actor));
  await writeSettings(context, (before) =>
    before.tenantNames === names ? before : { ...before, tenantNames: names },
  );
  return { names };
};
