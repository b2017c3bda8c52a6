/** 选村 · The county's villages as a short list: those that are open first, then township by township. */
import type { TownshipView } from '../../../domain/contract';

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

const NOT_OPEN = '还没有录入网格';

/**
 * Villages whose name holds `words`; else, once a township is picked, its villages; else those with grids.
 */
export function villageRows(
  townships: readonly TownshipView[],
  townshipId: string,
  words: string,
): PlaceRow[] {
  const sought = words.trim();
  return townships.flatMap((township) =>
    township.villages
      .filter(({ name, hasGrids }) => {
        if (sought !== '') return `${township.name}${name}`.includes(sought);
        return townshipId === '' ? hasGrids : township.id === townshipId;
      })
      .map(({ id, name, hasGrids }) => ({
        id,
        name,
        note: hasGrids ? township.name : `${township.name} · ${NOT_OPEN}`,
      })),
  );
}

/** The way to all other villages, while nothing has been sought or picked. */
export const townshipRows = (
  townships: readonly TownshipView[],
  townshipId: string,
  words: string,
): PlaceRow[] =>
  words.trim() !== '' || townshipId !== ''
    ? []
    : townships.map(({ id, name, villages }) => ({ id, name, note: `${villages.length} 个村` }));
