import type { Instant } from '../deadline/instant';

/** 报事人 · Whose matter it is; for a proxy report (代报) perhaps without WeChat. */
export interface Reporter {
  /** Null for a person without WeChat: told by phone or visit. */
  readonly personId: string | null;
  readonly isNameHidden: boolean;
  /** 代办家人 · Of the reporter's household, for whom they act; their name is in `names` under this id. */
  readonly family: { readonly id: string; readonly consentedAt: Instant } | null;
  /** 代报人 · The post-holder who wrote it down. */
  readonly proxyPersonId: string | null;
  /** Phone of a person served by proxy, sealed. Others' is in `Person`. */
  readonly phoneSealed: string | null;
  readonly phoneMasked: string | null;
}

/** 同报人 · Who has the same matter besides the one who reported it. */
export interface Joiner {
  readonly personId: string;
  readonly isNameHidden: boolean;
  /** Wrote down the merged matter for somebody without WeChat, whom they are to tell. */
  readonly isOnBehalf: boolean;
  /** The merged matter that brought them; null: they joined by themselves. */
  readonly fromMatterId: string | null;
  /** What desks wrote before isn't for them. */
  readonly sinceAt: Instant;
}
export type NewJoiner = Omit<Joiner, 'sinceAt' | 'fromMatterId'>;
