import type { Instant } from '../../deadline/instant';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';

/** 哪一方 · Who asked for mediation, and the other side. */
export type Side = 'applicant' | 'respondent';

/** 协议形式 · Spoken and noted down, or written and signed. */
export type AgreementForm = 'oral' | 'written';

/** 司法确认 · open 还没定 · asked 已申请 · unwanted 双方不申请. */
export type Confirmation = 'open' | 'asked' | 'unwanted';

/** What somebody did; what was said lies outside the chain, which has its digest. */
export type MediationEvent = RecordEvent &
  (
    | { readonly type: 'partyNamed' | 'partyEnded'; readonly partyId: string }
    | { readonly type: 'sessionHeld'; readonly sessionId: string; readonly digest: string }
    | {
        readonly type: 'agreed';
        readonly agreementId: string;
        readonly form: AgreementForm;
        readonly digest: string;
      }
    | { readonly type: 'fulfilmentNoted'; readonly agreementId: string; readonly isKept: boolean }
    | {
        readonly type: 'confirmationNoted';
        readonly agreementId: string;
        readonly confirmation: Exclude<Confirmation, 'open'>;
      }
    | { readonly type: 'reminded' }
  );

/** 当事人 · Encrypted but for what keeps a party at a desk out. */
export interface Party {
  readonly id: string;
  readonly side: Side;
  /** `PartyFacts`, encrypted; null: erased. */
  readonly sealed: string | null;
  /** 回避 · One-way marks of name and number (`Vault.mark`): who has the same at the desk is kept out. */
  readonly marks: readonly string[];
  /** Homes of whoever in the village has this name: who lives there is kept out too. */
  readonly householdIds: readonly string[];
  /** The reporter of the matter, if it is they. */
  readonly personId: string | null;
  readonly fromAt: Instant;
  /** Named by mistake, or no party any more; null: still. */
  readonly toAt: Instant | null;
}
/** What is encrypted of a party. */
export interface PartyFacts {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

/** 一次调解 · When, and (encrypted) what was said. */
export interface Session {
  readonly id: string;
  readonly heldAt: Instant;
  readonly sealed: string | null;
}

/** 调解协议 */
export interface Agreement {
  readonly id: string;
  readonly form: AgreementForm;
  /** `AgreementText`, encrypted; null: erased. */
  readonly sealed: string | null;
  readonly agreedAt: Instant;
  /** Beginning of the last day on which it is to be fulfilled; null: none was agreed. */
  readonly fulfilBy: Instant | null;
  /** Null: not noted yet. */
  readonly isKept: boolean | null;
  readonly confirmation: Confirmation;
  /** When another agreement took its place; null: in force. */
  readonly toAt: Instant | null;
}
/** 协议内容 · As it is printed. */
export interface AgreementText {
  readonly facts: string;
  readonly terms: string;
  readonly fulfilment: string;
}

/**
 * 矛盾调解 · The confidential part of a dispute: it has the id of its matter, and is reached through that alone.
 *
 * Whoever mediates at the desk that holds the matter now reads it, nobody else: no list, count, search, export or
 * message has anything of it. What is said in it is encrypted and stays out of the chain.
 */
export interface Mediation extends VillageRecord<MediationEvent> {
  readonly parties: readonly Party[];
  readonly sessions: readonly Session[];
  /** The latest last; each ends when the next begins. */
  readonly agreements: readonly Agreement[];
  /** 到期已清 · Nothing personal is in it any more. */
  readonly erasedAt: Instant | null;
}

/** 现在的当事人 */
export const partiesNow = ({ parties }: Pick<Mediation, 'parties'>): readonly Party[] =>
  parties.filter(({ toAt }) => toAt === null);

/** 现行协议 · Null: none has been reached. */
export const agreementNow = ({ agreements }: Pick<Mediation, 'agreements'>): Agreement | null =>
  agreements.find(({ toAt }) => toAt === null) ?? null;
