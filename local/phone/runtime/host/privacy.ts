import { openModal } from '../dialogs/modal';
import { params } from './params';

export type PrivacyEvent = 'agree' | 'disagree' | 'exposureAuthorization';
export type PrivacyResolve = (answer: { readonly event: PrivacyEvent; readonly buttonId?: string }) => void;

const KEY = `phone-privacy:${params.person}`;
let isChecked = false;
let ownDialog: ((resolve: PrivacyResolve) => void) | undefined;

/** app.json's `__usePrivacyCheck__`: pictures, places and sound need the privacy agreement first. */
export function startPrivacyCheck(isOn: boolean): void {
  isChecked = isOn;
}

export function setPrivacyDialog(dialog: (resolve: PrivacyResolve) => void): void {
  ownDialog = dialog;
}

export function hasAgreedPrivacy(): boolean {
  return localStorage.getItem(KEY) === 'agreed';
}

export function agreePrivacy(): void {
  localStorage.setItem(KEY, 'agreed');
}

/** Asks once, by the page's own dialog if it registered one, else by WeChat's; says what was answered. */
export async function askPrivacy(): Promise<boolean> {
  if (hasAgreedPrivacy()) return true;
  const isAgreed = ownDialog ? await askBy(ownDialog) : await askByWeChat();
  if (isAgreed) agreePrivacy();
  return isAgreed;
}

/** For the APIs that touch personal data: false when the person has refused. */
export async function passesPrivacy(): Promise<boolean> {
  return !isChecked || askPrivacy();
}

function askBy(dialog: (resolve: PrivacyResolve) => void): Promise<boolean> {
  return new Promise((resolve) =>
    dialog(({ event }) => {
      if (event !== 'exposureAuthorization') resolve(event === 'agree');
    }),
  );
}

async function askByWeChat(): Promise<boolean> {
  const answer = await openModal({
    title: '用户隐私保护提示',
    content: '请先阅读并同意《网里办小程序隐私保护指引》（示意）。',
    confirmText: '同意',
    cancelText: '拒绝',
  });
  return answer.confirm;
}
