/** 走访和调解的词 */
import type { AgreementForm, Confirmation, ConsentBy, FactSource, Side } from '../../domain/contract';

export const FACT_SOURCE: Readonly<Record<FactSource, string>> = {
  visit: '上门',
  phone: '打电话',
  household: '家里人自己填',
};
export const CONSENT_BY: Readonly<Record<ConsentBy, string>> = { self: '本人同意', family: '家里人同意' };
export const SIDE: Readonly<Record<Side, string>> = { applicant: '申请人', respondent: '被申请人' };
export const AGREEMENT_FORM: Readonly<Record<AgreementForm, string>> = {
  written: '书面协议',
  oral: '口头协议',
};
export const CONFIRMATION: Readonly<Record<Confirmation, string>> = {
  open: '还没定',
  asked: '已经申请司法确认',
  unwanted: '双方不申请司法确认',
};
