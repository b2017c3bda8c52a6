import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const reopenMatterInput = onMatterWithWords;

/** 重办 · The reporter has a resolved matter handled again. */
export const reopenMatter: Handler<'matter.reopen'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'reopen', words });
