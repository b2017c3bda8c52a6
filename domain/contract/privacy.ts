/** 个人信息 · What people may ask for about their own data, and how long the county keeps it. */
import type { Instant } from '../deadline/instant';
import type { Retention } from '../deadline/settings';
import type { Role } from '../grid/posts';
import type { OpenMatters, RightsKind } from '../privacy/request';
import type { PageInput, Paged } from './paging';

export type { OpenMatters, Retention, RightsKind };

export interface RightsRequestView {
  readonly kind: RightsKind;
  readonly askedAt: Instant;
  /** Null: 已受理, being worked on. */
  readonly doneAt: Instant | null;
}
export interface RightsView {
  readonly hasConsented: boolean;
  readonly consentedAt: Instant | null;
  /** Newest first; also the deletion of the account that this WeChat user had before. */
  readonly requests: readonly RightsRequestView[];
  /** Own matters that aren't ended. */
  readonly openCount: number;
  /** The person holds a post: it has to end before the account can be deleted. */
  readonly holdsPost: boolean;
  readonly retention: Retention;
}

/** 谁看过 · One look at the person's data. */
export interface LookRow {
  readonly id: string;
  readonly at: Instant;
  readonly deskName: string;
  readonly role: Role;
  readonly name: string;
  readonly field: 'phone' | 'slip' | 'form' | 'facts' | 'agreement';
  /** For which matter; null: none, or one that isn't there for the person any more. */
  readonly matter: { readonly id: string; readonly title: string } | null;
}

/** A file as the phone saves it; `cursor`: there is another part. */
export interface ExportView {
  readonly fileName: string;
  readonly base64: string;
  readonly matters: number;
  readonly cursor: string | null;
}

export interface RetentionView {
  readonly retention: Retention;
  /** What may be set: [least, most]. */
  readonly bounds: Readonly<Record<keyof Retention, readonly [least: number, most: number]>>;
  readonly revision: number;
}
export interface RightsRequestsView extends Paged<RightsRequestView & { readonly id: string }> {
  readonly open: number;
}

/** 调用 · 个人信息. */
export interface PrivacyCalls {
  'me.rights': { input: Record<string, never>; output: RightsView };
  'me.looks': { input: PageInput; output: Paged<LookRow> };
  /** 拿走我的信息 · A document of all that is kept about the caller; long histories in parts. */
  'me.export': { input: PageInput; output: ExportView };
  'me.withdraw-consent': { input: { readonly openMatters: OpenMatters }; output: RightsView };
  'me.delete-account': {
    input: { readonly openMatters: OpenMatters; readonly isSure: true };
    output: RightsView;
  };
  'privacy.retention': { input: Record<string, never>; output: RetentionView };
  'privacy.set-retention': { input: Retention & { readonly revision: number }; output: RetentionView };
  /** What residents have asked for, without who. */
  'privacy.requests': { input: PageInput; output: RightsRequestsView };
}
