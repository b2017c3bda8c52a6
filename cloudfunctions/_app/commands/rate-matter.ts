import * as v from 'valibot';

import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const rateMatterInput = v.object({ ...onMatterWithOptionalWords.entries, isSatisfied: v.boolean() });

/** 评价 · The reporter has the last word: satisfied closes the matter, unsatisfied has it handled again. */
export const rateMatter: Handler<'matter.rate'> = ({ words, isSatisfied, ...input }, context) =>
  actOnMatter(context, input, { action: 'rate', isSatisfied, words });
