/** 任职 · Who sits where, who is away, who has been invited. */
import type { Instant } from '../deadline/instant';
import type { Level, PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { MeView } from './me';

export interface PostsView {
  /** The village, township or county. */
  readonly areaId: PlaceId;
  readonly areaName: string;
  /** In the order of the tree. */
  readonly desks: readonly DeskStaffView[];
}
export interface DeskStaffView {
  readonly deskId: PlaceId;
  readonly name: string;
  readonly level: Level;
  /** Nobody can act there now. */
  readonly isVacant: boolean;
  /** Offices that the caller may give at this desk, the usual one first; none: not theirs. */
  readonly offices: readonly Role[];
  /** Now or from a day on, earliest first. */
  readonly holders: readonly PostView[];
  /** Who had a post there, last first. */
  readonly former: readonly PostView[];
  /** Neither accepted nor taken back. */
  readonly invitations: readonly InvitationView[];
}
export interface PostView {
  readonly postId: string;
  readonly holderId: string;
  readonly name: string;
  readonly role: Role;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
  readonly isYou: boolean;
  /** The caller may end it. */
  readonly canEnd: boolean;
  /** The caller may write down a leave of theirs. */
  readonly canLeave: boolean;
  /** Now or to come, earliest first. */
  readonly leaves: readonly LeaveView[];
}
export interface LeaveView {
  readonly leaveId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly standInName: string | null;
  /** Who acts in the end, where those who stand in are away themselves; null: nobody. */
  readonly actingName: string | null;
  readonly canEnd: boolean;
}
export interface InvitationView {
  readonly invitationId: string;
  readonly name: string;
  readonly role: Role;
  readonly fromAt: Instant;
  readonly expiresAt: Instant;
  readonly isExpired: boolean;
  readonly canChange: boolean;
}

/** 任职码 · What is handed out to somebody who is to come in; shown to who appoints alone. */
export interface PostCodeView {
  readonly invitationId: string;
  readonly name: string;
  readonly role: Role;
  readonly placeNames: readonly string[];
  /** '7K3F-9Q2M' */
  readonly code: string;
  readonly qr: string;
  readonly expiresAt: Instant;
}
/** 任职码通向 · What a code makes of whoever accepts it. */
export interface OfferView {
  readonly placeNames: readonly string[];
  readonly role: Role;
  readonly name: string;
  /** From then on, or from the acceptance if that is later. */
  readonly fromAt: Instant;
  /** The caller has accepted it already. */
  readonly isAccepted: boolean;
}
/** 可任命的人 · Somebody who is known here. */
export interface CandidateView {
  readonly appointeeId: string;
  readonly name: string;
  /** Where they sit or live: '白家沟小组'. */
  readonly note: string;
}

/** 本人请假 · Where the caller has a post, their leaves there, and who could stand in. */
export interface OwnLeavesView {
  readonly areas: readonly {
    readonly areaId: PlaceId;
    readonly deskNames: readonly string[];
    readonly leaves: readonly LeaveView[];
    readonly colleagues: readonly CandidateView[];
  }[];
}

interface LeaveInput {
  readonly areaId: PlaceId;
  /** Null: nobody. */
  readonly standInId: string | null;
  readonly fromAt: Instant;
  /** Without: the day after the last. */
  readonly toAt: Instant;
}

/** 调用 · 任职. */
export interface PostCalls {
  /** Without an area: the caller's own. */
  'posts.list': { input: { readonly areaId?: PlaceId }; output: PostsView };
  'posts.candidates': {
    input: { readonly deskId: PlaceId; readonly words?: string };
    output: readonly CandidateView[];
  };
  /** Somebody known (`appointeeId`), or somebody new (`name`, perhaps their work phone): then a code comes back. */
  'post.appoint': {
    input: {
      readonly deskId: PlaceId;
      readonly office: Role;
      readonly appointeeId?: string;
      readonly name?: string;
      readonly phone?: string;
      readonly fromAt?: Instant;
      readonly followsPostId?: string;
    };
    output: { readonly posts: PostsView; readonly code: PostCodeView | null };
  };
  /** At once, or at `untilAt`. */
  'post.end': {
    input: { readonly areaId: PlaceId; readonly postId: string; readonly untilAt?: Instant };
    output: PostsView;
  };
  'invitation.renew': {
    input: { readonly areaId: PlaceId; readonly invitationId: string };
    output: PostCodeView;
  };
  'invitation.withdraw': {
    input: { readonly areaId: PlaceId; readonly invitationId: string };
    output: PostsView;
  };
  'leave.set': { input: LeaveInput & { readonly holderId: string }; output: PostsView };
  'leave.end': { input: { readonly areaId: PlaceId; readonly leaveId: string }; output: PostsView };
  'leave.mine': { input: Record<string, never>; output: OwnLeavesView };
  'leave.take': { input: LeaveInput; output: OwnLeavesView };
  'leave.return': { input: { readonly areaId: PlaceId; readonly leaveId: string }; output: OwnLeavesView };
  'post.offer': { input: { readonly code: string }; output: OfferView };
  'post.accept': {
    input: { readonly code: string };
    output: { readonly me: MeView; readonly offer: OfferView };
  };
}
