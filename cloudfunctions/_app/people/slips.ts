import type { SlipView } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import {
  householdLabel,
  placeNamesOf,
  placingAt,
  type Household,
  type Jurisdiction,
} from '../../../domain/grid/grid';
import {
  printedSlip,
  SLIP_LETTERS,
  slipDigestSubject,
  slipQrText,
  slipSubject,
  withNextSlip,
} from '../../../domain/grid/slips';
import type { Context } from '../context';
import type { Vault } from '../ports/vault';
import { qrPicture } from '../views/qr-picture';

type Slip = Pick<Household, '_id' | 'slipNumber'>;

export const codeOfSlip = (vault: Vault, slip: Slip): string => vault.code(slipSubject(slip), SLIP_LETTERS);

/** By what a household is found from the code on its slip. */
export const digestOfCode = (vault: Vault, code: string): string => vault.mark(slipDigestSubject(code));

/**
 * 发住户码 · The households with their next slips in force, written in one go.
 *
 * Two households' codes are alike once in a thousand million; then one of them gets another at once. Whoever
 * is issued one by somebody else in between keeps that.
 */
export async function issueSlips(
  context: Context,
  households: readonly Household[],
): Promise<readonly Household[]> {
  if (households.length === 0) return [];
  const { vault, places, now } = context;
  const digestOf = (slip: Slip): string => digestOfCode(vault, codeOfSlip(vault, slip));
  const planned = households.map((before) => ({ before, after: withNextSlip(before, digestOf, now) }));
  const digests = planned.flatMap(({ after: { slipDigest } }) => (slipDigest === null ? [] : [slipDigest]));
  const [issued, holders] = await Promise.all([
    Promise.all(planned.map(({ before, after }) => commit(context, before, after))),
    places.householdsBySlip(digests),
  ]);
  const hasTwin = ({ _id, slipDigest }: Household): boolean =>
    [...holders, ...issued].some((other) => other.slipDigest === slipDigest && other._id !== _id);
  const again = await issueSlips(context, issued.filter(hasTwin));
  return issued.map((one) => again.find(({ _id }) => _id === one._id) ?? one);
}

async function commit({ places }: Context, before: Household, after: Household): Promise<Household> {
  try {
    return await places.commitHousehold(before, after);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE') throw error;
    const meanwhile = await places.household(before._id);
    if (meanwhile && meanwhile.slipNumber > before.slipNumber) return meanwhile;
    throw error;
  }
}

/** 住户码 · As it is shown to those who may hand it out. */
export function slipView(
  { vault, slipLink, now }: Context,
  household: Household,
  village: Jurisdiction,
): SlipView {
  const code = codeOfSlip(vault, household);
  return {
    householdId: household._id,
    householdLabel: householdLabel(household),
    placeNames: placeNamesOf(village, placingAt(household, now) ?? village._id),
    code: printedSlip(code),
    qr: qrPicture(slipQrText(code, slipLink)),
  };
}

/** 住户码查阅记录 · Who saw which slips, written before they are shown: without it none is. */
export const logSlips = ({ people, actor, now }: Context, deskId: string, householdIds: readonly string[]) =>
  people.logAccess({
    _id: `slips:${householdIds[0] ?? ''}:${actor.personId}:${now}`,
    at: now,
    byPersonId: actor.personId,
    byName: actor.name,
    deskId,
    role: actor.seats[0]?.role ?? 'gridMember',
    subjectPersonId: null,
    matterId: null,
    field: 'slip',
    householdIds,
  });
