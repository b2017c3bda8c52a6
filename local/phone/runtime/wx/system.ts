import { launchOptions } from '../app/app-instance';
import type { PageStack } from '../app/stack';
import { capsuleRect, metrics } from '../host/device';
import { networkStatus, offNetworkStatus, onNetworkStatus } from '../host/network';
import { params } from '../host/params';
import { reportProblem } from '../host/problems';
import { onTheme, themeNow } from '../host/theme';
import { api } from './api';
import { ListenerSet } from './listener-set';

const SDK_VERSION = '3.8.12';

/** The phone and WeChat on it, as they describe themselves. */
export function systemApis(stack: PageStack): object {
  const all = (): object => ({
    ...windowInfo(stack),
    ...deviceInfo(),
    ...baseInfo(),
    fontSizeSetting: params.fontSize,
    ...systemSetting(),
  });
  return {
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getSystemInfoAsync: api('getSystemInfoAsync', all),
    getWindowInfo: () => windowInfo(stack),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: baseInfo,
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      locationAuthorized: 'authorized',
      microphoneAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: capsuleRect,
    getNetworkType: api('getNetworkType', () => ({
      networkType: networkStatus().networkType,
      hasSystemProxy: false,
    })),
    onNetworkStatusChange: onNetworkStatus,
    offNetworkStatusChange: offNetworkStatus,
    onNetworkWeakChange: () => undefined,
    offNetworkWeakChange: () => undefined,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: object) => void) => listener({ hasUpdate: false }),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getLogManager: () => console,
    getRealtimeLogManager: () => ({
      ...console,
      setFilterMsg: () => undefined,
      addFilterMsg: () => undefined,
    }),
    reportEvent: () => undefined,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    ...themeApis(),
    ...quietListeners(),
  };
}

function windowInfo(stack: PageStack): object {
  const { statusBar, navigationBar, safeBottom } = metrics();
  const view = stack.top?.frame.view;
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: view?.clientHeight || innerHeight - statusBar - navigationBar,
    statusBarHeight: statusBar,
    screenTop: statusBar + navigationBar,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: statusBar,
      bottom: innerHeight - safeBottom,
      width: innerWidth,
      height: innerHeight - safeBottom - statusBar,
    },
  };
}

function deviceInfo(): object {
  return {
    brand: 'local',
    model: 'browser phone',
    system: 'iOS 17.0',
    platform: 'devtools',
    benchmarkLevel: 30,
    abi: '',
  };
}

function baseInfo(): object {
  return {
    SDKVersion: SDK_VERSION,
    version: '8.0.55',
    language: 'zh_CN',
    theme: themeNow(),
    fontSizeSetting: params.fontSize,
    fontSizeScaleFactor: params.fontSize / 16,
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
  };
}

function systemSetting(): object {
  return { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' };
}

function themeApis(): object {
  const listeners = new ListenerSet<{ theme: string }>();
  onTheme((theme) => listeners.tell({ theme }));
  return { onThemeChange: listeners.on, offThemeChange: listeners.off };
}

/** Listeners for what never happens here, or is heard through App instead. */
function quietListeners(): object {
  const names = [
    'KeyboardHeightChange',
    'WindowResize',
    'MemoryWarning',
    'PageNotFound',
    'UserCaptureScreen',
    'AudioInterruptionEnd',
  ];
  const quiet = names.flatMap((name): [string, () => void][] => [
    [`on${name}`, () => undefined],
    [`off${name}`, () => undefined],
  ]);
  const errors = new ListenerSet<string>();
  const rejections = new ListenerSet<{ reason: unknown }>();
  addEventListener('error', (event) => errors.tell(event.message));
  addEventListener('unhandledrejection', (event) => rejections.tell({ reason: event.reason as unknown }));
  return {
    ...Object.fromEntries(quiet),
    onError: errors.on,
    offError: errors.off,
    onUnhandledRejection: rejections.on,
    offUnhandledRejection: rejections.off,
    hideKeyboard: api('hideKeyboard', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return undefined;
    }),
    loadFontFace: api('loadFontFace', () => {
      reportProblem('api', 'wx.loadFontFace: fonts are not loaded at run time (no CDN)');
      return undefined;
    }),
  };
}
