import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import type { CategoriesView } from '../../../domain/contract';
import type { CountySettings } from '../../../domain/deadline/settings';
import { DomainError } from '../../../domain/errors';
import { levelOf } from '../../../domain/grid/grid';
import type { Context } from '../context';
import { categoriesView } from '../views/categories-view';
import { writeSettings } from './write-settings';

/** What every change of the county's settings says: which state it was decided on, and from when it holds. */
export const changeOfSettings = {
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  fromAt: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))),
};

/** Who keeps the county's settings. Refuses: NOT_ALLOWED. */
export function assertCounty({ actor }: Pick<Context, 'actor'>): void {
  const county = actor.seats.find(({ deskId }) => levelOf(deskId) === 'county');
  assertRight(actor, 'county.categories', county?.deskId);
}

/**
 * 改类别和时限 · Decided on the rules that the phone read; a change that changes nothing writes nothing.
 *
 * Refuses: NOT_ALLOWED, STALE_WRITE (somebody has changed categories or limits since).
 */
export function changeRules(
  context: Context,
  { revision, fromAt }: { readonly revision: number; readonly fromAt?: number },
  change: (settings: CountySettings, fromAt: number) => CountySettings,
): Promise<CountySettings> {
  assertCounty(context);
  return writeSettings(context, (before) => {
    const changed = change(before, fromAt ?? context.now);
    if (changed === before) return before;
    const { rulesRevision } = before;
    if (revision !== rulesRevision) throw new DomainError('STALE_WRITE', { revision: rulesRevision });
    return { ...changed, rulesRevision: rulesRevision + 1 };
  });
}

/** Like `changeRules`; the categories and limits as they then are. */
export async function changeSettings(...change: Parameters<typeof changeRules>): Promise<CategoriesView> {
  return categoriesView(await changeRules(...change), change[0].now);
}
