import * as v from 'valibot';

import { revokePaper as revoke } from '../../../domain/village/service/issue';
import { changeMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { matterId, version, words } from '../schemas';
import { paperNumberText } from '../village/service-inputs';

export const revokePaperInput = v.object({ matterId, version, number: paperNumberText, words });

/** 证明作废 · The resident is told with the reason; another may then be issued. Refuses as the rules of `revokePaper`. */
export const revokePaper: Handler<'service.revoke'> = ({ number, words: reason, ...input }, context) =>
  changeMatter(context, input, reason, (matter, world) =>
    revoke(matter, number, reason, context.actor, world),
  );
