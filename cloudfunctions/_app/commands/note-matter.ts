import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const noteMatterInput = onMatterWithWords;

/** 记录 · The holding or a helping desk writes a line. */
export const noteMatter: Handler<'matter.note'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'note', words });
