import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const answerMatterInput = onMatterWithWords;

/** 补充 · The reporter adds something, asked or not. */
export const answerMatter: Handler<'matter.answer'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'answer', words });
