import * as v from 'valibot';

import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { matterId, version, words } from '../schemas';

export const superviseMatterInput = v.object({
  matterId,
  version,
  words,
  wantsReply: v.exactOptional(v.boolean()),
});

/** 督办 · A desk above or the township urges the holding desk, and asks for a reply; nothing moves. */
export const superviseMatter: Handler<'matter.supervise'> = (
  { words: said, wantsReply, ...input },
  context,
) => actOnMatter(context, input, { action: 'supervise', words: said, wantsReply });
