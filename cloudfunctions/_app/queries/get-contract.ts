import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import type { ContractView } from '../../../domain/contract';
import { dayText } from '../../../domain/setup/dates';
import { uploadPath } from '../../../domain/record/files';
import { figuresOn } from '../../../domain/village/ledger/contract-figures';
import type { LandContract } from '../../../domain/village/ledger/land-contract';
import { livePayments } from '../../../domain/village/ledger/payments';
import { MOST_SCANS } from '../../../domain/village/ledger/scans';
import { duesOf, wholePrice } from '../../../domain/village/ledger/schedule';
import { STATE_MOVES } from '../../../domain/village/ledger/set-state';
import { dayOf } from '../../../domain/deadline/local-time';
import { askedRows, readAsked } from '../matters/asked-about';
import type { Context, Handler } from '../context';
import { readFileUrls } from '../file-urls';
import { ledgerEyes } from '../village/ledger-eyes';
import { ledgerId } from '../village/ledger-schemas';
import { readRecord } from '../records';
import { contractRow, ledgerLines } from '../views/ledger-views';

export const getContractInput = v.object({ contractId: ledgerId });

/**
 * 看一份合同 · Its figures to the end of today, whatever the clock has still to do. A resident sees what was agreed; money,
 * names and papers are for those who keep or oversee the ledger. Refuses: RECORD_NOT_FOUND.
 */
export const getContract: Handler<'contract.get'> = async ({ contractId }, context) => {
  const [contract, asked] = await Promise.all([
    readRecord(context, 'landContracts', contractId),
    readAsked(context, contractId),
  ]);
  const eyes = await ledgerEyes(context, contract.villageId);
  const today = dayOf(context.now);
  const current = { ...contract, figures: figuresOn(contract, today) };
  const { terms, lastDay } = contract;
  const desk = deskOf(context, contract);
  return {
    ...contractRow(current, eyes),
    paying: terms.paying,
    agreedToDay: dayText(terms.toDay),
    wholePrice: wholePrice(terms),
    asOf: dayText(today),
    dues: duesOf(terms, lastDay).map(({ day, fen }) => ({ day: dayText(day), fen, isDue: day <= today })),
    payments: eyes.canSeeAll ? paymentsOf(contract) : [],
    lines: eyes.canSeeAll ? ledgerLines(contract.timeline, contract.names) : [],
    scans: eyes.canSeeAll ? await scansOf(context, contract) : [],
    desk,
    asked: desk ? askedRows(asked) : [],
    version: contract.version,
  };
};

function paymentsOf({ payments }: LandContract): ContractView['payments'] {
  const live = new Set(livePayments(payments));
  return [...payments].reverse().map((payment) => ({
    line: payment.line,
    receipt: payment.receipt,
    day: dayText(payment.day),
    fen: payment.fen,
    isReversal: payment.reversesLine !== null,
    isReversed: payment.reversesLine === null && !live.has(payment),
  }));
}

async function scansOf(context: Context, { media, _id }: LandContract): Promise<ContractView['scans']> {
  const shown = media.filter(({ check }) => check !== 'risky');
  const passed = shown.flatMap(({ fileId, check }) => (check === 'pass' ? [fileId] : []));
  const urls = await readFileUrls(context, passed, _id);
  return shown.map(({ fileId }) => ({ fileId, url: urls.get(fileId) ?? null }));
}

function deskOf({ actor }: Context, contract: LandContract): ContractView['desk'] {
  if (!hasRight(actor.seats, 'ledger.manage', contract.villageId)) return null;
  return {
    moves: STATE_MOVES[contract.state],
    canCorrect: contract.lastDay === null,
    uploadPath: uploadPath('landContracts', contract._id, actor.personId),
    scansLeft: MOST_SCANS - contract.media.length,
  };
}
