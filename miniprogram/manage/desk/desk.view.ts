/** 一个岗位 · Who sits there and who did, with what may be changed. */
import type { DeskStaffView, InvitationView, PostsView, PostView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import { deskIn, holderWords, leaveWords } from '../../services/words/post-words';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { ROLE } from '../../text';

export interface Doing {
  readonly said: string;
  readonly isFailed: boolean;
}

export const NOTHING_DONE: Doing = { said: '', isFailed: false };

function holder(post: PostView, now: number) {
  return {
    ...holderWords(post, now),
    postId: post.postId,
    holderId: post.holderId,
    canEnd: post.canEnd,
    canLeave: post.canLeave,
    leaves: post.leaves.map((leave) => ({
      leaveId: leave.leaveId,
      words: leaveWords(leave, now),
      canEnd: leave.canEnd,
      verb: leave.fromAt <= now ? '提前结束请假' : '取消请假',
    })),
  };
}

function invitation(one: InvitationView, now: number) {
  const { invitationId, name, role, expiresAt, isExpired, canChange } = one;
  return {
    invitationId,
    name: `${ROLE[role]} ${name}`,
    note: isExpired ? '任职码过期了，换一个新的给他' : `已请，等他凭码来，${dayWords(expiresAt, now)}前有效`,
    canChange,
  };
}

function former({ postId, role, name, fromAt, toAt }: PostView, now: number) {
  const to = toAt === null ? '' : dayWords(toAt, now);
  return { postId, name: `${ROLE[role]} ${name}`, note: `${dayWords(fromAt, now)} 到 ${to}` };
}

function page(desk: DeskStaffView, now: number) {
  return {
    name: desk.name,
    isVacant: desk.isVacant,
    holders: desk.holders.map((one) => holder(one, now)),
    invitations: desk.invitations.map((one) => invitation(one, now)),
    former: desk.former.map((one) => former(one, now)),
    canAppoint: desk.offices.length > 0,
  };
}

export function deskView(loaded: Loaded<PostsView>, deskId: string, doing: Doing, shell: Shell) {
  const desk = deskIn(loaded.data, deskId);
  return {
    frame: frameView(loaded, shell, 'list'),
    ...doing,
    isGone: loaded.data !== null && desk === undefined,
    page: desk ? page(desk, shell.now) : null,
  };
}
