import { actOnMatter } from '../act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const superviseMatterInput = onMatterWithWords;

/** 督办 · A desk above or the township urges the holding desk; nothing moves. */
export const superviseMatter: Handler<'matter.supervise'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'supervise', words });
