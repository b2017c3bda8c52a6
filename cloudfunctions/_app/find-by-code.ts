import { triesLeft, tryCode } from '../../domain/access/code-tries';
import { DomainError } from '../../domain/errors';
import type { Person } from '../../domain/grid/posts';
import { commitPerson } from './commit-person';
import type { Context } from './context';

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

/** 码对了 · The count begins anew; if somebody else wrote the person meanwhile, it stays as it is. */
export async function forgiveTries({ people }: Context, person: Person): Promise<void> {
  await people.commit(person, { ...person, codeTries: null }).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE') throw error;
  });
}
