/** 办事 · Services by the county's templates, and the papers that a village issues. */
import type { Instant } from '../deadline/instant';
import type { MatterState } from '../matter/states';
import type { ServiceField, ServiceTemplate } from '../village/service/template';
import type { MatterView, ReceiptView } from './matter';
import type { PageInput, Paged } from './paging';
import type { ReportInput } from './report';

export type { ServiceField, ServiceTemplate };

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly purpose: string;
  /** 几个工作日 · In which the village promises it. */
  readonly workdays: number;
  readonly hasPaper: boolean;
}
export interface ServicesView {
  /** Whose; null: the caller is of no village yet. */
  readonly villageName: string | null;
  readonly rows: readonly ServiceRow[];
}
export interface ServiceFormView extends ServiceRow {
  /** With what is known of the caller. */
  readonly fields: readonly (ServiceField & { readonly value: string })[];
  readonly bring: readonly string[];
  /** 代办家人 · For whom the caller may ask. */
  readonly family: readonly { readonly id: string; readonly name: string }[];
  readonly villageName: string | null;
  /** 代办 · Whose household it is for; null: for the caller or their family. */
  readonly household: { readonly id: string; readonly label: string } | null;
}
export interface FilledInput {
  readonly id: string;
  readonly value: string;
}
export interface ServicePaperView {
  /** '〔2026〕7号' */
  readonly number: string;
  readonly issuedAt: Instant;
  readonly revoked: { readonly at: Instant; readonly words: string } | null;
}
/** 办事表 · Beside its matter. */
export interface ServiceSheetView {
  readonly matterId: string;
  readonly version: number;
  readonly state: MatterState;
  readonly name: string;
  readonly purpose: string;
  readonly isYours: boolean;
  readonly fields: readonly (ServiceField & {
    /** Masked if sensitive; '' for left empty. */
    readonly text: string;
    readonly isMissing: boolean;
  })[];
  readonly bring: readonly string[];
  /** What else is missing; null: nothing is. */
  readonly missing: { readonly things: readonly string[] } | null;
  /** The latest first. */
  readonly papers: readonly ServicePaperView[];
  /** 受理 · It waits for the caller's desk to take it on; only then can anything else be done here. */
  readonly canAccept: boolean;
  readonly canLook: boolean;
  /** 看证明 · Also for who wrote it down for somebody. */
  readonly canOpenPapers: boolean;
  readonly canAsk: boolean;
  readonly canAnswer: boolean;
  readonly canRevoke: boolean;
  /** 开证明 · What it will say, sensitive fields masked, and the number that waits; null: not now, or not here. */
  readonly draft: { readonly text: string; readonly number: string; readonly ticket: string } | null;
  readonly isErased: boolean;
}
/** 证明 · As it is printed; the seal is put on the paper. */
export interface PaperView {
  readonly name: string;
  readonly number: string;
  readonly villageName: string;
  /** Null: taken out for the law. */
  readonly text: string | null;
  readonly issuedAt: Instant;
  readonly revoked: { readonly at: Instant; readonly words: string } | null;
  /** Of the line that it was issued by. */
  readonly receipt: ReceiptView;
}

/** 开过的证明 · One number of a village's year. */
export interface PaperRow {
  readonly id: string;
  readonly number: string;
  /** Null: the number was taken, but no paper has it yet. */
  readonly matterId: string | null;
  readonly name: string;
  /** '12号 · 示*甲'; null: of no household. */
  readonly household: string | null;
  readonly issuedAt: Instant | null;
  readonly state: 'valid' | 'revoked' | 'unused';
}
export interface PapersView extends Paged<PaperRow> {
  /** '2026' */
  readonly year: string;
  readonly isPresent: boolean;
}

/** 模板 · As the county keeps it. */
export interface ServiceEntry {
  readonly id: string;
  readonly fields: ServiceEntryFields;
  readonly isInForce: boolean;
  /** Decided for later; null: nothing is. */
  readonly next: { readonly fromAt: Instant; readonly fields: ServiceEntryFields } | null;
  readonly endsAt: Instant | null;
}
export interface ServiceEntryFields extends ServiceTemplate {
  readonly name: string;
  readonly icon: string;
  readonly workdays: number;
}
export interface ServiceTemplatesView {
  readonly countyName: string;
  readonly revision: number;
  readonly entries: readonly ServiceEntry[];
  readonly icons: readonly string[];
}
export interface ServiceSaveInput extends ServiceEntryFields {
  readonly revision: number;
  readonly fromAt?: Instant;
  /** Without: a new one, under the phone's key. */
  readonly serviceId?: string;
  readonly clientKey?: string;
}

type OnMatter = { readonly matterId: string; readonly version?: number };

/** 调用 · 办事、开证明. */
export interface ServiceCalls {
  'services.list': { input: Record<string, never>; output: ServicesView };
  /** With `householdId` 代办: for somebody of a household below the caller's desk. */
  'service.form': {
    input: { readonly serviceId: string; readonly householdId?: string };
    output: ServiceFormView;
  };
  /** A matter of kind 求助服务, with its form. */
  'service.request': {
    input: {
      readonly clientKey: string;
      readonly serviceId: string;
      readonly values: readonly FilledInput[];
      readonly words?: string;
      readonly familyId?: string;
      /** 代办 · Somebody without a phone, of a household below the caller's desk. */
      readonly householdId?: string;
      readonly onBehalf?: ReportInput['onBehalf'];
      /** 单独同意 · Needed with a sensitive value. */
      readonly hasConsented?: boolean;
    };
    output: { readonly matterId: string };
  };
  'service.sheet': { input: { readonly matterId: string }; output: ServiceSheetView };
  /** What was filled in, in full: for who filled it in, and for the holding desk, whose look leaves an entry. */
  'service.look': {
    input: { readonly matterId: string };
    output: { readonly values: readonly FilledInput[] };
  };
  /** 一次告知 · All that is missing; the clock stands still until it has come. */
  'service.missing': {
    input: OnMatter & {
      readonly fieldIds: readonly string[];
      readonly things: readonly string[];
      readonly words?: string;
    };
    output: MatterView;
  };
  /** 一次补齐 */
  'service.answer': {
    input: OnMatter & {
      readonly values: readonly FilledInput[];
      readonly words?: string;
      readonly hasConsented?: boolean;
    };
    output: MatterView;
  };
  /** 开证明 · `ticket`: the number that the sheet offered; somebody quicker makes it the next. */
  'service.issue': { input: OnMatter & { readonly ticket: string }; output: MatterView };
  'service.revoke': {
    input: OnMatter & { readonly number: string; readonly words: string };
    output: MatterView;
  };
  /** For who asked for it, and for the holding desk, whose look leaves an entry. */
  'service.paper': { input: { readonly matterId: string; readonly number: string }; output: PaperView };
  /** 开过的证明 · Of the caller's village in a year; without: the present one. */
  'papers.list': { input: { readonly year?: string } & PageInput; output: PapersView };
  'templates.list': { input: Record<string, never>; output: ServiceTemplatesView };
  'template.save': { input: ServiceSaveInput; output: ServiceTemplatesView };
  /** From an instant on nobody can ask for it; what is under way goes on. */
  'template.end': {
    input: { readonly revision: number; readonly fromAt?: Instant; readonly serviceId: string };
    output: ServiceTemplatesView;
  };
}
