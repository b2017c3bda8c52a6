import * as v from 'valibot';

import { attach } from '../../../domain/matter/media';
import { changeMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { onMatter } from '../schemas';

/** More than the rules allow, so that they are the ones to say TOO_MANY_FILES. */
const MOST_FILES = 20;

export const attachFilesInput = v.object({
  ...onMatter.entries,
  files: v.pipe(
    v.array(v.object({ fileId: v.pipe(v.string(), v.maxLength(300)), kind: v.picklist(['photo', 'voice']) })),
    v.minLength(1),
    v.maxLength(MOST_FILES),
  ),
});

/** 补图 · Photos and recordings that were uploaded after the words; each is shown once WeChat has checked it. */
export const attachFiles: Handler<'matter.attach'> = ({ files, ...input }, context) =>
  changeMatter(context, input, null, (matter, world) => attach(matter, files, context.actor, world));
