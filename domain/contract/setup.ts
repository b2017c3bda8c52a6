/** 导入导出 · Set-up from Excel, and files out of what is there. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/place';
import type { ExportKind, JobState } from '../setup/job';
import type { PageInput, Paged } from './paging';

export type { ExportKind, JobState };

export interface SetupView {
  /** For which place the person sets up: the county, or their own village. */
  readonly placeId: PlaceId;
  readonly placeName: string;
  readonly level: 'county' | 'township' | 'village';
  readonly canImport: boolean;
  /** Under which files to import are to be uploaded. */
  readonly uploadPath: string;
  readonly mostMegabytes: number;
  readonly exports: readonly ExportKind[];
  /** The person's own, newest first. */
  readonly jobs: readonly JobRowView[];
}
export interface JobRowView {
  readonly id: string;
  readonly kind: 'import' | ExportKind;
  readonly state: JobState;
  readonly fileName: string;
  readonly createdAt: Instant;
  readonly faults: number;
}
export interface JobView extends JobRowView {
  readonly placeName: string;
  /** It goes on by itself. */
  readonly isRunning: boolean;
  /** Of the present state; null: can't be told yet. */
  readonly percent: number | null;
  /** Rows that have been read so far. */
  readonly rowsRead: number;
  readonly sheets: readonly JobSheetView[];
  readonly canConfirm: boolean;
  readonly canDrop: boolean;
  /** failed: why. */
  readonly failure: string | null;
  /** A finished export: temporary. */
  readonly fileUrl: string | null;
  /** When its rows and file are removed. */
  readonly clearAt: Instant | null;
}
export interface JobSheetView {
  readonly name: string;
  readonly rows: number;
  readonly add: number;
  readonly change: number;
  readonly end: number;
  readonly same: number;
  readonly faults: number;
}
export interface FaultView {
  readonly id: string;
  /** '户 · 第 12 行 · C 门牌' */
  readonly where: string;
  readonly value: string;
  readonly words: string;
}

interface OnJob {
  readonly jobId: string;
}

/** 调用 · 导入导出. */
export interface SetupCalls {
  'setup.get': { input: Record<string, never>; output: SetupView };
  /** A file that was uploaded under `uploadPath` is read and checked; nothing else is written. */
  'job.import': {
    input: { readonly clientKey: string; readonly fileId: string; readonly fileName: string };
    output: JobView;
  };
  'job.export': {
    input: {
      readonly clientKey: string;
      readonly kind: ExportKind;
      readonly ofJobId?: string;
      readonly month?: string;
    };
    output: JobView;
  };
  'job.get': { input: OnJob; output: JobView };
  /** 推一步 · Carries the job on for some seconds, so that somebody who waits for it sees it move. */
  'job.push': { input: OnJob; output: JobView };
  /** Carries out what the check has shown. */
  'job.confirm': { input: OnJob & { readonly isAllOrNothing?: boolean }; output: JobView };
  'job.drop': { input: OnJob; output: JobView };
  'job.faults': { input: OnJob & PageInput; output: Paged<FaultView> };
}
