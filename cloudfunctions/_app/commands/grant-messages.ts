import * as v from 'valibot';

import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';

/** WeChat's dialog asks for at most three templates at once. */
const MOST_TEMPLATES = 3;
/** Nobody needs more in hand; it also bounds what a forged call can pile up. */
const MOST_CREDITS = 50;

export const grantMessagesInput = v.object({
  templateIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_TEMPLATES)),
});

/** 订阅消息授权 · One message may be sent for each template that the person has just accepted. */
export const grantMessages: Handler<'me.grant-messages'> = async ({ templateIds }, context) => {
  const known = Object.values(context.templates);
  const granted = templateIds.filter((templateId) => known.includes(templateId));
  if (granted.length > 0) {
    await commitPerson(context, (before) => {
      const credits: Record<string, number> = { ...before.credits };
      for (const templateId of granted) {
        credits[templateId] = Math.min(MOST_CREDITS, (credits[templateId] ?? 0) + 1);
      }
      return { ...before, credits };
    });
  }
  return { ok: true };
};
