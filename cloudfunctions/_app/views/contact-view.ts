import type { ContactView } from '../../../domain/contract';
import type { Seat } from '../../../domain/grid/posts';
import type { Vault } from '../ports/vault';

/** 联系人 · A post-holder as those see them whom the desk serves: with their work phone in full. */
export const contactView = (
  { personId, personName, role, standsInFor, phoneSealed }: Seat,
  vault: Vault,
): ContactView => ({
  personId,
  name: personName,
  role,
  standsInFor: standsInFor?.personName ?? null,
  phone: phoneSealed === null ? null : vault.open(phoneSealed),
});
