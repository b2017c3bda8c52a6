import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const tellMatterInput = onMatterWithOptionalWords;

/** 已告知 · The holding desk has told the reporter by phone or visit what no message could. */
export const tellMatter: Handler<'matter.tell'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'tell', words });
