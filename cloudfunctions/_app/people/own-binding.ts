import type { MeView } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import type { Binding } from '../../../domain/grid/posts';
import type { Context } from '../context';
import { showMe } from './show-me';

const TRIES = 4;

/**
 * 改本人绑定 · A change of the caller's binding in force, asked again on the newer one when the courier (or
 * another phone of theirs) was faster. One that gives back the binding itself writes nothing.
 *
 * Refuses: BINDING_NOT_FOUND.
 */
export async function changeOwnBinding(
  context: Context,
  change: (binding: Binding) => Binding,
): Promise<MeView> {
  const { people, actor } = context;
  let before = actor.binding;
  for (let tries = 1; ; tries += 1) {
    if (before?.state !== 'confirmed') throw new DomainError('BINDING_NOT_FOUND');
    const after = change(before);
    try {
      return await showMe(context, {
        binding: after === before ? before : await people.commitBinding(before, after),
      });
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      if (!isStale || tries === TRIES) throw error;
      before = await people.getBinding(before._id);
    }
  }
}
