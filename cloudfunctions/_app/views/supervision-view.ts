import { seatFor, type Concerned } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import type { SupervisionView } from '../../../domain/contract';
import type { Matter } from '../../../domain/matter/matter';
import type { NameOfPlace } from './place-names';

/** 待回复的督办 · For those at a desk concerned; the most pressing first. */
export const supervisionViews = (
  matter: Concerned & Pick<Matter, 'supervisions'>,
  viewer: PersonActor,
  nameOf: NameOfPlace,
): readonly SupervisionView[] =>
  seatFor(matter, viewer, ['desk', 'helper', 'above', 'township']) === null
    ? []
    : [...matter.supervisions]
        .sort((a, b) => a.replyDueAt - b.replyDueAt)
        .map(({ fromDeskId, words, replyDueAt }) => ({
          deskName: nameOf(fromDeskId),
          words: words ?? '',
          replyDueAt,
        }));
