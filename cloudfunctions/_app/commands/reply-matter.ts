import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithWords } from '../schemas';

export const replyMatterInput = onMatterWithWords;

/** 回复督办 · The holding desk answers, in a line, whoever has asked for a reply. */
export const replyMatter: Handler<'matter.reply'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'reply', words });
