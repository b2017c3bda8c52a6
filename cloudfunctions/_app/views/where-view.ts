import { gridOf } from '../../../domain/grid/grid';
import type { Where } from '../../../domain/matter/matter';
import type { NameOfPlace } from './place-names';

/** 在哪里 · The grid, the household if the viewer may know it, and the reporter's own words: '白家沟小组 · 12号 · 村口'. */
export function whereView(
  { placeId, householdLabel, words }: Where,
  isHouseholdVisible: boolean,
  nameOf: NameOfPlace,
): string {
  const parts = [nameOf(gridOf(placeId)), isHouseholdVisible ? householdLabel : null, words];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
