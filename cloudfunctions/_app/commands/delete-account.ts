import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { deleted } from '../../../domain/privacy/consent';
import { deletionId } from '../../../domain/privacy/request';
import { askForRights } from '../people/ask-for-rights';
import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';
import { holdsPost, readRights, showRights } from '../people/show-rights';

export const deleteAccountInput = v.object({
  openMatters: v.picklist(['withdraw', 'finish']),
  isSure: v.literal(true),
});

/**
 * 注销账号 · The caller's row is emptied at once, and what else is kept about them within minutes; the next call of
 * the same WeChat comes from somebody new.
 *
 * The request is there before the row is changed, so the clock finishes what a crash leaves.
 * Refuses: HOLDS_POST (what is done at a desk is a duty record: the post ends first).
 */
export const deleteAccount: Handler<'me.delete-account'> = async ({ openMatters }, context) => {
  const { caller, actor, now } = context;
  if (holdsPost(context)) throw new DomainError('HOLDS_POST');
  if (!caller.person && caller.bindings.length === 0)
    return showRights(context, null, await readRights(context));
  const what = deletionId(actor.personId);
  const [facts, request] = await Promise.all([
    readRights(context),
    askForRights(context, { what, kind: 'delete', openMatters }),
  ]);
  await commitPerson(context, (person) => deleted(person, now));
  return showRights(context, null, facts, request);
};
