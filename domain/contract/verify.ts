/** 核验 · What anyone learns who holds a receipt. */
import type { Instant } from '../deadline/instant';
import type { MatterState } from '../matter/states';
import type { TimelineType } from './matter-lines';

export interface VerificationView {
  /** The whole chain holds and (if given) the receipt's line is in it. */
  readonly isIntact: boolean;
  readonly code: string;
  readonly state: MatterState;
  readonly lines: readonly {
    readonly line: number;
    readonly type: TimelineType;
    readonly at: Instant;
    readonly seal: string;
  }[];
  /** 内容已依法删除 · Words and pictures have been taken out for the law; the chain holds all the same. */
  readonly isErased: boolean;
  /**
   * 证明 · Which it is and whether it holds, nothing else: with the receipt that a paper carries that one, with the
   * number alone every one issued in the matter, the latest first. Empty: of none.
   */
  readonly papers: readonly {
    readonly name: string;
    readonly number: string;
    readonly issuedAt: Instant;
    readonly isRevoked: boolean;
  }[];
  /** First line that doesn't hold; null: none. */
  readonly brokenAt: number | null;
}

/** 调用 · 核验. */
export interface VerifyCalls {
  /** Anyone may ask with a receipt in hand; the answer names nobody. */
  'receipt.verify': {
    input: { readonly code: string; readonly line?: number; readonly seal?: string };
    output: VerificationView;
  };
}
