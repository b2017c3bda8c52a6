/** 日历 · The county's years and the suspensions that stop clocks. */
import type { Instant } from '../deadline/instant';
import type { HalfDay } from '../deadline/settings';
import type { PlaceId } from '../grid/place';

/** 年历 · Days as 'MM-DD'. */
export interface YearView {
  /** Weekdays off. */
  readonly offDays: readonly string[];
  /** Weekends worked. */
  readonly workDays: readonly string[];
  readonly halfDays: readonly HalfDay[];
}
export interface CalendarView {
  /** '2026' */
  readonly thisYear: string;
  readonly years: readonly {
    readonly year: string;
    /** Null: not published yet; its deadlines are provisional (暂定). */
    readonly days: YearView | null;
    /** The system's own list has the year, and it is another than the county's. */
    readonly canLoad: boolean;
  }[];
  readonly canEdit: boolean;
}

/** 影响 · How many matters' dates a change would move; `isAtLeast`: there are more than were looked at. */
export interface EffectView {
  readonly matters: number;
  readonly isAtLeast: boolean;
}

export interface SuspensionRow {
  readonly id: string;
  readonly placeName: string;
  readonly reason: string;
  readonly fromAt: Instant;
  /** When it really ends or ended. */
  readonly untilAt: Instant;
  readonly state: 'coming' | 'now' | 'over';
  readonly pausesUrgent: boolean;
  readonly byName: string;
  readonly canEnd: boolean;
}
export interface SuspensionsView {
  /** Those in force or to come first, then the newest. */
  readonly rows: readonly SuspensionRow[];
  /** Where the viewer may stop clocks, widest first. */
  readonly places: readonly {
    readonly id: PlaceId;
    readonly name: string;
    readonly level: 'county' | 'township' | 'village';
  }[];
}
export interface SuspensionInput {
  readonly placeId: PlaceId;
  /** ≤ 30 characters; residents read it. */
  readonly reason: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly pausesUrgent: boolean;
}

/** 调用 · 日历与停摆. */
export interface CalendarCalls {
  'calendar.get': { input: Record<string, never>; output: CalendarView };
  /** What saving these days would move; writes nothing. */
  'calendar.preview-year': {
    input: { readonly year: string; readonly days: YearView };
    output: EffectView;
  };
  /** `before`: the days that were edited; refused with STALE_WRITE if somebody else has changed them. */
  'calendar.save-year': {
    input: { readonly year: string; readonly before: YearView | null; readonly days: YearView };
    output: CalendarView;
  };
  /** The days of the system's own list. */
  'calendar.load-year': { input: { readonly year: string }; output: CalendarView };
  'suspension.list': { input: Record<string, never>; output: SuspensionsView };
  'suspension.preview': { input: SuspensionInput; output: EffectView };
  /** `clientKey`: made once for the form, so that a retry sets it once. */
  'suspension.set': {
    input: SuspensionInput & { readonly clientKey: string };
    output: SuspensionsView;
  };
  'suspension.end': { input: { readonly suspensionId: string }; output: SuspensionsView };
}
