import type { FiguresView } from '../../../domain/contract';
import { percent, RATES, type Counts, type RateName } from '../../../domain/statistics/counts';

/** 统计 · Counts with their rates: 小事不出网 and 大事不出村 of all that is closed. */
export function figuresView(counts: Counts): FiguresView {
  const { closed, services, closedInGrid, closedInVillage, rated, satisfied, reopened } = counts;
  const rate = (name: RateName): number | null => percent(...RATES[name](counts));
  return {
    closed,
    services,
    closedInGrid,
    closedInGridPercent: rate('closedInGridPercent'),
    closedInVillage,
    closedInVillagePercent: rate('closedInVillagePercent'),
    acknowledgedOnTimePercent: rate('acknowledgedOnTimePercent'),
    handledOnTimePercent: rate('handledOnTimePercent'),
    rated,
    satisfied,
    reopened,
  };
}
