import { gridOf } from '../../../domain/grid/grid';
import type { Where } from '../../../domain/matter/matter';
import type { NameOfPlace } from './place-names';

/** 在哪里 · The grid, the household if the viewer may know it, and the reporter's own words
 * if they may read them: '白家沟小组 · 12号 · 村口'. */
export function whereView(
  { placeId, householdLabel, words }: Where,
  visible: Readonly<Record<'household' | 'text', boolean>>,
  nameOf: NameOfPlace,
): string {
  const parts = [
    nameOf(gridOf(placeId)),
    visible.household ? householdLabel : null,
    visible.text ? words : null,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
