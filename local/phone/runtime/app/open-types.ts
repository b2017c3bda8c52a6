import { openTypeActions } from '../components/open-type';
import { openActionSheet } from '../dialogs/action-sheet';
import { openModal } from '../dialogs/modal';
import { reportProblem } from '../host/problems';
import { recordCall } from '../host/records';
import { agreePrivacy } from '../host/privacy';
import { ApiFail } from '../wx/api';
import { callPage } from './page';
import type { Router } from './router';
import type { PageStack } from './stack';

/** What buttons and navigators with an open-type do on this phone. */
export function installOpenTypes(stack: PageStack, router: Router): void {
  const { known } = openTypeActions;
  openTypeActions.unknown = (openType) =>
    reportProblem('component', `open-type="${openType}" is not in the browser phone`);
  known.set('share', ({ component }) => share(stack, 'button', component.getMethodCaller()));
  known.set('contact', () => {
    recordCall('contact', {});
    void openModal({
      title: '客服会话（示意）',
      content: '在微信里，这里打开与客服的会话。',
      showCancel: false,
      confirmText: '返回',
    });
  });
  known.set('getPhoneNumber', async ({ emit }) => {
    const chosen = await openActionSheet({
      title: '网里办 申请获取您的手机号（示意）',
      items: ['允许', '拒绝'],
    });
    recordCall('getPhoneNumber', { isAllowed: chosen === 0 });
    if (chosen === 0)
      emit('getphonenumber', { code: `local-phone-${Date.now()}`, errMsg: 'getPhoneNumber:ok' });
    else emit('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  });
  known.set('agreePrivacyAuthorization', ({ emit }) => {
    agreePrivacy();
    emit('agreeprivacyauthorization');
  });
  known.set('openSetting', ({ emit }) => emit('opensetting', { authSetting: {} }));
  known.set('feedback', () => recordCall('feedback', {}));
  known.set('chooseAvatar', ({ emit }) => emit('chooseavatar', { avatarUrl: '' }));
  const go =
    (move: (url: string, delta: number) => void) =>
    ({ component, emit }: Parameters<Parameters<typeof known.set>[1]>[0]) => {
      const { url, delta } = component.data as { readonly url: string; readonly delta: number };
      try {
        move(url, delta);
        emit('success');
      } catch (error) {
        emit('fail', { errMsg: error instanceof ApiFail ? error.reason : String(error) });
      }
    };
  known.set(
    'navigator:navigate',
    go((url) => router.navigateTo(url, {})),
  );
  known.set(
    'navigator:redirect',
    go((url) => router.redirectTo(url)),
  );
  known.set(
    'navigator:switchTab',
    go((url) => router.switchTab(url)),
  );
  known.set(
    'navigator:reLaunch',
    go((url) => router.reLaunch(url)),
  );
  known.set(
    'navigator:navigateBack',
    go((_, delta) => router.navigateBack(delta)),
  );
}

/** 转发: asks the page what it would send, and shows that. */
export async function share(stack: PageStack, from: 'button' | 'menu', target?: unknown): Promise<void> {
  if (!stack.top) return;
  const card = (await callPage(stack.top, 'onShareAppMessage', { from, target })) as
    { readonly title?: string; readonly path?: string } | undefined;
  const path = card?.path ?? stack.top.route.path;
  const title = card?.title ?? '网里办';
  recordCall('share', { title, path });
  await openModal({
    title: '发送给朋友（示意）',
    content: `${title}\n${path}`,
    showCancel: false,
    confirmText: '返回',
  });
}
