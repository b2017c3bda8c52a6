import type { Actor } from '../access/actor';
import { categoryAt } from '../deadline/rules';
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import { targetsBelow, upward } from './arrival';
import { refusal } from './guard';
import type { Matter } from './matter';
import type { Action } from './states';
import { ACTIONS, MOVES } from './moves';
import { replyBy } from './supervise';
import type { World } from '../deadline/world';

/** 可走的一步 · A button to draw, with what its form needs. */
export interface Move {
  readonly action: Action;
  readonly needsWords: boolean;
  /** sendBack: desks below that can act now. */
  readonly targetDeskIds?: readonly PlaceId[];
  /** escalate, object: the desk it would go to. */
  readonly toDeskId?: PlaceId;
  /** supervise: until when a reply that is asked for now would be due. */
  readonly replyDueAt?: Instant;
  /** resolve: 常用语. */
  readonly quickReplies?: readonly string[];
}

/** 可走的步 · Exactly what `decide` would let the actor do now, in the order of the buttons. */
export function openMoves(matter: Matter, actor: Actor, world: World): readonly Move[] {
  if (actor.kind === 'clock') return [];
  const then: World = { ...world, now: Math.max(world.now, matter.updatedAt) };
  return ACTIONS.filter((action) => refusal(matter, action, actor, then) === null).flatMap((action) => {
    const move = moveOf(matter, action, then);
    return move.targetDeskIds?.length === 0 ? [] : [move];
  });
}

function moveOf(matter: Matter, action: Action, world: World): Move {
  const move = { action, needsWords: MOVES[action].words === 'needed' };
  if (action === 'sendBack') return { ...move, targetDeskIds: targetsBelow(matter, world) };
  if (action === 'supervise') return { ...move, replyDueAt: replyBy(matter, world) };
  if (action === 'escalate' || action === 'object')
    return { ...move, toDeskId: upward(matter, world).deskId };
  if (action === 'resolve')
    return {
      ...move,
      quickReplies: categoryAt(world.settings, matter.categoryId, world.now)?.quickReplies ?? [],
    };
  return move;
}
