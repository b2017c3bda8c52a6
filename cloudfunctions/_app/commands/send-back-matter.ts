import * as v from 'valibot';

import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords, placeId } from '../schemas';

export const sendBackMatterInput = v.object({ ...onMatterWithWords.entries, deskId: placeId });

/** 交办 · The village or a grid hands a matter to a desk below that can act, with the reason. */
export const sendBackMatter: Handler<'matter.send-back'> = ({ words, deskId, ...input }, context) =>
  actOnMatter(context, input, { action: 'sendBack', deskId, words });
