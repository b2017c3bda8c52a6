import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const leaveMatterInput = onMatterWithOptionalWords;

/** 退出同报 · One of several reporters no longer follows a matter; the others go on. */
export const leaveMatter: Handler<'matter.leave'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'leave', words });
