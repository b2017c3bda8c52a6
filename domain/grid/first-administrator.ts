import { DAY_MS } from '../deadline/local-time';
import { DomainError } from '../errors';
import { appoint } from './appointing';
import type { Jurisdiction } from './grid';
import { renewInvitation, withInvitation, type Codes, type Invited } from './invitations';

/** Whoever has this code becomes the administrator of a county: it isn't left lying about for a fortnight. */
const VALID_MS = 3 * DAY_MS;

const ROLE = 'countyAdmin';

/**
 * 第一位县级管理员 · The one invitation that nobody of the county gives out: the operator of the deployment does.
 *
 * There is one at a time: asked again, the same invitation goes to the name that is given now, with a new code,
 * and the code before opens nothing. Refuses: OFFICE_TAKEN (the county has an administrator, now or from some day
 * on; that one appoints the others).
 */
export function inviteFirstAdministrator(
  county: Jurisdiction,
  name: string,
  now: number,
  codes: Codes,
): Invited {
  const isThere = county.posts.some(({ role, toAt }) => role === ROLE && (toAt === null || now < toAt));
  if (isThere) throw new DomainError('OFFICE_TAKEN', { role: ROLE, deskId: county._id });
  const change = { now, byPersonId: null };
  const waiting = county.invitations.find(({ role, ended }) => role === ROLE && ended === null);
  const made = waiting
    ? renewInvitation(county, waiting.id, change, codes)
    : invited(county, name, now, codes);
  const invitation = { ...made.invitation, name, expiresAt: now + VALID_MS };
  return { ...made, invitation, jurisdiction: withInvitation(made.jurisdiction, invitation) };
}

function invited(county: Jurisdiction, name: string, now: number, codes: Codes): Invited {
  const draft = {
    deskId: county._id,
    role: ROLE,
    personId: null,
    name,
    phoneSealed: null,
    fromAt: now,
  } as const;
  const made = appoint(county, { ...draft, replacesPostId: null }, { now, byPersonId: null }, codes);
  if (made.kind !== 'invitation') throw new DomainError('OFFICE_TAKEN', { role: ROLE, deskId: county._id });
  return made;
}
