/** 走访、采集信息 · What is kept of a household, for its desks and for itself. */
import type { Instant } from '../deadline/instant';
import type { Role } from '../grid/posts';
import type { ConsentBy, FactSource } from '../village/visit/visit';

export type { ConsentBy, FactSource };

/** 一项 · What may be asked, and what is known. */
export interface FactView {
  readonly fieldId: string;
  readonly term: string;
  readonly options: readonly { readonly id: string; readonly term: string }[];
  readonly isSensitive: boolean;
  /** 为什么问 */
  readonly purpose: string;
  /** False: the county doesn't ask it any more; what is known is soon taken out. */
  readonly isAsked: boolean;
  /** Null: not known. */
  readonly known: KnownFactView | null;
  /** What was so before, newest first. */
  readonly past: readonly KnownFactView[];
}
export interface KnownFactView {
  /** Null: hidden until it is asked for (`visit.sensitive`). */
  readonly valueId: string | null;
  readonly source: FactSource;
  readonly consentBy: ConsentBy;
  readonly byRole: Role | null;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}
export interface VisitLineView {
  readonly line: number;
  readonly at: Instant;
  readonly source: FactSource;
  readonly by: { readonly role: Role; readonly name: string } | null;
  readonly words: string | null;
}
export interface VisitsView {
  readonly householdId: string;
  readonly label: string;
  readonly facts: readonly FactView[];
  /** Newest first. */
  readonly lines: readonly VisitLineView[];
}
export interface QuietView {
  /** Longest not heard of first; none is counted. */
  readonly rows: readonly {
    readonly householdId: string;
    readonly label: string;
    /** Null: nothing is known. */
    readonly heardAt: Instant | null;
  }[];
}
/** 采集项 · As the county keeps them. */
export interface FactFieldsView {
  readonly revision: number;
  readonly entries: readonly FactFieldEntry[];
}
export interface FactFieldEntry {
  readonly id: string;
  /** As it is asked now, or was last. */
  readonly field: FactFieldFacts;
  readonly isInForce: boolean;
  /** What has been decided for later. */
  readonly next: { readonly fromAt: Instant; readonly field: FactFieldFacts } | null;
  readonly endsAt: Instant | null;
}
export interface FactFieldFacts {
  readonly term: string;
  readonly purpose: string;
  readonly options: readonly { readonly id: string; readonly term: string }[];
  readonly isSensitive: boolean;
}
interface OfSettings {
  readonly revision: number;
  readonly fromAt?: Instant;
}
export interface FactInput {
  readonly fieldId: string;
  readonly valueId: string;
}

/** 调用 · 走访. */
export interface VisitCalls {
  'facts.list': { input: Record<string, never>; output: FactFieldsView };
  /** `fieldId` of one that is there; else `clientKey`. */
  'fact.save': {
    input: OfSettings & FactFieldFacts & { readonly fieldId?: string; readonly clientKey?: string };
    output: FactFieldsView;
  };
  'fact.end': { input: OfSettings & { readonly fieldId: string }; output: FactFieldsView };
  'visit.get': { input: { readonly householdId: string }; output: VisitsView };
  'visit.record': {
    input: {
      readonly householdId: string;
      readonly clientKey: string;
      readonly source: Exclude<FactSource, 'household'>;
      readonly facts: readonly FactInput[];
      readonly words?: string;
      readonly consentBy: ConsentBy;
      readonly hasConsented: true;
      /** 单独同意 · For what is sensitive among the facts. */
      readonly hasSeparateConsent?: boolean;
    };
    output: VisitsView;
  };
  /** What is sensitive, in plain; leaves an entry in the access log. */
  'visit.sensitive': { input: { readonly householdId: string }; output: VisitsView };
  /** 户里人要求删 · A field with all its past. */
  'visit.erase': { input: { readonly householdId: string; readonly fieldId: string }; output: VisitsView };
  /** 许久没人联系的户 · Of one's own micro-grids; for the linked member alone. */
  'homes.quiet': { input: Record<string, never>; output: QuietView };
  /** 我家的信息 · All that is kept of the caller's household; null: they belong to none. */
  'home.facts': { input: Record<string, never>; output: VisitsView | null };
  'home.correct': { input: FactInput & { readonly clientKey: string }; output: VisitsView };
  /** One field with its past, the words of one line, or (neither) everything. */
  'home.erase': {
    input: { readonly fieldId?: string; readonly line?: number; readonly isSure: true };
    output: VisitsView;
  };
}
