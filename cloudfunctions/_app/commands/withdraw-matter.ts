import { actOnMatter } from '../act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const withdrawMatterInput = onMatterWithOptionalWords;

/** 撤回 · The reporter takes a matter back before it is resolved. */
export const withdrawMatter: Handler<'matter.withdraw'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'withdraw', words });
