import { DomainError } from '../../domain/errors';
import type { Person } from '../../domain/grid/posts';
import { newcomer } from './caller';
import type { Context } from './context';

const TRIES = 4;

/**
 * 记下本人 · Changes the caller's own row, making it on the first occasion; asked again on the newer row when
 * the courier (or another phone of theirs) was faster.
 */
export async function commitPerson(
  { caller, people }: Context,
  change: (person: Person) => Person,
): Promise<Person> {
  const { personId } = caller.actor;
  let before = caller.person;
  for (let tries = 1; ; tries += 1) {
    try {
      return await people.commit(before, change(before ?? newcomer(personId, caller.openid)));
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      if (!isStale || tries === TRIES) throw error;
      before = await people.get(personId);
    }
  }
}
