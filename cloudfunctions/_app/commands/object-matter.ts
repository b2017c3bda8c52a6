import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const objectMatterInput = onMatterWithWords;

/** 异议 · The reporter takes a refusal to the desk above, once. */
export const objectMatter: Handler<'matter.object'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'object', words });
