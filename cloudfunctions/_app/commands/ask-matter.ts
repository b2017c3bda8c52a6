import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const askMatterInput = onMatterWithWords;

/** 请补充 · The holding desk asks the reporter for something; the handling clock stands still until the answer. */
export const askMatter: Handler<'matter.ask'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'ask', words });
