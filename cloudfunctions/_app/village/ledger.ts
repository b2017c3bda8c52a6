import { hasRight, assertRight } from '../../../domain/access/rights';
import type { PersonActor } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import type { DayNumber } from '../../../domain/deadline/local-time';
import { areaOf, levelOf, type PlaceId } from '../../../domain/grid/grid';
import { readDay } from '../../../domain/setup/dates';
import { LEDGER_LISTS, maySeeLedger } from '../../../domain/village/ledger/kind';
import type { LandContract } from '../../../domain/village/ledger/land-contract';
import { shownTenant, tenantNamesOf } from '../../../domain/village/ledger/names';
import { isAnewOn, spanOf, spansOf, type Span } from '../../../domain/village/ledger/occupancy';
import { claimed, isWithinSpan } from '../../../domain/village/ledger/occupy';
import type { Plot } from '../../../domain/village/ledger/plot';
import { wakeContract } from '../../../domain/village/ledger/wake-contract';
import type { Context } from '../context';
import { changeRecord } from '../records';

/** The village of which somebody is by a desk or by home. */
function villageOf({ seats, binding }: PersonActor): PlaceId | undefined {
  const desk = seats.map(({ deskId }) => areaOf(deskId)).find((id) => levelOf(id) === 'village');
  return desk ?? binding?.villageId;
}

/** 看哪个村的台账 · The caller's own, or one that they oversee. Refuses: NOT_ALLOWED. */
export function ledgerVillage({ actor }: Pick<Context, 'actor'>, villageId?: PlaceId): PlaceId {
  const asked = villageId ?? villageOf(actor);
  if (asked === undefined || levelOf(asked) !== 'village' || !maySeeLedger(actor, asked))
    throw new DomainError('NOT_ALLOWED', { action: 'ledger.see' });
  return asked;
}

/** Whose ledger somebody keeps. Refuses: NOT_ALLOWED. */
export const ownLedger = ({ actor }: Pick<Context, 'actor'>): PlaceId =>
  assertRight(actor, 'ledger.manage', villageOf(actor));

export const canSeeAll = ({ actor }: Pick<Context, 'actor'>, villageId: PlaceId): boolean =>
  hasRight(actor.seats, 'ledger.see', villageId);

/** 承包方的名字 · As much of it as the caller may see. */
export function tenantIn(
  context: Pick<Context, 'actor' | 'settings' | 'vault'>,
  villageId: PlaceId,
): (sealed: string) => string {
  const names = canSeeAll(context, villageId) ? 'full' : tenantNamesOf(context.settings);
  return (sealed) =>
    names === 'hidden' ? shownTenant('', names) : shownTenant(context.vault.open(sealed), names);
}

/** A day as it was written. Refuses: INVALID_INPUT. */
export function dayIn(field: string, text: string): number {
  const day = readDay(text);
  if (day === null) throw new DomainError('INVALID_INPUT', { field, rule: 'day' });
  return day;
}

/** Sealed as it is kept, with the mark by which a change shows. */
export const sealedTenant = ({ vault }: Pick<Context, 'vault'>, villageId: PlaceId, name: string) => ({
  tenantSealed: vault.seal(name),
  tenantMark: vault.mark(`tenant|${villageId}|${name}`),
});

/** 改合同 · On what the days up to now have made of it. Refuses: as `changeRecord`, and what `change` does. */
export const changeContract = (
  context: Context,
  contractId: string,
  change: (contract: LandContract) => LandContract,
  condition: { readonly version?: number; readonly words?: string | null } = {},
): Promise<LandContract> =>
  changeRecord(
    context,
    'landContracts',
    contractId,
    (contract) => change(wakeContract(contract, context.now)),
    condition,
  );

/** Contracts of a plot that may be in one another's way; of the plot itself: `spans`. */
export async function readLand(
  { records, now }: Context,
  plotId: string,
  exceptId: string | null = null,
): Promise<{
  readonly plot: Plot;
  readonly spans: readonly Span[];
  readonly isAnewOn: (fromDay: DayNumber) => boolean;
}> {
  const [plot, contracts] = await Promise.all([
    records.plots.get(plotId),
    records.landContracts.under([LEDGER_LISTS.plot(plotId)]),
  ]);
  if (!plot) throw new DomainError('RECORD_NOT_FOUND', { kind: 'plots', id: plotId });
  return {
    plot,
    spans: spansOf(contracts, plot.claims, now, exceptId),
    isAnewOn: (fromDay) => isAnewOn(contracts, fromDay),
  };
}

/**
 * 占地 · Writes the claim; the contract follows. A correction that takes no more land than the contract has (`before`)
 * writes nothing here. Refuses: STALE_WRITE, PLOT_ENDED, AREA_OVER, LAND_TAKEN.
 */
export async function claimLand(
  { records, now }: Context,
  { plot, spans }: { readonly plot: Plot; readonly spans: readonly Span[] },
  contract: LandContract,
  before: LandContract | null = null,
): Promise<void> {
  const after = claimed(plot, spans, contract, now);
  if (before === null || !isWithinSpan(spanOf(contract), spanOf(before)))
    await records.plots.commit(plot, after);
}

const TRIES = 4;

/** Lost against another write; not what a phone had seen too early. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'STALE_WRITE' && 'revision' in error.facts;

/** Tried again on what is there by then when somebody else was faster. */
export async function onFresh<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isOvertaken(error) || tries === TRIES) throw error;
    }
  }
}
