import type { Instant } from '../deadline/instant';
import type { Category, CountySettings } from '../deadline/settings';
import type { Jurisdiction } from '../grid/grid';

/** 当时的世界 · All that a rule may look at besides the matter and the actor. */
export interface World {
  readonly now: Instant;
  readonly settings: CountySettings;
  /** Of the matter's village. */
  readonly jurisdiction: Jurisdiction;
}

/** Null when the county has taken the category off its list since. */
export const categoryOf = ({ settings }: World, categoryId: string): Category | null =>
  settings.categories.find(({ id }) => id === categoryId) ?? null;
