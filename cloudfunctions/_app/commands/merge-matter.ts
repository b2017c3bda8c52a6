import * as v from 'valibot';

import { namesOf } from '../../../domain/access/actor';
import { decide } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import { toHandOver } from '../../../domain/matter/merge';
import { changeMatter, seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { handOverNow } from '../places/hand-over';
import { matterId, onMatterWithOptionalWords } from '../schemas';

export const mergeMatterInput = v.object({ ...onMatterWithOptionalWords.entries, intoMatterId: matterId });

/**
 * 并案 · A matter becomes part of another task; its reporters go along and may rate that.
 *
 * The matter is written first, together with what is still to be handed over; then the other. Whatever
 * happens in between, the courier finishes it; its reporters keep their own matter besides.
 * Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, NOT_ALLOWED, MOVE_NOT_OPEN, NOT_MERGEABLE, STALE_WRITE.
 */
export const mergeMatter: Handler<'matter.merge'> = async ({ words, intoMatterId, ...input }, context) => {
  const { actor, matter: unmerged } = context;
  const into = seen(context, context.related, intoMatterId);
  // What an earlier undoing still had to take back comes first.
  if (unmerged?.handOver?.kind === 'release') await handOverNow(context, unmerged, null);
  return changeMatter(
    context,
    input,
    words ?? null,
    (matter, world) => {
      if (matter.mergedIntoId === into._id) return matter;
      const event = decide(matter, { action: 'merge', into, words }, actor, world);
      return toHandOver(evolve(matter, event, namesOf(actor)), 'absorb', into._id);
    },
    { then: (written) => handOverNow(context, written, into) },
  );
};
