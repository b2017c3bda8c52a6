import * as v from 'valibot';

import type { ReportInput } from '../../../domain/contract';
import type { OnBehalf } from '../../../domain/matter/report';
import type { Vault } from '../ports/vault';
import { personName, phone } from '../schemas';
import { maskPhone } from '../views/mask-phone';

/** 替谁 · A person without a phone of their own, who has agreed. */
export const onBehalf = v.object({
  name: personName,
  phone: v.exactOptional(phone),
  hasConsented: v.literal(true),
});

/** As it is kept: the number sealed and masked; null: nobody else is meant. */
export const sealedBehalf = (vault: Vault, behalf: ReportInput['onBehalf']): OnBehalf | null =>
  behalf
    ? {
        name: behalf.name,
        phoneSealed: behalf.phone === undefined ? null : vault.seal(behalf.phone),
        phoneMasked: behalf.phone === undefined ? null : maskPhone(behalf.phone),
        hasConsented: behalf.hasConsented,
      }
    : null;
