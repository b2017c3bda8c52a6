/** 一生里的人 · Who may do something to a matter in its life, and with what. */
import type { PersonActor } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import type { Post } from '../../../domain/grid/posts';
import type { ActionInput } from '../../../domain/matter/decide';
import { join } from '../../../domain/matter/join';
import type { Matter } from '../../../domain/matter/matter';
import type { Action, Outcome } from '../../../domain/matter/states';
import { toHandOver } from '../../../domain/matter/merge';
import { reportMatter } from '../../../domain/matter/report';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';

export const PEOPLE = [
  'resident',
  'neighbour',
  'secretary',
  'officer',
  'grid-03',
  'head-03',
  'grid-04',
  'linked-0302',
  'linked-0301',
  'supervisor',
  'cousin',
  'villager',
] as const;

/** Residents of the village, each of a household. */
export const VILLAGERS = ['resident', 'neighbour', 'cousin', 'villager'] as const;

const OUTCOMES: readonly Outcome[] = ['fixed', 'explained', 'referred'];

export function actorOf(personId: string, world: World): PersonActor {
  return VILLAGERS.some((one) => one === personId) ? make.resident(personId) : make.staff(personId, world);
}

/** An action with something to go with it, picked by a number. */
export function inputOf(
  action: Action,
  pick: number,
  targets: readonly string[],
  matter: Matter,
): ActionInput {
  const words = '示意：有这样的原因';
  if (action === 'sendBack')
    return { action, words, deskId: targets[pick % Math.max(1, targets.length)] ?? make.GRID };
  if (action === 'resolve') return { action, words, outcome: OUTCOMES[pick % 3] ?? 'fixed' };
  if (action === 'rate') return { action, words, isSatisfied: pick % 2 === 0 };
  if (action === 'merge') return { action, words, into: { ...matter, _id: 'twin', code: 'TWIN0001' } };
  return { action, words };
}

/** One more villager; the same object when they may not. */
export function joined(matter: Matter, who: string, world: World): Matter {
  const actor = make.resident(who);
  try {
    return join(matter, { words: null, isNameHidden: false }, actor, world);
  } catch (error) {
    if (error instanceof DomainError) return matter;
    throw error;
  }
}

/** A new matter of a villager that whoever holds this one merges into it; null: nobody may. */
export function mergedElsewhere(matter: Matter, pick: number, world: World): Matter | null {
  const who = VILLAGERS[pick % VILLAGERS.length] ?? 'cousin';
  const clientKey = `elsewhere-${pick}-${world.now}`;
  const draft = make.draft({ clientKey, categoryId: matter.categoryId, isUrgent: matter.isUrgent });
  const fresh = reportMatter(draft, make.resident(who), world, make.household());
  const from = joined(fresh, 'villager', world);
  for (const person of PEOPLE)
    try {
      const actor = actorOf(person, world);
      return toHandOver(
        make.act(from, { action: 'merge', into: matter }, actor, world),
        'absorb',
        matter._id,
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  return null;
}

/** Undoes it, if anybody may; null: nobody. */
export function takenOut(from: Matter | undefined, into: Matter, world: World): Matter | null {
  for (const person of from ? PEOPLE : [])
    try {
      const after = make.act(from as Matter, { action: 'unmerge' }, actorOf(person, world), world);
      return toHandOver(after, 'release', into._id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  return null;
}

/** Everybody at a desk leaves it; those of the example village come back, or nobody. */
export function withPost(world: World, desk: number, isFilled: boolean): World {
  const deskId = make.PLACES[desk]?.id ?? make.GRID;
  const { jurisdiction, now } = world;
  const ended = jurisdiction.posts.map((post: Post) =>
    post.deskId === deskId && post.toAt === null ? { ...post, toAt: now } : post,
  );
  const back = make.POSTS.filter((post) => post.deskId === deskId).map((post) => ({ ...post, fromAt: now }));
  return { ...world, jurisdiction: { ...jurisdiction, posts: isFilled ? [...ended, ...back] : ended } };
}
