import { addNaturalMs, addWorkdays, addWorkingMs, isProvisional } from './calendar';
import type { Calendar } from './calendar';
import type { Instant } from './instant';

/**
 * 时限的依据 · From when and how long a period runs, so that its end can be reckoned anew, exactly, when the
 * calendar changes.
 */
export interface Term {
  readonly fromAt: Instant;
  /** Ms, or days for 'workdays'. */
  readonly amount: number;
  /** working time · round the clock · whole working days, the last to its end. */
  readonly unit: 'workingMs' | 'naturalMs' | 'workdays';
  /** 暂定 · It touches a year whose calendar wasn't loaded when it was reckoned. */
  readonly isProvisional: boolean;
}

/** 时限 · When a period ends, and what that follows from. */
export interface Due {
  readonly dueAt: Instant;
  readonly term: Term;
}

const END = { workingMs: addWorkingMs, naturalMs: addNaturalMs, workdays: addWorkdays } as const;

/** 推算 · The end of a period by this calendar. */
export function reckon({ fromAt, amount, unit }: Omit<Term, 'isProvisional'>, calendar: Calendar): Due {
  const dueAt = END[unit](fromAt, amount, calendar);
  const isOpen = unit !== 'naturalMs' && isProvisional({ fromAt, toAt: dueAt }, calendar);
  return { dueAt, term: { fromAt, amount, unit, isProvisional: isOpen } };
}
