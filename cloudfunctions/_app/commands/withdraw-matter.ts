import { namesOf } from '../../../domain/access/actor';
import { decide } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import { changeMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const withdrawMatterInput = onMatterWithOptionalWords;

/**
 * 撤回 · The reporter takes a matter back before it is resolved.
 *
 * With others who have it too they only leave it: their phone needn't have heard yet that somebody joined.
 */
export const withdrawMatter: Handler<'matter.withdraw'> = ({ words, ...input }, context) => {
  const { actor } = context;
  return changeMatter(context, input, words ?? null, (matter, world) => {
    const action = matter.reporterIds.length > 1 ? 'leave' : 'withdraw';
    return evolve(matter, decide(matter, { action, words }, actor, world), namesOf(actor));
  });
};
