import { byRight, forOneself } from '../../../domain/access/guards';
import type { PostCalls } from '../../../domain/contract/posts';
import { acceptPost, lookAtOffer, postCodeInput } from '../commands/accept-post';
import { appointPost, appointPostInput } from '../commands/appoint-post';
import { onInvitation, renewInvitation, withdrawInvitation } from '../commands/change-invitation';
import { endPostCommand, endPostInput } from '../commands/end-post';
import { endLeave, endLeaveInput, setLeave, setLeaveInput } from '../commands/set-leave';
import { returnFromLeave, returnFromLeaveInput, takeLeave, takeLeaveInput } from '../commands/take-leave';
import { getOwnLeaves, getOwnLeavesInput } from '../queries/get-own-leaves';
import { listCandidates, listCandidatesInput } from '../queries/list-candidates';
import { listPosts, listPostsInput } from '../queries/list-posts';
import type { Routes } from './routes';

/** 调用 · 任职. */
export const postsCalls: Routes<PostCalls> = {
  'posts.list': { guard: byRight('post.see', '看谁在岗'), input: listPostsInput, handle: listPosts },
  'posts.candidates': {
    guard: byRight('post.appoint', '找可任命的人'),
    input: listCandidatesInput,
    handle: listCandidates,
  },
  'post.appoint': { guard: byRight('post.appoint', '任命'), input: appointPostInput, handle: appointPost },
  'post.end': { guard: byRight('post.appoint', '离任'), input: endPostInput, handle: endPostCommand },
  'invitation.renew': {
    guard: byRight('post.appoint', '换任职码'),
    input: onInvitation,
    handle: renewInvitation,
  },
  'invitation.withdraw': {
    guard: byRight('post.appoint', '收回任职邀请'),
    input: onInvitation,
    handle: withdrawInvitation,
  },
  'leave.set': { guard: byRight('leave.set', '给人登记请假'), input: setLeaveInput, handle: setLeave },
  'leave.end': { guard: byRight('leave.set', '给人销假'), input: endLeaveInput, handle: endLeave },
  'leave.mine': { guard: forOneself('看本人的请假'), input: getOwnLeavesInput, handle: getOwnLeaves },
  'leave.take': { guard: forOneself('本人请假，请人代岗'), input: takeLeaveInput, handle: takeLeave },
  'leave.return': { guard: forOneself('本人销假'), input: returnFromLeaveInput, handle: returnFromLeave },
  'post.offer': {
    guard: forOneself('看任职码通向哪里，只凭手里的码'),
    input: postCodeInput,
    handle: lookAtOffer,
  },
  'post.accept': { guard: forOneself('凭任职码就任'), input: postCodeInput, handle: acceptPost },
};
