import { relationsOf } from '../access/access';
import { isVillager, namesOf } from '../access/actor';
import type { PersonActor } from '../access/actor';
import type { MatterKind } from '../deadline/settings';
import { DomainError } from '../errors';
import { evolve } from './evolve';
import type { Matter } from './matter';
import { MOVES } from './moves';
import type { World } from '../deadline/world';

/** 公共的事 · Kinds bound to a place that any villager may meet; what else is reported stays between few. */
const PUBLIC_KINDS: ReadonlySet<MatterKind> = new Set(['repair', 'sanitation', 'hazard']);

type Joinable = Pick<Matter, 'kind' | 'villageId' | 'aboutPersonId' | 'state'>;

/** 可同报 · An open matter that all of its village may know of. */
export const isJoinable = (matter: Joinable, actor: PersonActor): boolean =>
  PUBLIC_KINDS.has(matter.kind) &&
  matter.aboutPersonId === null &&
  MOVES.join.from.includes(matter.state) &&
  isVillager(actor, matter.villageId);

export interface JoinInput {
  readonly words: string | null;
  readonly isNameHidden: boolean;
}

/**
 * 同报 · "我也遇到了": one more person has the matter. Whose it is already gets the matter itself back.
 *
 * Refuses: MATTER_NOT_FOUND (not a villager's to know of), MOVE_NOT_OPEN (whoever knows of it, but it is over).
 */
export function join(
  matter: Matter,
  { words, isNameHidden }: JoinInput,
  actor: PersonActor,
  world: World,
): Matter {
  if (matter.reporterIds.includes(actor.personId)) return matter;
  if (!isJoinable(matter, actor)) {
    if (relationsOf(matter, actor).size > 0 || isJoinable({ ...matter, state: 'reported' }, actor))
      throw new DomainError('MOVE_NOT_OPEN', { action: 'join', state: matter.state });
    throw new DomainError('MATTER_NOT_FOUND', { matterId: matter._id });
  }
  const by = {
    kind: 'person',
    personId: actor.personId,
    role: 'reporter',
    deskId: null,
    forPersonId: null,
  } as const;
  const at = Math.max(world.now, matter.updatedAt);
  return evolve(matter, { type: 'joined', at, by, words, isNameHidden }, namesOf(actor));
}
