import * as v from 'valibot';

import { draftExample as draft } from '../../../domain/village/example/tell';
import { seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { addRecord } from '../records';
import { story } from '../village/example-story';
import { clientKey, matterId } from '../schemas';

export const draftExampleInput = v.object({ clientKey, matterId, ...story });

/** 起草典型 · Of a matter that was solved. Refuses: MATTER_NOT_FOUND, what `draftExample` does, TEXT_RISKY. */
export const draftExample: Handler<'example.draft'> = async ({ matterId: id, ...input }, context) => {
  const matter = seen(context, context.matter, id);
  const example = draft(input, matter, context.actor, context.now);
  const added = await addRecord(context, 'examples', example, { title: input.title, text: input.text });
  return { exampleId: added.id };
};
