import { byRight, forOneself } from '../../../domain/access/guards';
import type { PrivacyCalls } from '../../../domain/contract/privacy';
import { deleteAccount, deleteAccountInput } from '../commands/delete-account';
import { setRetention, setRetentionInput } from '../commands/set-retention';
import { withdrawConsent, withdrawConsentInput } from '../commands/withdraw-consent';
import { exportMe, exportMeInput } from '../queries/export-me';
import { getRetention, getRetentionInput } from '../queries/get-retention';
import { getRights, getRightsInput } from '../queries/get-rights';
import { listLooks, listLooksInput } from '../queries/list-looks';
import { listRightsRequests, listRightsRequestsInput } from '../queries/list-rights-requests';
import type { Routes } from './routes';

/** 调用 · 个人信息. */
export const privacyCalls: Routes<PrivacyCalls> = {
  'me.rights': { guard: forOneself('看自己的信息权利和办理进度'), input: getRightsInput, handle: getRights },
  'me.looks': { guard: forOneself('看谁看过自己的电话'), input: listLooksInput, handle: listLooks },
  'me.export': { guard: forOneself('拿走自己的全部信息'), input: exportMeInput, handle: exportMe },
  'me.withdraw-consent': {
    guard: forOneself('撤回同意'),
    input: withdrawConsentInput,
    handle: withdrawConsent,
  },
  'me.delete-account': { guard: forOneself('注销账号'), input: deleteAccountInput, handle: deleteAccount },
  'privacy.retention': {
    guard: byRight('privacy.manage', '看个人信息保存期限'),
    input: getRetentionInput,
    handle: getRetention,
  },
  'privacy.set-retention': {
    guard: byRight('privacy.manage', '设个人信息保存期限'),
    input: setRetentionInput,
    handle: setRetention,
  },
  'privacy.requests': {
    guard: byRight('privacy.manage', '看权利请求办到哪一步（不含是谁）'),
    input: listRightsRequestsInput,
    handle: listRightsRequests,
  },
};
