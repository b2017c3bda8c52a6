/** What a worker is started with. */
export interface WorkerStart {
  /** How far the cloud's clock is ahead of the machine's while the bundle loads. */
  readonly offsetMs: number;
  readonly name: string;
  readonly entry: string;
  readonly identityVariables: readonly string[];
}

/** One event for a worker. `offsetMs` is how far the cloud's clock is ahead of the machine's. */
export interface WorkerCall {
  readonly id: number;
  readonly event: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
  readonly offsetMs: number;
}

/** The bundle is loaded, or why it couldn't be. */
export interface WorkerReady {
  readonly ready: true | string;
}

/** A worker's answer: the returned value as JSON, or what was thrown. */
export type WorkerAnswer =
  | { readonly id: number; readonly value: string }
  | { readonly id: number; readonly error: { readonly message: string; readonly stack: string } };
