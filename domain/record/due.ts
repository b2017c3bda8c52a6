import { nextAlarm } from '../deadline/limits';
import type { Instant } from '../deadline/instant';
import { timekeepingNow, type World } from '../deadline/world';
import { levelOf, parentOf, townshipOf, type PlaceId } from '../grid/place';

/** 上报 · Where something overdue goes next. */
export interface Raise {
  /** 报给 · The desk that hears of it now: one above, up to the village. */
  readonly toDeskId: PlaceId;
  /** 村级兜底 · It is at the top: the township is told too, daily until somebody acts. */
  readonly isAlarm: boolean;
  /** When the clock looks again. */
  readonly nextAt: Instant;
}

/**
 * 逾期上报 · What is promised at a desk and overdue goes up like a matter: one desk a day, and from the village's an
 * alarm. `raisedTo`: the desk that it has gone up to; null: none yet.
 */
export function raise(deskId: PlaceId, raisedTo: PlaceId | null, world: World): Raise {
  const at = raisedTo ?? deskId;
  const isTop = levelOf(at) === 'village';
  return {
    toDeskId: isTop ? at : (parentOf(at) ?? at),
    isAlarm: isTop,
    nextAt: nextAlarm(world.now, timekeepingNow(world, false)),
  };
}

/** 该听到的岗 · The desk above, and on an alarm the township's. */
export const toldOf = ({ toDeskId, isAlarm }: Raise): readonly PlaceId[] =>
  isAlarm ? [toDeskId, townshipOf(toDeskId)] : [toDeskId];
