import type { MeCalls } from '../../../domain/contract/me';
import { bindPhone, bindPhoneInput } from '../commands/bind-phone';
import { grantMessages, grantMessagesInput } from '../commands/grant-messages';
import { saveMe, saveMeInput } from '../commands/save-me';
import { getMe, getMeInput } from '../queries/get-me';
import type { Routes } from './routes';

/** 调用 · 我. */
export const meCalls: Routes<MeCalls> = {
  'me.get': { input: getMeInput, handle: getMe },
  'me.save': { input: saveMeInput, handle: saveMe },
  'me.bind-phone': { input: bindPhoneInput, handle: bindPhone },
  'me.grant-messages': { input: grantMessagesInput, handle: grantMessages },
};
