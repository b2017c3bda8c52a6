import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const declineMatterInput = onMatterWithWords;

/** 不予受理 · The holding desk refuses a matter, with the reason; the reporter may object. */
export const declineMatter: Handler<'matter.decline'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'decline', words });
