import { officeOf } from '../../../domain/record/by-seat';
import { nameFor } from '../../../domain/access/access';
import type { AgreementView, MediationView, PartyView, SessionView } from '../../../domain/contract';
import type { Matter } from '../../../domain/matter/matter';
import type {
  Agreement,
  AgreementText,
  Mediation,
  Party,
  PartyFacts,
  Session,
} from '../../../domain/village/mediation/mediation';
import { agreementNow, partiesNow } from '../../../domain/village/mediation/mediation';
import { confirmBy } from '../../../domain/village/mediation/reminders';
import type { Context } from '../context';
import type { Vault } from '../ports/vault';
import { maskPhone } from './mask-phone';

const opened = <T>(vault: Vault, sealed: string | null): T | null =>
  sealed === null ? null : (JSON.parse(vault.open(sealed)) as T);

/** 当事人的内容 · Null: erased. */
export const partyFacts = (vault: Vault, { sealed }: Pick<Party, 'sealed'>): PartyFacts | null =>
  opened<PartyFacts>(vault, sealed);
/** 协议的内容 · Null: erased. */
export const agreementText = (vault: Vault, { sealed }: Pick<Agreement, 'sealed'>): AgreementText | null =>
  opened<AgreementText>(vault, sealed);

/** 矛盾调解 · As whoever mediates sees it; null: there is none yet. */
export function mediationView(
  { vault, actor }: Pick<Context, 'vault' | 'actor'>,
  matter: Matter,
  mediation: Mediation | null,
): MediationView {
  const parties = mediation ? partiesNow(mediation) : [];
  const reporterName = nameFor(matter, matter.reporter.personId, actor);
  const isNamed = parties.some(({ personId }) => personId !== null && personId === matter.reporter.personId);
  const agreement = mediation && agreementNow(mediation);
  const views = parties.flatMap((party) => partyView(vault, party));
  const isShown = reporterName !== null && !isNamed && views.every(({ name }) => name !== reporterName);
  return {
    matterId: matter._id,
    villageId: matter.villageId,
    parties: views,
    sessions: [...(mediation?.sessions ?? [])]
      .sort((a, b) => b.heldAt - a.heldAt)
      .flatMap((session) => sessionView(vault, session, mediation)),
    agreement: agreement && agreementView(vault, agreement),
    formerAgreements: mediation ? mediation.agreements.length - (agreement ? 1 : 0) : 0,
    isErased: mediation !== null && mediation.erasedAt !== null,
    suggested: isShown ? { name: reporterName } : null,
  };
}

function partyView(vault: Vault, party: Party): readonly PartyView[] {
  const facts = partyFacts(vault, party);
  if (!facts) return [];
  const { name, phone, address } = facts;
  return [
    { id: party.id, side: party.side, name, address, phoneMasked: phone === null ? null : maskPhone(phone) },
  ];
}

function sessionView(vault: Vault, session: Session, mediation: Mediation | null): readonly SessionView[] {
  if (session.sealed === null) return [];
  const line = mediation?.timeline.find(
    ({ event }) => event.type === 'sessionHeld' && event.sessionId === session.id,
  );
  const by = line?.event.by;
  const role = officeOf(by);
  const name = by?.kind === 'person' ? (mediation?.names[by.personId] ?? '') : '';
  return [
    {
      id: session.id,
      heldAt: session.heldAt,
      words: vault.open(session.sealed),
      by: role && { role, name },
    },
  ];
}

function agreementView(vault: Vault, agreement: Agreement): AgreementView | null {
  const text = agreementText(vault, agreement);
  if (!text) return null;
  const { form, agreedAt, fulfilBy, isKept, confirmation } = agreement;
  return { form, ...text, agreedAt, fulfilBy, isKept, confirmation, confirmBy: confirmBy(agreement) };
}
