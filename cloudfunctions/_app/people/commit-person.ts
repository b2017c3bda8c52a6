import { DomainError } from '../../../domain/errors';
import type { Person } from '../../../domain/grid/posts';
import { newcomer } from '../caller';
import type { Context } from '../context';

const TRIES = 4;

/**
 * 记下本人 · Changes the caller's own row, making it on the first occasion; asked again on the newer row when
 * the courier (or another phone of theirs) was faster.
 *
 * Refuses STALE_WRITE for an account that has been deleted meanwhile: nothing is written into what is left of it.
 */
export async function commitPerson(
  { caller, people }: Context,
  change: (person: Person) => Person,
): Promise<Person> {
  const { personId } = caller.actor;
  let before = caller.person;
  for (let tries = 1; ; tries += 1) {
    if (before?.deletedAt !== undefined) throw new DomainError('STALE_WRITE', { revision: before.revision });
    try {
      return await people.commit(before, change(before ?? newcomer(personId, caller.openid)));
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      if (!isStale || tries === TRIES) throw error;
      before = await people.get(personId);
    }
  }
}
