import { onMatter } from '../../../domain/access/guards';
import type { MediationCalls } from '../../../domain/contract/mediation';
import { makeAgreementFile, makeAgreementFileInput } from '../commands/make-agreement-file';
import {
  agree,
  agreeInput,
  holdSession,
  holdSessionInput,
  noteConfirmation,
  noteConfirmationInput,
  noteFulfilment,
  noteFulfilmentInput,
} from '../commands/mediate';
import { endParty, endPartyInput, nameParty, namePartyInput } from '../commands/name-party';
import { showPartyPhone, showPartyPhoneInput } from '../commands/show-party-phone';
import { getMediation, getMediationInput } from '../queries/get-mediation';
import type { Routes } from './routes';

const guard = onMatter('mediate');

/** 调用 · 矛盾调解. */
export const mediationCalls: Routes<MediationCalls> = {
  'mediation.get': { guard, input: getMediationInput, handle: getMediation },
  'mediation.name-party': { guard, input: namePartyInput, handle: nameParty },
  'mediation.end-party': { guard, input: endPartyInput, handle: endParty },
  'mediation.hold-session': { guard, input: holdSessionInput, handle: holdSession },
  'mediation.agree': { guard, input: agreeInput, handle: agree },
  'mediation.note-fulfilment': { guard, input: noteFulfilmentInput, handle: noteFulfilment },
  'mediation.note-confirmation': { guard, input: noteConfirmationInput, handle: noteConfirmation },
  'mediation.phone': { guard, input: showPartyPhoneInput, handle: showPartyPhone },
  'mediation.file': { guard, input: makeAgreementFileInput, handle: makeAgreementFile },
};
