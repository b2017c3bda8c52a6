import { forOneself } from '../../../domain/access/guards';
import type { MeCalls } from '../../../domain/contract/me';
import { bindPhone, bindPhoneInput } from '../commands/bind-phone';
import { grantMessages, grantMessagesInput } from '../commands/grant-messages';
import { saveMe, saveMeInput } from '../commands/save-me';
import { getMe, getMeInput } from '../queries/get-me';
import type { Routes } from './routes';

/** 调用 · 我. */
export const meCalls: Routes<MeCalls> = {
  'me.get': { guard: forOneself('看本人信息'), input: getMeInput, handle: getMe },
  'me.save': { guard: forOneself('改姓名、同意隐私说明'), input: saveMeInput, handle: saveMe },
  'me.bind-phone': { guard: forOneself('留手机号'), input: bindPhoneInput, handle: bindPhone },
  'me.grant-messages': {
    guard: forOneself('同意微信提醒'),
    input: grantMessagesInput,
    handle: grantMessages,
  },
};
