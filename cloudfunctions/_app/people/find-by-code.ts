import { triesLeft, tryCode } from '../../../domain/access/code-tries';
import { DomainError } from '../../../domain/errors';
import type { Person } from '../../../domain/grid/posts';
import { commitPerson } from './commit-person';
import type { Context } from '../context';

/** What a code has opened, and the caller as they were counted for trying it. */
interface Opened<T> {
  readonly found: T;
  readonly person: Person;
}

/**
 * 凭码找 · What a code that was handed out opens; the try is counted along with the look-up, and without having
 * been counted nothing is answered. `find` answers null for a code that opens nothing.
 *
 * One round trip. Refuses: CODE_WRONG, CODE_LOCKED.
 */
export async function findByCode<T>(context: Context, find: () => Promise<T | null>): Promise<Opened<T>> {
  const { now } = context;
  const counted = (person: Person): Person => ({ ...person, codeTries: tryCode(person.codeTries, now) });
  const [person, found] = await Promise.all([commitPerson(context, counted), find()]);
  if (found !== null) return { found, person };
  const left = person.codeTries === null ? 0 : triesLeft(person.codeTries);
  throw new DomainError('CODE_WRONG', { left });
}

/** 还一次 · That try was right; those before it stay counted, or one's own code would be a way round. */
export const givenBack = (person: Person): Person => ({
  ...person,
  codeTries: person.codeTries && { ...person.codeTries, count: Math.max(0, person.codeTries.count - 1) },
});

/** Writes that down, for the caller as they were counted. */
export const giveBack = (context: Context, person: Person): Promise<Person> =>
  commitPerson({ ...context, caller: { ...context.caller, person } }, givenBack);
