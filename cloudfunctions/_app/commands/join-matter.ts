import * as v from 'valibot';

import { join } from '../../../domain/matter/join';
import { changeMatter, existing } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const joinMatterInput = v.object({
  ...onMatterWithOptionalWords.entries,
  isNameHidden: v.exactOptional(v.boolean()),
});

/**
 * 同报 · "我也遇到了": the caller becomes one more reporter; a second tap changes nothing.
 *
 * Refuses: MATTER_NOT_FOUND (not public, or of another village), MOVE_NOT_OPEN, TEXT_RISKY.
 */
export const joinMatter: Handler<'matter.join'> = ({ words, isNameHidden = false, ...input }, context) =>
  changeMatter(
    context,
    input,
    words ?? null,
    (matter, world) => join(matter, { words: words || null, isNameHidden }, context.actor, world),
    { find: existing },
  );
