import type { FiguresView } from '../../../domain/contract';
import { percent, type Counts } from '../../../domain/statistics/counts';

/** 统计 · Counts with their rates: 小事不出网 and 大事不出村 of all that is closed. */
export function figuresView(counts: Counts): FiguresView {
  const { closed, closedInGrid, closedInVillage, rated, satisfied, reopened } = counts;
  const { acknowledgedOnTime, acknowledgedLate, handledOnTime, handledLate } = counts;
  return {
    closed,
    closedInGrid,
    closedInGridPercent: percent(closedInGrid, closed),
    closedInVillage,
    closedInVillagePercent: percent(closedInVillage, closed),
    acknowledgedOnTimePercent: percent(acknowledgedOnTime, acknowledgedOnTime + acknowledgedLate),
    handledOnTimePercent: percent(handledOnTime, handledOnTime + handledLate),
    rated,
    satisfied,
    reopened,
  };
}
