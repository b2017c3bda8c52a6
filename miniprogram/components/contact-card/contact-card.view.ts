import type { ContactView } from '../../../domain/contract';
import { ROLE } from '../../text';

export interface ContactCardView {
  readonly personId: string;
  /** One character of the name, in a circle. */
  readonly initial: string;
  readonly name: string;
  readonly role: string;
  readonly note: string;
  /** '' when none is known. */
  readonly phone: string;
  readonly label: string;
}

/** 联系人 · Who serves the person, and whether they can be called. */
export function contactCard(contact: ContactView): ContactCardView {
  const role = ROLE[contact.role];
  const phone = contact.phone ?? '';
  const note = contact.standsInFor
    ? `今天替${contact.standsInFor}代岗`
    : phone === ''
      ? '没有留工作电话'
      : '今天在岗';
  return {
    personId: contact.personId,
    initial: [...contact.name].pop() ?? '',
    name: contact.name,
    role,
    note,
    phone,
    label: `打电话给${role}${contact.name}`,
  };
}
