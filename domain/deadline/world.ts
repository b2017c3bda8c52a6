import type { Jurisdiction, PlaceId } from '../grid/grid';
import type { Instant } from './instant';
import type { Timekeeping } from './limits';
import { rulesAt } from './rules';
import type { CountySettings, Rules } from './settings';
import { pausesAt } from './suspension';
import type { ClockOf } from './suspension';

/** 当时的世界 · All that a rule may look at besides the record and the actor. */
export interface World {
  readonly now: Instant;
  readonly settings: CountySettings;
  /** Of the record's village. */
  readonly jurisdiction: Jurisdiction;
}

/** 现行规定 · For what begins now. */
export const rulesNow = ({ settings, now }: World): Rules => rulesAt(settings, now);

/** 计时 · The one way from the county's settings and suspensions to the clocks of what begins now. */
export const timekeepingNow = (world: World, isUrgent: boolean): Timekeeping =>
  timekeeping(world.settings, world.jurisdiction._id, world.now, isUrgent);

/** 依当时的规定计时 · By the limits that held when something began. */
export function timekeeping(
  settings: CountySettings,
  villageId: PlaceId,
  beganAt: Instant,
  isUrgent: boolean,
): Timekeeping {
  const { calendars: years, suspensions } = settings;
  const calendar = (clock: ClockOf) => ({ years, pauses: pausesAt(suspensions, villageId, clock) });
  const { limits } = rulesAt(settings, beganAt);
  return { limits, desk: calendar(isUrgent ? 'urgentDesk' : 'desk'), resident: calendar('resident') };
}
