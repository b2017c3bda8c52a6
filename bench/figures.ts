/** 实测数字 · What `npm run bench` writes to latest.json. */
export interface Figures {
  readonly machine: string;
  /** ISO 8601. */
  readonly at: string;
  readonly calls: readonly CallFigures[];
  /** Counties seeded for this run; one of the same code and day is used again. */
  readonly seeding: readonly SeedFigures[];
  readonly county: readonly CountyFigures[];
  readonly ledger: readonly LedgerFigures[];
  readonly imported: ImportFigures;
  readonly sweep: SweepFigures;
  readonly coldStart: readonly ColdStartFigures[];
  readonly pages: readonly PageFigures[];
  readonly packageKb: PackageFigures;
}

export interface CallFigures {
  readonly name: string;
  /** Sequential database round trips after the caller is known. */
  readonly roundTrips: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}
export interface SeedFigures {
  readonly matters: number;
  readonly ms: number;
}
export interface SizedFigures {
  readonly p50Ms: number;
  readonly p95Ms: number;
}
/** 两种大小 · The same call in a county of a thousand matters and in one at its full size. */
export interface CountyFigures {
  readonly name: string;
  /** Sequential, after the caller is known; null: counted among the calls, or several calls. */
  readonly roundTrips: number | null;
  readonly small: SizedFigures;
  readonly full: SizedFigures;
  /** How many rows the page or the file had at either size; null: it has none. */
  readonly rows: readonly [small: number | null, full: number | null];
  /** What the goal is measured by: a call's time, or a job's time for each row that it writes. */
  readonly grows: 'call' | 'row';
}
/** 台账的两种大小 · The same call with 500 contracts of 2 years, and with 5,000 of 20 years. */
export interface LedgerFigures {
  readonly name: string;
  readonly small: SizedFigures;
  readonly large: SizedFigures;
}
export interface ImportFigures {
  readonly households: number;
  readonly fileKb: number;
  /** From the upload until it waits for a yes. */
  readonly checkMs: number;
  /** From the yes until all is written. */
  readonly applyMs: number;
}
export interface SweepFigures {
  readonly overdue: number;
  /** Until none of them is left. */
  readonly ms: number;
}
export interface ColdStartFigures {
  readonly bundle: string;
  readonly kb: number;
  /** To load the bundle in a fresh process. */
  readonly ms: number;
  /** The same for a bundle of nothing but the database SDK. */
  readonly sdkMs: number;
}
export interface PageFigures {
  readonly name: string;
  readonly openMs: number;
  readonly setDataBytes: number;
  readonly nodes: number;
}
/** What WeChat's compiler makes of the mini-program; null when `npm run check:official` hasn't been run. */
export interface PackageFigures {
  readonly main: number | null;
  readonly total: number | null;
}
