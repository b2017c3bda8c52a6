import type { Place, PlaceId } from '../../domain/grid/grid';
import { OTHER_VILLAGE, VILLAGE, gridId, microGridId } from './ids';

/** Grids of a village by name, and how many micro-grids each has. */
interface Tree {
  readonly grids: readonly string[];
  readonly microGrids: number;
}

/**
 * 网格树 · The two villages that are filled in. Of the sample village's four grids only 白家沟小组 is a real name.
 */
const TREES: Readonly<Record<PlaceId, Tree>> = {
  [VILLAGE]: { grids: ['白家沟小组', '示例二组', '示例三组', '示例四组'], microGrids: 3 },
  [OTHER_VILLAGE]: { grids: ['示例一组', '示例二组'], microGrids: 2 },
};

/** Grids and micro-grids of a village; none when it isn't filled in. */
export function placesBelow(villageId: PlaceId): readonly Place[] {
  const { grids, microGrids } = TREES[villageId] ?? { grids: [], microGrids: 0 };
  return grids.flatMap((name, index) => [
    { id: gridId(villageId, index + 1), level: 'grid' as const, name },
    ...Array.from({ length: microGrids }, (_, micro) => ({
      id: microGridId(villageId, index + 1, micro + 1),
      level: 'microGrid' as const,
      name: `${micro + 1}号微网格`,
    })),
  ]);
}

/** Micro-grids of a village, in order. */
export const microGridsOf = (villageId: PlaceId): readonly PlaceId[] =>
  placesBelow(villageId)
    .filter(({ level }) => level === 'microGrid')
    .map(({ id }) => id);
