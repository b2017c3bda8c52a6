import * as v from 'valibot';

import { consenting } from '../../../domain/privacy/consent';
import { checkText } from '../check-text';
import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';
import { personName } from '../schemas';
import { showMe } from '../people/show-me';

export const saveMeInput = v.object({
  name: v.exactOptional(personName),
  hasConsented: v.exactOptional(v.literal(true)),
});

/** 保存本人信息 · The name one goes by, and the agreement to the privacy text. Refuses: TEXT_RISKY. */
export const saveMe: Handler<'me.save'> = async ({ name, hasConsented }, context) => {
  if (name !== undefined) await checkText(context, 'name', name);
  const person = await commitPerson(context, (before) => {
    const named = { ...before, name: name ?? before.name };
    return hasConsented ? consenting(named, context.now) : named;
  });
  return showMe(context, { person });
};
