import * as v from 'valibot';

import { actOnMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatterWithOptionalWords } from '../schemas';

export const resolveMatterInput = v.object({
  ...onMatterWithOptionalWords.entries,
  outcome: v.picklist(['fixed', 'explained', 'referred']),
});

/** 办结 · The holding desk is done: fixed, explained why not, or referred to the township (these two in words). */
export const resolveMatter: Handler<'matter.resolve'> = ({ words, outcome, ...input }, context) =>
  actOnMatter(context, input, { action: 'resolve', outcome, words });
