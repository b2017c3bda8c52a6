import type { DayNumber } from '../../deadline/local-time';
import type { Fen } from './amounts';
import type { ContractFigures, LandContract } from './land-contract';
import { duesOf } from './schedule';

/** 到期提醒 · So many days before a contract ends its village hears of it. */
export const REMIND_DAYS = 60;

type Known = Pick<LandContract, 'terms' | 'lastDay' | 'payments' | 'state'>;

/** 实际到期日 · The last day on which the tenant has the land. */
export const endOf = ({ terms, lastDay }: Pick<LandContract, 'terms' | 'lastDay'>): DayNumber =>
  Math.min(terms.toDay, lastDay ?? terms.toDay);

/** 还在手上 · Neither taken back nor let again: somebody has to see to it when it ends. */
export const isStanding = ({ state }: Pick<LandContract, 'state'>): boolean =>
  state !== 'takenBack' && state !== 'relet';

/** 应收到某日 · All that had fallen due by the end of a day. */
export const dueBy = ({ terms, lastDay }: Pick<LandContract, 'terms' | 'lastDay'>, day: DayNumber): Fen =>
  duesOf(terms, lastDay)
    .filter((due) => due.day <= day)
    .reduce((sum, { fen }) => sum + fen, 0);

/** 算到某日 · What a contract comes to at the end of a day, and when that changes by time alone. */
export function figuresOn(contract: Known, asOfDay: DayNumber): ContractFigures {
  const { terms, payments } = contract;
  const end = endOf(contract);
  const due = dueBy(contract, asOfDay);
  const received = payments.reduce((sum, { fen }) => sum + fen, 0);
  const changes = [
    ...duesOf(terms, contract.lastDay).map(({ day }) => day),
    terms.fromDay,
    end + 1,
    ...(isStanding(contract) ? [end - REMIND_DAYS] : []),
  ];
  const coming = changes.filter((day) => day > asOfDay);
  return {
    asOfDay,
    due,
    received,
    arrears: Math.max(0, due - received),
    isRunning: terms.fromDay <= asOfDay && asOfDay <= end,
    nextDay: coming.length === 0 ? null : Math.min(...coming),
  };
}
