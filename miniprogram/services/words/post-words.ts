/** 任职的说法 · Who sits at a desk since when, and who is away, in words. */
import type { DeskStaffView, LeaveView, PostsView, PostView } from '../../../domain/contract';
import { ROLE } from '../../text';
import { dayWords } from './when';

/** '请假到 11月30日，示例乙代岗', '11月28日 起请假，没有人代岗'. */
export function leaveWords({ fromAt, toAt, standInName, actingName }: LeaveView, now: number): string {
  const last = dayWords(toAt - 1, now);
  const when = fromAt <= now ? `请假到${last}` : `${dayWords(fromAt, now)}到${last}请假`;
  if (standInName === null) return `${when}，没有人代岗`;
  if (actingName === null) return `${when}，代岗的人也不在`;
  return actingName === standInName
    ? `${when}，${standInName}代岗`
    : `${when}，${standInName}转请${actingName}代岗`;
}

/** '网格员 示例甲', and since or from when. */
export function holderWords({ role, name, fromAt, toAt }: PostView, now: number) {
  const from = fromAt > now ? `${dayWords(fromAt, now)}起就任` : `${dayWords(fromAt, now)}起`;
  return {
    name: `${ROLE[role]} ${name}`,
    since: toAt === null ? from : `${from}，到${dayWords(toAt - 1, now)}为止`,
  };
}

export const deskIn = (posts: PostsView | null, deskId: string): DeskStaffView | undefined =>
  posts?.desks.find((desk) => desk.deskId === deskId);
