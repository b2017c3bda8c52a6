import { openActionSheet } from '../dialogs/action-sheet';
import { openModal } from '../dialogs/modal';
import { showToast } from '../dialogs/toast';
import { fileAt, resolveFile } from '../host/files';
import { recordCall } from '../host/records';
import { api, ApiFail } from './api';
import { passPrivacy } from './privacy-gate';

/** Xialujiao's surroundings, GCJ-02: where the sample phones stand. */
const HERE = { latitude: 38.9121, longitude: 111.8466 };
let clipboard = '';

/** What only a real phone can do: asked for plainly, written down, and answered. */
export function standInApis(): object {
  return {
    makePhoneCall: api('makePhoneCall', async ({ phoneNumber }: { phoneNumber: string }) => {
      recordCall('makePhoneCall', { phoneNumber });
      const chosen = await openActionSheet({ items: [`拨打 ${phoneNumber}`] });
      if (chosen === undefined) throw new ApiFail('cancel');
      return undefined;
    }),
    setClipboardData: api('setClipboardData', ({ data }: { data: string }) => {
      clipboard = data;
      recordCall('setClipboardData', { data });
      showToast({ title: '内容已复制' });
      return undefined;
    }),
    getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
    getLocation: api('getLocation', async () => {
      await passPrivacy();
      return {
        ...HERE,
        accuracy: 30,
        horizontalAccuracy: 30,
        verticalAccuracy: 0,
        speed: 0,
        altitude: 0,
      };
    }),
    getFuzzyLocation: api('getFuzzyLocation', async () => {
      await passPrivacy();
      return { latitude: 38.91, longitude: 111.85 };
    }),
    chooseLocation: api('chooseLocation', async () => {
      await passPrivacy();
      const places = ['示例地点 · 村口老槐树', '示例地点 · 村委会'];
      const chosen = await openActionSheet({ title: '选择地点（示意）', items: places });
      if (chosen === undefined) throw new ApiFail('cancel');
      return { name: places[chosen] ?? '', address: '山西省忻州市五寨县杏岭子乡下鹿角村', ...HERE };
    }),
    openLocation: api(
      'openLocation',
      async (place: { name?: string; latitude: number; longitude: number }) => {
        recordCall('openLocation', place);
        await openModal({
          title: place.name ?? '位置',
          content: `${place.latitude}, ${place.longitude}`,
          showCancel: false,
          confirmText: '返回',
        });
        return undefined;
      },
    ),
    openDocument: api('openDocument', async ({ filePath }: { filePath: string }) => {
      const name = filePath.slice(filePath.lastIndexOf('/') + 1);
      if (!fileAt(filePath)) throw new ApiFail(`file not found ${filePath}`);
      recordCall('openDocument', { filePath });
      const answer = await openModal({
        title: '打开文件（示意）',
        content: name,
        confirmText: '下载',
        cancelText: '返回',
      });
      if (!answer.confirm) return undefined;
      const link = Object.assign(document.createElement('a'), {
        href: resolveFile(filePath),
        download: name,
      });
      link.click();
      return undefined;
    }),
    scanCode: api('scanCode', async () => {
      const answer = await openModal({
        title: '扫码（示意）',
        editable: true,
        placeholderText: '输入码里的内容',
      });
      if (!answer.confirm) throw new ApiFail('cancel');
      return { result: answer.content ?? '', scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' };
    }),
    vibrateShort: api('vibrateShort', () => undefined),
    vibrateLong: api('vibrateLong', () => undefined),
    setKeepScreenOn: api('setKeepScreenOn', () => undefined),
    showShareMenu: api('showShareMenu', () => undefined),
    hideShareMenu: api('hideShareMenu', () => undefined),
    exitMiniProgram: api('exitMiniProgram', () => {
      recordCall('exitMiniProgram', {});
      return undefined;
    }),
    openCustomerServiceChat: api('openCustomerServiceChat', (options: object) => {
      recordCall('openCustomerServiceChat', options);
      return undefined;
    }),
  };
}
