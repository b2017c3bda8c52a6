import type { BulletinRow as RowView } from '../../../domain/contract';
import type { RowIn } from '../../../domain/village/kinds';
import type { NameOfPlace } from './place-names';

/** 一条公开 · As lists show it. */
export const bulletinRow = (
  { _id, kind, title, audience, period, publishedAt, untilAt, state }: RowIn<'bulletins'>,
  nameOf: NameOfPlace,
): RowView => ({
  id: _id,
  kind,
  title,
  placeName: nameOf(audience.placeId),
  isPartyOnly: audience.isPartyOnly,
  period,
  publishedAt,
  untilAt,
  isRecalled: state === 'recalled',
});
