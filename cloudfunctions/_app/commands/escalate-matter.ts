import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const escalateMatterInput = onMatterWithWords;

/** 上报 · The holding desk passes a matter to the desk above, with the reason. */
export const escalateMatter: Handler<'matter.escalate'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'escalate', words });
