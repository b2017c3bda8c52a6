import type { Instant } from '../../deadline/instant';
import { dayOf } from '../../deadline/local-time';
import { noticeOf } from '../../record/append';
import type { Notice, NoticeTemplate } from '../../notice/notice';
import { endOf, isStanding, REMIND_DAYS } from './contract-figures';
import type { ContractEvent, LandContract } from './land-contract';
import { duesOf } from './schedule';
import { contractLine } from './sign-contract';

/** 提醒村里 · One message a day and kind, however many contracts end on that day: the lists have them all. */
const toVillage = (contract: LandContract, template: NoticeTemplate): Notice => {
  const { villageId, updatedAt } = contract;
  const notice = noticeOf(contract, template, { kind: 'desk', deskId: villageId });
  return { ...notice, id: `${villageId}:${template}:${dayOf(updatedAt)}` };
};

function remindersOf(contract: LandContract, since: number, today: number): readonly NoticeTemplate[] {
  if (!isStanding(contract)) return [];
  const end = endOf(contract);
  const isCrossed = (day: number): boolean => since < day && day <= today;
  if (isCrossed(end + 1)) return ['contractOver'];
  return isCrossed(end - REMIND_DAYS) ? ['contractEnding'] : [];
}

/**
 * 到日子了 · What a day alone brings about: an amount falls due, a contract begins, is about to end, or has ended. The
 * contract itself: nothing. Run late it makes up for every day that was missed.
 */
export function wakeContract(contract: LandContract, now: Instant): LandContract {
  const today = dayOf(now);
  const { asOfDay, nextDay } = contract.figures;
  if (nextDay === null || nextDay > today) return contract;
  const dues = duesOf(contract.terms, contract.lastDay).filter(({ day }) => asOfDay < day && day <= today);
  const templates = remindersOf(contract, asOfDay, today);
  const at = Math.max(now, contract.updatedAt);
  const event: ContractEvent = { type: 'dueFell', at, by: { kind: 'clock' }, words: null, dues };
  return contractLine(contract, event, {}, (sealed) =>
    templates.map((template) => toVillage(sealed, template)),
  );
}
