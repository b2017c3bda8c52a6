/** 谁在岗 · Desk by desk of a village, township or the county; what is vacant first. */
import type { DeskStaffView, PostsView, TownshipView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { areasOf, leftWords } from '../../services/choosing/areas';
import type { Loaded } from '../../services/calls/load';
import { holderWords, leaveWords } from '../../services/words/post-words';
import type { Shell } from '../../services/page/shell';
import { ROLE } from '../../text';

function desk({ deskId, name, isVacant, holders, invitations }: DeskStaffView, now: number) {
  return {
    deskId,
    name,
    isVacant,
    lines: [
      ...holders.flatMap((post) => [
        { key: post.postId, words: holderWords(post, now).name, isHint: false },
        ...post.leaves.map((leave) => ({ key: leave.leaveId, words: leaveWords(leave, now), isHint: true })),
        ...(post.fromAt > now || post.toAt !== null
          ? [{ key: `${post.postId}:since`, words: holderWords(post, now).since, isHint: true }]
          : []),
      ]),
      ...invitations.map(({ invitationId, role, name: invited, isExpired }) => ({
        key: invitationId,
        words: isExpired
          ? `请过${invited}任${ROLE[role]}，码过期了`
          : `已请${invited}任${ROLE[role]}，等他来`,
        isHint: true,
      })),
    ],
  };
}

export function postsView(
  loaded: Loaded<PostsView>,
  townships: readonly TownshipView[],
  words: string,
  shell: Shell,
) {
  const { data } = loaded;
  const desks = (data?.desks ?? []).map((one) => desk(one, shell.now));
  const vacant = desks.filter(({ isVacant }) => isVacant);
  const { areas, left } = data ? areasOf(townships, data.areaId, words) : { areas: [], left: 0 };
  return {
    frame: frameView(loaded, shell, 'list'),
    title: data?.areaName ?? '',
    vacancy:
      vacant.length === 0
        ? ''
        : `${vacant.length} 个岗位现在没有人：${vacant
            .slice(0, 4)
            .map(({ name }) => name)
            .join('、')}${vacant.length > 4 ? '……' : ''}`,
    desks: [...vacant, ...desks.filter(({ isVacant }) => !isVacant)],
    hasAreas: townships.length > 0,
    words,
    areas,
    moreAreas: leftWords(left),
    noArea: townships.length > 0 && areas.length === 0,
  };
}
