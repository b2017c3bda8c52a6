/** 个人信息 · What has been taken out, and what was asked for, in words. */
import type { MatterView, RightsKind } from '../../domain/contract';

export const ERASED: Readonly<Record<NonNullable<MatterView['erased']>['why'], string>> = {
  consentWithdrawn: '报事人已撤回姓名和电话',
  accountDeleted: '报事人已注销',
  retention: '保存期满，已去掉个人信息',
};

export const RIGHTS_KIND: Readonly<Record<RightsKind, string>> = {
  withdraw: '撤回同意',
  delete: '注销账号',
};

/** Of the text on the privacy page; the functions record to which one somebody has agreed. */
export const PRIVACY_VERSION = '2026-11';
