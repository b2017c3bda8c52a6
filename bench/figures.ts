/** 实测数字 · What `npm run bench` writes to latest.json. */
export interface Figures {
  readonly machine: string;
  /** ISO 8601. */
  readonly at: string;
  readonly calls: readonly CallFigures[];
  readonly scale: readonly ScaleFigures[];
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
export interface ScaleFigures {
  readonly name: string;
  /** In the whole county. */
  readonly matters: number;
  readonly p50Ms: number;
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
