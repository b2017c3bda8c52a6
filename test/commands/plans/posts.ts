import type { PostCalls } from '../../../domain/contract/posts';
import { DAY, GRID, MICRO_GRID, MONDAY, VILLAGE } from '../../builders';
import { given, type Arrange, type Plans } from './plan';

const invited: Arrange = async ({ call }) => {
  const { code } = await call('secretary', 'post.appoint', {
    deskId: GRID,
    office: 'gridMember',
    name: '示例新人',
  });
  return { areaId: VILLAGE, invitationId: code?.invitationId ?? '', code: code?.code ?? '' };
};
const days = { areaId: VILLAGE, standInId: 'linked-0301', fromAt: MONDAY, toAt: MONDAY + DAY };
const away: Arrange = async ({ call }) => {
  const { areas } = await call('linked-0302', 'leave.take', days);
  return { areaId: VILLAGE, leaveId: areas[0]?.leaves[0]?.leaveId ?? '' };
};

export const postsPlans: Plans<PostCalls> = {
  'posts.list': ['secretary', given()],
  'posts.candidates': ['secretary', given({ deskId: GRID })],
  'post.appoint': [
    'secretary',
    given({ deskId: GRID, office: 'groupHead', appointeeId: 'resident', followsPostId: `${GRID}:head-03` }),
  ],
  'post.end': ['secretary', given({ areaId: VILLAGE, postId: `${MICRO_GRID}:linked-0302` })],
  'invitation.renew': ['secretary', invited],
  'invitation.withdraw': ['secretary', invited],
  'leave.set': ['secretary', given({ ...days, holderId: 'linked-0302' })],
  'leave.end': ['secretary', away],
  'leave.mine': ['linked-0302', given()],
  'leave.take': ['linked-0302', given(days)],
  'leave.return': ['linked-0302', away],
  'post.offer': ['stranger', invited],
  'post.accept': ['stranger', invited],
};
