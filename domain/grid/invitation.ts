import type { Instant } from '../deadline/instant';
import type { PlaceId } from './place';
import type { Role } from './posts';

/**
 * 任职邀请 · A post that waits for somebody to come in with their own WeChat by a one-time code.
 *
 * The code itself is nowhere: it is made of `id` and `issue` with the deployment's key when it is given out,
 * and found again by its digest.
 */
export interface Invitation {
  readonly id: string;
  readonly deskId: PlaceId;
  readonly role: Role;
  /** As who appoints wrote it down. */
  readonly name: string;
  readonly phoneSealed: string | null;
  /** 接替 · The post that ends as this one begins. */
  readonly replacesPostId: string | null;
  /** The post begins then, or when it is accepted if that is later. */
  readonly fromAt: Instant;
  readonly codeDigest: string;
  /** 第几个码 · Renewed, the invitation has another code and the one before opens nothing. */
  readonly issue: number;
  readonly madeAt: Instant;
  readonly byPersonId: string | null;
  readonly expiresAt: Instant;
  readonly ended: InvitationEnd | null;
}

export interface InvitationEnd {
  readonly how: 'accepted' | 'withdrawn';
  readonly at: Instant;
  readonly personId: string;
}
