import type { Instant } from '../../deadline/instant';
import type { Role } from '../../grid/posts';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';

/** 从哪里知道的 · visit 上门 · phone 打电话 · household 户里人自己说的（在小程序里）. */
export type FactSource = 'visit' | 'phone' | 'household';

/** 谁同意的 · The person themself, or somebody of the family for them. */
export type ConsentBy = 'self' | 'family';

/** What is in the chain says that something was learned or taken out, not what. */
export type VisitEvent = RecordEvent &
  (
    | { readonly type: 'visited'; readonly visitId: string; readonly source: FactSource }
    /** 已删除 · By the household, or at its wish. */
    | { readonly type: 'factsErased' }
  );

/** 一项户情 · From when to when it was so, from whom it is known, and who agreed to its being kept. */
export interface Fact {
  readonly id: string;
  readonly fieldId: string;
  /** The option's id, encrypted. */
  readonly sealed: string;
  readonly isSensitive: boolean;
  readonly source: FactSource;
  readonly consentBy: ConsentBy;
  /** 单独同意 · As sensitive data need. */
  readonly hasSeparateConsent: boolean;
  readonly byRole: Role | null;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}

/**
 * 户情 · What a household has told, and when somebody last spoke with it: one record a household, with its id.
 *
 * Facts stand beside the chain, so that they can be taken out wholly. Nothing here says how often anybody visits:
 * there is no place, no picture, no duration and no list by who came.
 */
export interface Visits extends VillageRecord<VisitEvent> {
  readonly householdId: string;
  readonly facts: readonly Fact[];
  /** 上次联系 · Null: everything has been taken out. */
  readonly heardAt: Instant | null;
}

/** 现在的户情 */
export const factsNow = ({ facts }: Pick<Visits, 'facts'>): readonly Fact[] =>
  facts.filter(({ toAt }) => toAt === null);
