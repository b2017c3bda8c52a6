import { namesOf } from '../../access/actor';
import type { PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { monthOf } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import { appended } from '../../record/append';
import { recordId } from '../../record/ids';
import type { By, RecordEvent } from '../../record/line';
import { emptyRecord, type VillageRecord } from '../../record/record';

export type PaperEvent = RecordEvent & { readonly type: 'numbered' };

/**
 * 证明编号 · One number of a village's year, taken by one matter; the paper itself lies in that matter.
 *
 * Its id is the number: taking one that is taken fails, so that no two papers have the same; and the next is only
 * taken once the one before is there, so that none is left out. A number whose matter doesn't have its paper yet
 * (a crash in between) is that matter's when it is tried again.
 */
export interface Paper extends VillageRecord<PaperEvent> {
  readonly year: string;
  readonly count: number;
  readonly matterId: string;
}

export const paperYear = (now: Instant): string => monthOf(now).slice(0, 4);

/** 取号 · `count`: one more than the village's latest of the year. */
export function takeNumber(
  villageId: PlaceId,
  count: number,
  matterId: string,
  { actor, by, now }: { readonly actor: PersonActor; readonly by: By; readonly now: Instant },
): Paper {
  const year = paperYear(now);
  const unsealed: Paper = {
    ...emptyRecord(recordId(villageId, `paper-${year}-${count}`), villageId, now),
    year,
    count,
    matterId,
  };
  const facts = { _id: unsealed._id, villageId, year, count, matterId };
  const event: PaperEvent = { type: 'numbered', at: now, by, words: null };
  return appended(unsealed, event, { facts, wordsOf: (_line, { words }) => words }, namesOf(actor), () => []);
}
