import type { Instant } from '../deadline/instant';
import { categoryAt, rulesAt } from '../deadline/rules';
import type { Category, CountySettings, Rules } from '../deadline/settings';
import type { Jurisdiction } from '../grid/grid';
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

/** 依报事时的规定 · For a matter that is there already: what held when it was reported. */
export const rulesFor = ({ settings }: World, { reportedAt }: Pick<Matter, 'reportedAt'>): Rules =>
  rulesAt(settings, reportedAt);

/** The matter's category as it was when it was reported. */
export const categoryOf = (
  { settings }: Pick<World, 'settings'>,
  { categoryId, reportedAt }: Pick<Matter, 'categoryId' | 'reportedAt'>,
): Category | null => categoryAt(settings, categoryId, reportedAt);
