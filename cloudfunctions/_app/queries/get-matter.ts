import * as v from 'valibot';

import { seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { matterId } from '../schemas';
import { readBeside, showMatter } from '../matters/show-matter';

export const getMatterInput = v.object({ matterId });

/** 看事项 · One matter, as the caller may see it. Refuses: MATTER_NOT_FOUND. */
export const getMatter: Handler<'matter.get'> = async (input, context) => {
  const matter = seen(context, context.matter, input.matterId);
  return showMatter(context, matter, await readBeside(context, matter));
};
