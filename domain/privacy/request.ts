import type { Instant } from '../deadline/instant';

/** 未了结的事怎么办 · Taken back, or the desk finishes it without a name and a number. */
export type OpenMatters = 'withdraw' | 'finish';

/** 权利请求 · withdraw 撤回同意 · delete 注销账号. */
export type RightsKind = 'withdraw' | 'delete';

/** Where in its work a request stands: each step may be done again. */
export type RightsStep = 'person' | 'bindings' | 'matters' | 'records' | 'inbox';

/**
 * 个人信息权利请求 · What a person has asked for about their own data, until it is done.
 *
 * Its id is the deployment's mark on the person and what the request ends (this consent, this account), so asking
 * twice is one request. The clock does the work in slices, with the place where it stopped kept here.
 */
export interface RightsRequest {
  readonly _id: string;
  readonly revision: number;
  readonly personId: string;
  readonly kind: RightsKind;
  readonly openMatters: OpenMatters;
  readonly askedAt: Instant;
  readonly doneAt: Instant | null;
  /** When the clock takes it up; null: done. */
  readonly workAt: Instant | null;
  readonly step: RightsStep;
  /** The last own matter that was dealt with, newest first. */
  readonly after: { readonly key: number; readonly id: string } | null;
}

/** What a request ends; its id is the mark on this. */
export const deletionId = (personId: string): string => `${personId}:delete`;
export const withdrawalId = (personId: string, consentedAt: Instant | null): string =>
  `${personId}:withdraw:${consentedAt ?? 0}`;

/** 受理 · A request as it begins. */
export const requestOf = (
  asked: Pick<RightsRequest, '_id' | 'personId' | 'kind' | 'openMatters' | 'askedAt'>,
): RightsRequest => ({
  ...asked,
  revision: 0,
  doneAt: null,
  workAt: asked.askedAt,
  step: 'person',
  after: null,
});
