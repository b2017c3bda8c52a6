/** 矛盾调解 · The confidential part of a dispute, for whoever mediates at the holding desk. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { Role } from '../grid/posts';
import type { AgreementForm, Confirmation, Side } from '../village/mediation/mediation';

export type { AgreementForm, Confirmation, Side };

export interface PartyView {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly address: string | null;
  /** '138****0001'; the full one by `mediation.phone`. */
  readonly phoneMasked: string | null;
}
export interface SessionView {
  readonly id: string;
  readonly heldAt: Instant;
  readonly words: string;
  readonly by: { readonly role: Role; readonly name: string } | null;
}
export interface AgreementView {
  readonly form: AgreementForm;
  readonly facts: string;
  readonly terms: string;
  readonly fulfilment: string;
  readonly agreedAt: Instant;
  /** Beginning of the last day. */
  readonly fulfilBy: Instant | null;
  readonly isKept: boolean | null;
  readonly confirmation: Confirmation;
  /** Beginning of the last day on which the sides may ask the court together. */
  readonly confirmBy: Instant;
}
export interface MediationView {
  readonly matterId: string;
  /** Whose households parties are picked from. */
  readonly villageId: PlaceId;
  readonly parties: readonly PartyView[];
  /** Newest first. */
  readonly sessions: readonly SessionView[];
  readonly agreement: AgreementView | null;
  /** How many agreements came before it. */
  readonly formerAgreements: number;
  /** 到期已清 */
  readonly isErased: boolean;
  /** Who may be named with one tap: the reporter, as the holding desk knows them. */
  readonly suggested: { readonly name: string } | null;
}
interface OfMatter {
  readonly matterId: string;
}
interface NewOfMatter extends OfMatter {
  readonly clientKey: string;
}
/** 协议书 · A Word document to be printed and signed. */
export interface AgreementFileView {
  readonly name: string;
  /** In base 64. */
  readonly content: string;
}

/** 调用 · 矛盾调解. */
export interface MediationCalls {
  'mediation.get': { input: OfMatter; output: MediationView };
  'mediation.name-party': {
    input: NewOfMatter & {
      readonly side: Side;
      /** Without: the head of the household. One of the two is given. */
      readonly name?: string;
      /** 选一户 · Of the matter's village. */
      readonly householdId?: string;
      readonly phone?: string;
      /** Without: where the household is. */
      readonly address?: string;
      /** It is who reported the matter. */
      readonly isReporter?: boolean;
    };
    output: MediationView;
  };
  'mediation.end-party': { input: OfMatter & { readonly partyId: string }; output: MediationView };
  'mediation.hold-session': {
    input: NewOfMatter & { readonly heldAt: Instant; readonly words: string };
    output: MediationView;
  };
  'mediation.agree': {
    input: NewOfMatter & {
      readonly form: AgreementForm;
      readonly facts: string;
      readonly terms: string;
      readonly fulfilment: string;
      readonly agreedAt: Instant;
      readonly fulfilBy?: Instant;
    };
    output: MediationView;
  };
  'mediation.note-fulfilment': { input: OfMatter & { readonly isKept: boolean }; output: MediationView };
  'mediation.note-confirmation': {
    input: OfMatter & { readonly confirmation: Exclude<Confirmation, 'open'> };
    output: MediationView;
  };
  /** A party's full number; leaves an entry in the access log. */
  'mediation.phone': {
    input: OfMatter & { readonly partyId: string };
    output: { readonly phone: string | null };
  };
  /** 人民调解协议书 · With the parties' numbers: leaves an entry in the access log for each. */
  'mediation.file': { input: OfMatter; output: AgreementFileView };
}
