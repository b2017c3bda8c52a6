import * as v from 'valibot';

import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';
import { showMe } from '../people/show-me';
import { maskPhone } from '../views/mask-phone';

export const bindPhoneInput = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) });

/** 绑定手机号 · The number that WeChat knows; kept sealed, shown masked. Refuses: SERVICE_UNAVAILABLE. */
export const bindPhone: Handler<'me.bind-phone'> = async ({ code }, context) => {
  const phone = await context.wechat.phoneNumber(code);
  const sealed = { phoneSealed: context.vault.seal(phone), phoneMasked: maskPhone(phone) };
  const person = await commitPerson(context, (before) => ({ ...before, ...sealed }));
  return showMe(context, { person });
};
