/** The `wx` of a page test: the APIs that pages and TDesign use, and a loud error for the rest. */
import { phone, respond } from './phone';

interface StorageOptions {
  readonly key: string;
  readonly data?: unknown;
}

const WINDOW = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 728,
  statusBarHeight: 44,
  screenTop: 84,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
};
const BASE = {
  SDKVersion: '3.8.12',
  language: 'zh_CN',
  version: '8.0.60',
  theme: 'light',
  fontSizeSetting: 16,
};
const DEVICE = { brand: 'test', model: 'test', system: 'iOS 17.0', platform: 'ios', benchmarkLevel: 1 };

const nothing = (): void => undefined;

/** They note what was asked and succeed. */
const NOTED: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    [
      ...[
        'showToast',
        'hideToast',
        'showLoading',
        'hideLoading',
        'navigateTo',
        'redirectTo',
        'switchTab',
        'reLaunch',
      ],
      ...[
        'navigateBack',
        'makePhoneCall',
        'previewImage',
        'previewMedia',
        'setClipboardData',
        'vibrateShort',
      ],
      ...['setNavigationBarTitle', 'setNavigationBarColor', 'stopPullDownRefresh', 'startPullDownRefresh'],
      ...[
        'pageScrollTo',
        'setTabBarBadge',
        'removeTabBarBadge',
        'openPrivacyContract',
        'requirePrivacyAuthorize',
      ],
      ...['hideKeyboard', 'openSetting', 'setTabBarItem', 'setTabBarStyle', 'setBackgroundColor'],
    ].map((api) => [api, {}]),
  ),
  showModal: { confirm: true, cancel: false },
  showActionSheet: { tapIndex: 0 },
  chooseMedia: {
    type: 'image',
    tempFiles: [{ tempFilePath: 'wxfile://photo-1.jpg', size: 100_000, fileType: 'image' }],
  },
  requestSubscribeMessage: { errMsg: 'requestSubscribeMessage:ok' },
  getPrivacySetting: { needAuthorization: false, privacyContractName: '《隐私保护指引》' },
  getSetting: { authSetting: {} },
  compressImage: { tempFilePath: 'wxfile://photo-small.jpg' },
};

const storage: Readonly<Record<string, unknown>> = {
  getStorageSync: (key: string) => structuredClone(phone.storage.get(key) ?? ''),
  setStorageSync: (key: string, data: unknown) => void phone.storage.set(key, structuredClone(data)),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  clearStorageSync: () => phone.storage.clear(),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 1, limitSize: 10_240 }),
  getStorage: (options: StorageOptions) =>
    respond(options, () => {
      if (!phone.storage.has(options.key)) throw new Error('getStorage:fail data not found');
      return { data: structuredClone(phone.storage.get(options.key)) };
    }),
  setStorage: (options: StorageOptions) =>
    respond(options, () => void phone.storage.set(options.key, structuredClone(options.data))),
  removeStorage: (options: StorageOptions) => respond(options, () => void phone.storage.delete(options.key)),
};

let uploads = 0;
const cloud = {
  init: nothing,
  callFunction: phone.callFunction,
  uploadFile: (options: { cloudPath: string; filePath: string }) => {
    const task = respond(options, () => {
      if (!phone.hasNetwork)
        throw Object.assign(new Error('uploadFile:fail'), { errMsg: 'uploadFile:fail request:fail' });
      phone.asked.push({ api: 'cloud.uploadFile', options });
      uploads += 1;
      return { fileID: `cloud://test.test/${options.cloudPath || String(uploads)}`, statusCode: 204 };
    });
    return Object.assign(task ?? {}, {
      onProgressUpdate: nothing,
      offProgressUpdate: nothing,
      abort: nothing,
    });
  },
};

const system: Readonly<Record<string, unknown>> = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getWindowInfo: () => WINDOW,
  getAppBaseInfo: () => BASE,
  getDeviceInfo: () => DEVICE,
  getSystemSetting: () => ({ wifiEnabled: true }),
  getSystemInfoSync: () => ({ ...WINDOW, ...BASE, ...DEVICE }),
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: 48,
    right: 368,
    bottom: 80,
    left: 281,
  }),
  getNetworkType: (options?: unknown) =>
    respond(options, () => ({ networkType: phone.hasNetwork ? 'wifi' : 'none' })),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  canIUse: () => true,
  nextTick: (work: () => void) => queueMicrotask(work),
  getUpdateManager: () => ({
    onCheckForUpdate: nothing,
    onUpdateReady: nothing,
    onUpdateFailed: nothing,
    applyUpdate: nothing,
  }),
  ...Object.fromEntries(
    [
      ...[
        'onNetworkStatusChange',
        'offNetworkStatusChange',
        'onThemeChange',
        'offThemeChange',
        'onNeedPrivacyAuthorization',
      ],
      ...['onWindowResize', 'offWindowResize', 'showShareMenu', 'hideShareMenu', 'onAppHide', 'offAppHide'],
      ...['onMenuButtonBoundingClientRectWeightChange', 'offMenuButtonBoundingClientRectWeightChange'],
    ].map((api) => [api, nothing]),
  ),
};

/** Drawing helpers that only miniprogram-simulate can give, since they look at its tree. */
const OF_THE_RENDERER = new Set(['createSelectorQuery', 'createIntersectionObserver', 'createAnimation']);

/** Asked for by TDesign and jest to see whether they exist; absent is a right answer. */
const MAY_BE_ABSENT = new Set([
  'getSkylineInfoSync',
  'then',
  'toJSON',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
]);

function find(api: string, renderer: Readonly<Record<string, unknown>>): unknown {
  const given = phone.find(api);
  if (given !== undefined) return given;
  if (api === 'cloud') return cloud;
  if (api in system) return system[api];
  if (api in storage) return storage[api];
  if (api in NOTED) return phone.noting(api, NOTED[api]);
  if (OF_THE_RENDERER.has(api)) return renderer[api];
  return undefined;
}

/** `wx`, on top of what the renderer brings. */
export function makeWx(renderer: Readonly<Record<string, unknown>>): object {
  return new Proxy(
    {},
    {
      get(_, api) {
        if (typeof api === 'symbol') return undefined;
        const found = find(api, renderer);
        if (found === undefined && !MAY_BE_ABSENT.has(api))
          throw new Error(
            `wx.${api} isn't in the page tests' phone (test/pages/setup/wx.ts): add it or phone.provide it`,
          );
        return found;
      },
      has: (_, api) => typeof api === 'string' && find(api, renderer) !== undefined,
    },
  );
}
