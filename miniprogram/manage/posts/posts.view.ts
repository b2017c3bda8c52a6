/** 谁在岗 · Desk by desk of a village, township or the county; what is vacant first. */
import type { DeskStaffView, PostsView, TownshipView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/load';
import { holderWords, leaveWords } from '../../services/post-words';
import type { Shell } from '../../services/shell';
import { ROLE } from '../../text';

const MOST_AREAS = 40;

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

/** Villages of the county or township, by name. */
export function areasOf(townships: readonly TownshipView[], own: string, words: string) {
  const found = townships
    .filter(({ id }) => id === own || id.startsWith(own))
    .flatMap((township) => [
      ...(township.id === own ? [] : [{ id: township.id, name: township.name, note: '乡镇' }]),
      ...township.villages.map(({ id, name }) => ({ id, name, note: township.name })),
    ])
    .filter(({ name, note }) => `${note}${name}`.includes(words.trim()));
  return { areas: found.slice(0, MOST_AREAS), left: Math.max(0, found.length - MOST_AREAS) };
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
    moreAreas: left > 0 ? `还有 ${left} 个，输名字找得快。` : '',
    noArea: townships.length > 0 && areas.length === 0,
  };
}
