import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const extendMatterInput = onMatterWithWords;

/** 延期 · The holding desk moves the due date once, with a reason that the reporter sees. */
export const extendMatter: Handler<'matter.extend'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'extend', words });
