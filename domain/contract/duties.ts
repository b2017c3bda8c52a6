/** 岗位职责、设岗定职 · What each post is for, and who has one without office. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { DutyOffice } from '../village/duty/duty';
import type { TaskRow } from './tasks';

export type { DutyOffice };

export interface DutiesView {
  /** The village, or the county for its template; null: the caller belongs to none. */
  readonly placeId: PlaceId | null;
  readonly placeName: string;
  readonly isTemplate: boolean;
  /** What has been read, for writing. */
  readonly version: number;
  readonly canWrite: boolean;
  readonly canManageStations: boolean;
  /** 我的岗位 · Those at which the caller acts now. */
  readonly own: readonly {
    readonly office: DutyOffice;
    readonly deskName: string;
    readonly standsInFor: string | null;
  }[];
  readonly offices: readonly {
    readonly office: DutyOffice;
    readonly county: readonly string[];
    readonly village: readonly string[];
  }[];
  readonly stations: readonly StationView[];
}
export interface StationView {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly string[];
  readonly holderName: string;
  readonly isYours: boolean;
  readonly fromAt: Instant;
}
export interface StationTasksView {
  readonly station: StationView;
  readonly canEnd: boolean;
  readonly canGive: boolean;
  /** Those that the caller may know of, the latest first. */
  readonly tasks: readonly TaskRow[];
}

/** 调用 · 岗位职责和设岗定职. */
export interface DutyCalls {
  'duties.get': { input: Record<string, never>; output: DutiesView };
  /** The lines of one office, all of them. */
  'duties.write': {
    input: { readonly office: DutyOffice; readonly lines: readonly string[]; readonly version: number };
    output: { readonly version: number };
  };
  'station.get': { input: { readonly stationId: string }; output: StationTasksView };
  'station.open': {
    input: {
      readonly clientKey: string;
      readonly name: string;
      readonly duties: readonly string[];
      readonly holderId: string;
    };
    output: { readonly version: number };
  };
  'station.end': { input: { readonly stationId: string }; output: { readonly version: number } };
}
