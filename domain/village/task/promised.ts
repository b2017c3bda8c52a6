import type { Instant } from '../../deadline/instant';
import { DAY_MS } from '../../deadline/local-time';
import { reckon } from '../../deadline/term';
import { timekeeping, type World } from '../../deadline/world';
import { DomainError } from '../../errors';
import type { PlaceId } from '../../grid/place';
import type { Promised, Task } from './task';

/** 时限怎么定 · So many working days by the county's calendar, or the end of a day that somebody picked. */
export interface DueInput {
  readonly workdays?: number;
  readonly dueAt?: Instant;
}

/** 照谁的日历 · The county's, with what is suspended in the village. */
export type When = Pick<World, 'now' | 'settings'>;

const LONGEST_MS = 731 * DAY_MS;

/**
 * 定时限 · Working days end with the last of them, and move with the calendar; a picked day stays.
 *
 * Refuses: INVALID_INPUT (none or both, a day that is past or too far).
 */
export function promisedBy({ workdays, dueAt }: DueInput, villageId: PlaceId, when: When): Promised {
  if ((workdays === undefined) === (dueAt === undefined))
    throw new DomainError('INVALID_INPUT', { field: 'dueAt', rule: 'one' });
  if (workdays !== undefined) {
    const { desk } = timekeeping(when.settings, villageId, when.now, false);
    return reckon({ fromAt: when.now, amount: workdays, unit: 'workdays' }, desk);
  }
  if (dueAt === undefined || dueAt <= when.now || dueAt > when.now + LONGEST_MS)
    throw new DomainError('INVALID_INPUT', { field: 'dueAt', rule: 'past' });
  return { dueAt, term: null };
}

/** 退回后再办几天 · What is sent back near or after its day gets so many working days anew. */
const AGAIN_WORKDAYS = 3;

export function promisedAgain(before: Task, when: When): Promised {
  const anew = promisedBy({ workdays: AGAIN_WORKDAYS }, before.villageId, when);
  return before.dueAt >= anew.dueAt ? { dueAt: before.dueAt, term: before.term } : anew;
}
