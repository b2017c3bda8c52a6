/** 打开页面 · Where taps lead, with the paths in one place. */
import type { Action, QueueGroup } from '../../../domain/contract';
import type { DraftSlot } from '../sending/draft';

/** Encoded but for the signs that ids are made of and an address may have: WeChat gives a page what was written. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':');

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');

/** WeChat opens no more pages over one another than this: a further tap would do nothing. */
const MOST_PAGES = 10;

/** Over this page, or instead of it when there are too many below; from there the way back stays as it was. */
const openUrl = (url: string): void => {
  if (getCurrentPages().length < MOST_PAGES) void wx.navigateTo({ url });
  else void wx.redirectTo({ url });
};

const openIn =
  (root: 'pages' | 'manage' | 'village') =>
  (page: string, values: Readonly<Record<string, string>> = {}): void => {
    const given = query(values);
    openUrl(`/${root}/${page}/${page}${given === '' ? '' : `?${given}`}`);
  };

const go = openIn('pages');

export const openMatter = (id: string): void => go('matter', { id });
export const openAct = (id: string, action: Action): void => go('act', { id, action });
export const openVerify = (receipt: Readonly<Record<string, string>> = {}): void => go('verify', receipt);
export const openReport = (slot: DraftSlot): void => go('report', { slot });
export const openSent = (key: string): void => go('sent', { key });
export const openQueue = (deskId: string, group: QueueGroup): void => go('queue', { deskId, group });
export const openVillage = (placeId: string): void => go('village', { placeId });
export const openInbox = (): void => go('inbox');
export const openBind = (): void => go('bind');
export const openBindings = (): void => go('bindings');
export const openFamily = (): void => go('family');
/** The page on which a post is accepted by its code. */
export const openAccept = (): void => go('accept');
export const openPrivacy = (): void => go('privacy');
/** Pages of the sub-package about a person's own data. */
export const openLooks = (): void => openUrl('/mydata/looks/looks');
/** 我家的信息 */
export const openHomeFacts = (): void => openUrl('/mydata/home/home');
export const openRights = (): void => openUrl('/mydata/rights/rights');

/** 'village/bulletin/bulletin?id=…', as the cloud says where a message leads. */
export const openPage = (page: string): void => openUrl(`/${page}`);

/** A page of the sub-package for people at a desk. */
export const openManage = openIn('manage');
/** A page of the sub-package about what goes on in the village. */
export const openVillagePage = openIn('village');

/** Instead of this page: going back from it would make no sense. */
export const replaceBySent = (key: string): void =>
  void wx.redirectTo({ url: `/pages/sent/sent?${query({ key })}` });
export const replaceByMatter = (id: string): void =>
  void wx.redirectTo({ url: `/pages/matter/matter?${query({ id })}` });
/** Instead of the form of what has just been made. */
export const replaceByVillagePage = (page: string, id: string): void =>
  void wx.redirectTo({ url: `/village/${page}/${page}?${query({ id })}` });
export const replaceByAct = (id: string, action: Action): void =>
  void wx.redirectTo({ url: `/pages/act/act?${query({ id, action })}` });
export const replaceByReport = (slot: DraftSlot): void =>
  void wx.redirectTo({ url: `/pages/report/report?${query({ slot })}` });
export const openHome = (): void => void wx.switchTab({ url: '/pages/home/home' });
export const openMe = (): void => void wx.switchTab({ url: '/pages/me/me' });
export const openMine = (): void => void wx.switchTab({ url: '/pages/mine/mine' });
