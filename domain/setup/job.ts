import type { Instant } from '../deadline/instant';
import { DAY_MS } from '../deadline/local-time';
import type { PlaceId } from '../grid/place';
import { sm3 } from '../record/sm3';
import type { Fault } from './faults';
import type { StagedRow, Verdict } from './rows';
import type { SheetKey } from './columns';
import type { Written } from './cells';

/** 导出内容 · What an export's file holds. */
export type ExportKind =
  | 'template'
  | 'setup'
  | 'matters'
  | 'deadlines'
  | 'months'
  | 'rectification'
  | 'ledger'
  | 'glance'
  | 'faults';

/**
 * 作业状态 · An import is read and checked, waits for a person, and is then carried out; an export gathers rows
 * and writes its file.
 */
export type JobState =
  | 'reading' // 正在读文件
  | 'checking' // 正在检查
  | 'checked' // 等您确认
  | 'applying' // 正在导入
  | 'gathering' // 正在取数
  | 'writing' // 正在写文件
  | 'done' // 完成
  | 'failed' // 没有做成
  | 'dropped'; // 已放弃

/** 作业 · One import or export: a document that says how far it has come, so that anybody can carry it on. */
export interface Job {
  readonly _id: string;
  /** Counts steps, also in which state the next is; a step that was overtaken is refused by it. */
  readonly revision: number;
  readonly kind: 'import' | ExportKind;
  readonly state: JobState;
  /** The county, or the township or village it is about. */
  readonly placeId: PlaceId;
  readonly byPersonId: string;
  readonly createdAt: Instant;
  /** From when an import holds: every date that it writes comes from here, never from the run that writes it. */
  readonly confirmedAt: Instant | null;
  /** import: the upload; export: the finished file. */
  readonly fileId: string | null;
  readonly fileName: string;
  /** faults: of which import. */
  readonly ofJobId: string | null;
  /** glance: '2026-11'; without: of no month. */
  readonly month?: string;
  readonly sheets: readonly JobSheet[];
  /** How many chunks of the present state are done. */
  readonly cursor: number;
  /** Where in the present source an export stands. */
  readonly position: string | null;
  readonly failure: string | null;
  /** Set while something is left to do by itself: until then a runner has it; 0: free. Null: nothing is left. */
  readonly leaseUntil: Instant | null;
  /** When its rows and file are removed; null: they are. */
  readonly clearAt: Instant | null;
}

/** 一张表的进度 · Rows and verdicts of one sheet of a job. */
export interface JobSheet {
  readonly key: SheetKey | null;
  readonly name: string;
  readonly chunks: number;
  readonly rows: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly faults: number;
}

/** 一包行 · Some hundred rows of a job; `order` counts them over all sheets. */
export interface JobChunk {
  readonly _id: string;
  readonly jobId: string;
  readonly order: number;
  /** Index of its sheet in the job. */
  readonly sheet: number;
  readonly rows: readonly StagedRow[];
  /** Rows of an export. */
  readonly cells: readonly (readonly Written[])[];
  /** Found while reading and checking. */
  readonly faults: readonly Fault[];
  /** Found while carrying out. */
  readonly lateFaults: readonly Fault[];
  /** Whether there are any: for listing them. */
  readonly isFaulty: boolean;
}

const NO_VERDICTS: JobSheet['counts'] = { add: 0, change: 0, end: 0, same: 0 };

type JobStart = Pick<Job, '_id' | 'kind' | 'state' | 'placeId' | 'byPersonId' | 'fileName'> &
  Partial<Pick<Job, 'fileId' | 'ofJobId' | 'month' | 'sheets'>>;

/** 新作业 · At its beginning: for any runner to take up. */
export const newJob = (start: JobStart, now: Instant): Job => ({
  revision: 1,
  createdAt: now,
  confirmedAt: null,
  fileId: null,
  ofJobId: null,
  sheets: [],
  cursor: 0,
  position: null,
  failure: null,
  leaseUntil: 0,
  clearAt: now + KEEP_MS,
  ...start,
});

/** 新的一张表 · Of which nothing has been read or gathered. */
export const newSheet = (key: SheetKey | null, name: string): JobSheet => ({
  key,
  name,
  chunks: 0,
  rows: 0,
  counts: NO_VERDICTS,
  faults: 0,
});

/** 还在走 · It goes on by itself. */
export const isRunning = ({ state }: Pick<Job, 'state'>): boolean =>
  ['reading', 'checking', 'applying', 'gathering', 'writing'].includes(state);

/** 作业号 · From who asks and the key that the phone made for it: a retry has the same. */
export const jobId = (personId: string, clientKey: string): string =>
  sm3(`job\n${personId}\n${clientKey}`).slice(0, 32);

/** Where a person's files to import lie. */
export const importPath = (personId: string): string => `imports/${personId}/`;

/** 'cloud://<environment>/<path>', the path one plain name in the person's own folder. */
export function isOwnImport(fileId: string, personId: string): boolean {
  const [, path] = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId) ?? [];
  const folder = importPath(personId);
  return path !== undefined && path.startsWith(folder) && /^[\w-]+\.\w+$/.test(path.slice(folder.length));
}

/** 保留 · Rows of people and files are kept this long, to look at faults and to fetch what was made. */
const KEEP_MS = 7 * DAY_MS;

export const chunkId = (jobId: string, order: number): string => `${jobId}:${String(order).padStart(6, '0')}`;

/** 份数 · All chunks of a job. */
export const chunksOf = ({ sheets }: Pick<Job, 'sheets'>): number =>
  sheets.reduce((sum, { chunks }) => sum + chunks, 0);

export const faultsOf = ({ sheets }: Pick<Job, 'sheets'>): number =>
  sheets.reduce((sum, { faults }) => sum + faults, 0);
