import type { Instant } from '../deadline/instant';
import type { Timekeeping } from '../deadline/limits';
import { categoryAt, rulesAt } from '../deadline/rules';
import type { Category, CountySettings, Rules } from '../deadline/settings';
import { pausesAt } from '../deadline/suspension';
import type { ClockOf } from '../deadline/suspension';
import type { Jurisdiction, PlaceId } from '../grid/grid';
import type { Matter } from './matter';

/** 当时的世界 · All that a rule may look at besides the matter and the actor. */
export interface World {
  readonly now: Instant;
  readonly settings: CountySettings;
  /** Of the matter's village. */
  readonly jurisdiction: Jurisdiction;
}

/** 现行规定 · For a matter that is reported now. */
export const rulesNow = ({ settings, now }: World): Rules => rulesAt(settings, now);

/** 计时 · The one way from the county's settings and suspensions to the clocks of a matter that is reported now. */
export const timekeepingNow = (world: World, isUrgent: boolean): Timekeeping =>
  timekeeping(world.settings, world.jurisdiction._id, world.now, isUrgent);

/** 依报事时的规定计时 · For a matter that is there already: the limits that held when it was reported. */
export const timekeepingFor = (
  { settings }: Pick<World, 'settings'>,
  { villageId, reportedAt, isUrgent }: Pick<Matter, 'villageId' | 'reportedAt' | 'isUrgent'>,
): Timekeeping => timekeeping(settings, villageId, reportedAt, isUrgent);

function timekeeping(
  settings: CountySettings,
  villageId: PlaceId,
  reportedAt: Instant,
  isUrgent: boolean,
): Timekeeping {
  const { calendars: years, suspensions } = settings;
  const calendar = (clock: ClockOf) => ({ years, pauses: pausesAt(suspensions, villageId, clock) });
  const { limits } = rulesAt(settings, reportedAt);
  return { limits, desk: calendar(isUrgent ? 'urgentDesk' : 'desk'), resident: calendar('resident') };
}

/** The matter's category as it was when it was reported. */
export const categoryOf = (
  { settings }: Pick<World, 'settings'>,
  { categoryId, reportedAt }: Pick<Matter, 'categoryId' | 'reportedAt'>,
): Category | null => categoryAt(settings, categoryId, reportedAt);
