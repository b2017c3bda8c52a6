import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const acknowledgeMatterInput = onMatterWithOptionalWords;

/** 受理 · Someone at the holding desk signs for a matter; the handling deadline starts. */
export const acknowledgeMatter: Handler<'matter.acknowledge'> = ({ words, ...input }, context) =>
  actOnMatter(context, input, { action: 'acknowledge', words });
