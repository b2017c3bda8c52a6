import { openActionSheet } from '../dialogs/action-sheet';
import { openModal } from '../dialogs/modal';
import { passNetwork } from '../host/network';
import { params } from '../host/params';
import { askPrivacy, hasAgreedPrivacy, setPrivacyDialog } from '../host/privacy';
import { recordCall } from '../host/records';
import { api, ApiFail } from './api';
import { privacyRefused } from './privacy-gate';

const MAX_TEMPLATES = 3;

/** Consent: subscription messages, the privacy agreement, permissions. */
export function consentApis(): object {
  return {
    requestSubscribeMessage: api('requestSubscribeMessage', requestSubscribeMessage),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', requirePrivacy),
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: !hasAgreedPrivacy(),
      privacyContractName: '《网里办小程序隐私保护指引》',
    })),
    onNeedPrivacyAuthorization: setPrivacyDialog,
    openPrivacyContract: api('openPrivacyContract', async () => {
      recordCall('openPrivacyContract', {});
      await openModal({
        title: '隐私保护指引',
        content: '在微信里，这里打开平台上登记的《隐私保护指引》。',
        showCancel: false,
        confirmText: '返回',
      });
      return undefined;
    }),
    getSetting: api('getSetting', () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
    openSetting: api('openSetting', () => ({ authSetting: {} })),
    authorize: api('authorize', () => undefined),
    login: api('login', () => ({ code: `local-${params.person}` })),
    checkSession: api('checkSession', () => undefined),
  };
}

/** 订阅消息: one acceptance is one message; refused all at once here, as the plain stand-in goes. */
async function requestSubscribeMessage({ tmplIds }: { tmplIds: string[] }): Promise<Record<string, string>> {
  if (tmplIds.length === 0 || tmplIds.length > MAX_TEMPLATES) {
    throw new ApiFail(`1 to ${MAX_TEMPLATES} templates a time`, { errCode: 20003 });
  }
  const chosen = await openActionSheet({
    title: '网里办 想给您发送办理提醒（示意）',
    items: ['允许', '拒绝'],
  });
  const isAccepted = chosen === 0;
  recordCall('requestSubscribeMessage', { tmplIds, isAccepted });
  if (isAccepted) {
    await passNetwork();
    await fetch('/_local/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: params.person, templateIds: tmplIds }),
    });
  }
  return Object.fromEntries(tmplIds.map((id) => [id, isAccepted ? 'accept' : 'reject']));
}

async function requirePrivacy(): Promise<undefined> {
  if (!(await askPrivacy())) throw privacyRefused();
  return undefined;
}
