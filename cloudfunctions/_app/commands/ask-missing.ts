import * as v from 'valibot';

import { askMissing as ask } from '../../../domain/village/service/missing';
import { changeMatter } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { matterId, optionalWords, version } from '../schemas';
import { fieldIds, things } from '../village/service-inputs';
import { serviceOf } from '../village/services';

export const askMissingInput = v.object({ matterId, version, fieldIds, things, words: optionalWords });

/** 一次告知 · Refuses what the rules of `askMissing` do, and what every change of a matter does. */
export const askMissing: Handler<'service.missing'> = ({ words = '', ...input }, context) => {
  const missing = { fieldIds: [...new Set(input.fieldIds)], things: input.things };
  return changeMatter(context, input, [...input.things, words].join('\n').trim(), (matter, world) =>
    ask(matter, serviceOf(context, matter).service, missing, words, context.actor, world),
  );
};
