import type { CallName, Input, Output } from '../../../domain/contract';

/** 一站 · A page as a person sees it: `name` is its picture's, `path` its address with the query. */
export interface Stop {
  readonly name: string;
  readonly path: string;
  /** Words of the tab that is tapped on arrival, and what then comes to be there. */
  readonly tab?: { readonly words: string; readonly shows: string };
  /** What is tapped on arrival, and what then comes to be there. */
  readonly press?: { readonly tap: string; readonly shows: string };
}

/** 问 · Asks the cloud as one person. */
export type Ask = <C extends CallName>(call: C, input: Input<C>) => Promise<Output<C>>;
