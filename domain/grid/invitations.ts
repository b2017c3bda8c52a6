import { readCrockford } from '../access/crockford';
import type { Instant } from '../deadline/instant';
import { DAY_MS } from '../deadline/local-time';
import { DomainError } from '../errors';
import type { Jurisdiction } from './grid';
import type { PlaceId } from './place';
import type { Invitation } from './invitation';
import type { Change } from './post-notices';
import type { Role } from './posts';

/** 任命 · Who shall sit at a desk, as what, from when. */
export interface AppointDraft {
  readonly deskId: PlaceId;
  readonly role: Role;
  /** Null: somebody who isn't known here yet and comes in by a code. */
  readonly personId: string | null;
  readonly name: string;
  /** Work phone, which those whom the desk serves see. */
  readonly phoneSealed: string | null;
  readonly fromAt: Instant;
  /** 接替 · The post that ends as this one begins. */
  readonly replacesPostId: string | null;
}

/** 制码 · What only the deployment's key can do; the vault is one. */
export interface Codes {
  code(text: string, length: number): string;
  mark(text: string): string;
}

/** 任职码 · Eight letters, handed out as '7K3F-9Q2M'. */
const CODE_LENGTH = 8;
const VALID_MS = 14 * DAY_MS;

/**
 * 任职码归一 · What somebody typed or scanned, as a code: forgiving as `readCrockford`, and without what a
 * scanned text has before the code. Null: can't be one.
 */
export const readInvitationCode = (text: string): string | null =>
  readCrockford(/[:/=]([^:/=]*)$/.exec(text.trim())?.[1] ?? text, CODE_LENGTH);

/** 任职码指纹 · By which the invitation of a code is found. */
export const digestOf = (code: string, codes: Codes): string => codes.mark(`invitation:${code}`);

const codeOf = ({ id, issue }: Pick<Invitation, 'id' | 'issue'>, codes: Codes): string =>
  codes.code(`invitation:${id}:${issue}`, CODE_LENGTH);

export interface Invited {
  readonly jurisdiction: Jurisdiction;
  readonly invitation: Invitation;
  readonly code: string;
}

/** 邀请 · For the same name in the same office it is the same as long as it waits. */
export function invite(
  jurisdiction: Jurisdiction,
  { deskId, role, name, phoneSealed, replacesPostId, fromAt }: AppointDraft,
  { now, byPersonId }: Change,
  codes: Codes,
): Invited {
  const waiting = jurisdiction.invitations.find(
    (one) => one.deskId === deskId && one.role === role && one.name === name && isWaiting(one, now),
  );
  if (waiting) return { jurisdiction, invitation: waiting, code: codeOf(waiting, codes) };
  const id = `${deskId}:${role}:${jurisdiction.invitations.length + 1}`;
  const code = codeOf({ id, issue: 1 }, codes);
  const invitation: Invitation = {
    id,
    deskId,
    role,
    name,
    phoneSealed,
    replacesPostId,
    fromAt,
    codeDigest: digestOf(code, codes),
    issue: 1,
    madeAt: now,
    byPersonId,
    expiresAt: now + VALID_MS,
    ended: null,
  };
  return {
    jurisdiction: { ...jurisdiction, invitations: [...jurisdiction.invitations, invitation] },
    invitation,
    code,
  };
}

/** 等着 · Not accepted, not taken back, not too old. */
export const isWaiting = ({ ended, expiresAt }: Invitation, now: Instant): boolean =>
  ended === null && now < expiresAt;

/** 换码 · Another code and another fortnight. Refuses: INVITATION_NOT_FOUND (also one that has ended). */
export function renewInvitation(
  jurisdiction: Jurisdiction,
  invitationId: string,
  { now }: Change,
  codes: Codes,
): Invited {
  const before = openInvitation(jurisdiction, invitationId);
  const issue = before.issue + 1;
  const code = codeOf({ id: before.id, issue }, codes);
  const invitation = { ...before, issue, codeDigest: digestOf(code, codes), expiresAt: now + VALID_MS };
  return { jurisdiction: withInvitation(jurisdiction, invitation), invitation, code };
}

/** 收回 · Its code opens nothing any more. Refuses: INVITATION_NOT_FOUND (also one that was accepted). */
export function withdrawInvitation(
  jurisdiction: Jurisdiction,
  invitationId: string,
  personId: string,
  now: Instant,
): Jurisdiction {
  const ended = { how: 'withdrawn', at: now, personId } as const;
  return withInvitation(jurisdiction, { ...openInvitation(jurisdiction, invitationId), ended });
}

function openInvitation({ invitations }: Jurisdiction, invitationId: string): Invitation {
  const found = invitations.find(({ id }) => id === invitationId);
  if (!found || found.ended) throw new DomainError('INVITATION_NOT_FOUND', { invitationId });
  return found;
}

export const withInvitation = (jurisdiction: Jurisdiction, invitation: Invitation): Jurisdiction => ({
  ...jurisdiction,
  invitations: jurisdiction.invitations.map((one) => (one.id === invitation.id ? invitation : one)),
});
