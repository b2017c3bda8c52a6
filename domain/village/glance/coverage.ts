import type { Instant } from '../../deadline/instant';
import { coveredMicroGrids, isUncovered } from '../../grid/coverage';
import { placingAt, type Household } from '../../grid/household';
import { hideSmall } from '../../statistics/disclosure';
import { figure, type Picks, type Section } from './glance';

/** 联户的事实 · A village's households and who looks after them, at one instant. */
export interface CoverageFacts {
  readonly village: Parameters<typeof coveredMicroGrids>[0];
  readonly households: readonly Household[];
  readonly at: Instant;
}

/** 哪些户 · The households behind a figure of this part: those that belong to the village then. */
export function pickHomes(figureId: string, { village, at }: CoverageFacts): Picks<Household> {
  const covered = coveredMicroGrids(village, at);
  if (figureId === 'coverage.uncovered') return (one) => isUncovered(one, covered, at);
  return figureId === 'coverage.households' ? (one) => placingAt(one, at) !== null : null;
}

function countOf(figureId: string, facts: CoverageFacts): number {
  const is = pickHomes(figureId, facts);
  return is === null ? 0 : facts.households.filter(is).length;
}

/** 联户的数 · How many households there are, and how many no linked party member looks after. */
export function coverageSection(facts: CoverageFacts, isShownWhole: boolean): Section {
  const households = countOf('coverage.households', facts);
  const uncovered = countOf('coverage.uncovered', facts);
  const { cells, total } = hideSmall([uncovered, households - uncovered]);
  return {
    id: 'coverage',
    title: '联户',
    note: '以月底为准；这个月的以现在为准。',
    rates: [],
    groups: [
      {
        title: '',
        figures: [
          figure('coverage.households', '全村户数', isShownWhole ? households : total),
          figure('coverage.uncovered', '还没有联户党员的', isShownWhole ? uncovered : (cells[0] ?? null)),
        ],
      },
    ],
  };
}
