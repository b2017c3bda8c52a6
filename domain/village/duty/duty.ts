import type { Instant } from '../../deadline/instant';
import type { PlaceId } from '../../grid/place';
import type { Role } from '../../grid/posts';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';

/** 村里的岗位 · Those whose duties the county and the village write down. */
export const DUTY_OFFICES = [
  'villageSecretary',
  'villageOfficer',
  'groupHead',
  'gridMember',
  'linkedMember',
] as const satisfies readonly Role[];
export type DutyOffice = (typeof DUTY_OFFICES)[number];

/** 设岗定职 · A post for somebody without office: what it is for, who has it, from when to when. */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly string[];
  /** '': its holder has left. */
  readonly holderId: string;
  /** Of the holder's home: from there what is overdue goes up. */
  readonly placeId: PlaceId;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}

export type DutyEvent = RecordEvent &
  (
    | { readonly type: 'written'; readonly office: DutyOffice; readonly lines: readonly string[] }
    | { readonly type: 'stationOpened'; readonly station: Station }
    | { readonly type: 'stationEnded'; readonly stationId: string }
  );

/**
 * 岗位职责 · One document a place: the county's is the template, a village's its own lines besides, and its posts for
 * people without office. What was written before is in the timeline.
 */
export interface Duties extends VillageRecord<DutyEvent> {
  readonly lines: Readonly<Partial<Record<DutyOffice, readonly string[]>>>;
  readonly stations: readonly Station[];
}

/** 现有的设岗 */
export const stationsAt = (duties: Pick<Duties, 'stations'> | null, at: Instant): readonly Station[] =>
  (duties?.stations ?? []).filter(({ fromAt, toAt }) => fromAt <= at && (toAt === null || at < toAt));
