/** 住户的说法 · What the pages of households say alike. */
import type { HomesView } from '../../../domain/contract';

/** Places whose households may be shown, and which of them is. */
export interface PlaceChoices {
  readonly names: string[];
  readonly index: number;
  readonly name: string;
}

export const placeRow = (data: HomesView | null): PlaceChoices => {
  const places = data?.places ?? [];
  const index = Math.max(
    0,
    places.findIndex(({ id }) => id === data?.placeId),
  );
  return { names: places.map(({ name }) => name), index, name: places[index]?.name ?? data?.placeName ?? '' };
};

export const linkedWords = (linkedMembers: readonly string[]): string =>
  linkedMembers.length === 0 ? '没有联户党员' : `联户党员 ${linkedMembers.join('、')}`;
