import type { Timekeeping } from '../deadline/limits';
import { categoryAt } from '../deadline/rules';
import type { Category } from '../deadline/settings';
import { timekeeping, type World } from '../deadline/world';
import type { Matter } from './matter';

/** 依报事时的规定计时 · For a matter that is there already: the limits that held when it was reported. */
export const timekeepingFor = (
  { settings }: Pick<World, 'settings'>,
  { villageId, reportedAt, isUrgent }: Pick<Matter, 'villageId' | 'reportedAt' | 'isUrgent'>,
): Timekeeping => timekeeping(settings, villageId, reportedAt, isUrgent);

/** The matter's category as it was when it was reported. */
export const categoryOf = (
  { settings }: Pick<World, 'settings'>,
  { categoryId, reportedAt }: Pick<Matter, 'categoryId' | 'reportedAt'>,
): Category | null => categoryAt(settings, categoryId, reportedAt);
