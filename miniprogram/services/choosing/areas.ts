/** 找村 · The townships and villages below a place, by a part of their names. */
import type { TownshipView } from '../../../domain/contract';

const MOST_AREAS = 40;

/** Villages of the county or township, by name. */
export function areasOf(townships: readonly TownshipView[], own: string, words: string) {
  const found = townships
    .filter(({ id }) => id === own || id.startsWith(own))
    .flatMap((township) => [
      ...(township.id === own ? [] : [{ id: township.id, name: township.name, note: '乡镇' }]),
      ...township.villages.map(({ id, name }) => ({ id, name, note: township.name })),
    ])
    .filter(({ name, note }) => `${note}${name}`.includes(words.trim()));
  return { areas: found.slice(0, MOST_AREAS), left: Math.max(0, found.length - MOST_AREAS) };
}

/** '还有 75 个，输名字找得快。' */
export const leftWords = (left: number): string => (left > 0 ? `还有 ${left} 个，输名字找得快。` : '');

/** 找村 · Villages alone; those that have grids first, as the others hold no households yet. */
export function villagesOf(townships: readonly TownshipView[], words: string) {
  const found = townships
    .flatMap(({ name: township, villages }) =>
      villages.map(({ id, name, hasGrids }) => ({
        id,
        name,
        note: hasGrids ? township : `${township} · 还没有网格`,
        hasGrids,
      })),
    )
    .filter(({ name, note }) => `${note}${name}`.includes(words.trim()))
    .sort((a, b) => Number(b.hasGrids) - Number(a.hasGrids));
  return { areas: found.slice(0, MOST_AREAS), left: Math.max(0, found.length - MOST_AREAS) };
}
