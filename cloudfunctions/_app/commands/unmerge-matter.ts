import { namesOf } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import { decide } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import { toHandOver, whyNotUndo } from '../../../domain/matter/merge';
import { changeMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { handOverNow } from '../places/hand-over';
import { onMatterWithOptionalWords } from '../schemas';

export const unmergeMatterInput = onMatterWithOptionalWords;

/**
 * 撤销并案 · A wrongly merged matter is a task of its own again, at its desk and with the time it had left; its
 * reporters go back to it. Written in the same order as a merge, and finished by the courier just so.
 *
 * Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, MOVE_NOT_OPEN, MERGE_SETTLED, STALE_WRITE.
 */
export const unmergeMatter: Handler<'matter.unmerge'> = async ({ words, ...input }, context) => {
  const { actor, matter: merged, related: into } = context;
  // What the merge still had to write comes first, so that there is something to take back.
  if (merged?.handOver?.kind === 'absorb') await handOverNow(context, merged, into);
  return changeMatter(
    context,
    input,
    words ?? null,
    (matter, world) => {
      const event = decide(matter, { action: 'unmerge', words }, actor, world);
      const refused = into && whyNotUndo(into, world);
      if (refused) throw new DomainError(refused.code, refused.facts);
      return toHandOver(evolve(matter, event, namesOf(actor)), 'release', matter.mergedIntoId ?? '');
    },
    { then: (written) => handOverNow(context, written, into) },
  );
};
