import type { FaultCode } from './faults';
import type { Verdict } from './rows';

/** 打算 · What a row makes of what is there, or why it can't: at which column, and what fills in the sentence. */
export type Planned<T> =
  | { readonly verdict: Verdict; readonly next: T }
  | { readonly fault: FaultCode; readonly key: string | null; readonly about: string };

export const refusal = (fault: FaultCode, key: string | null, about = '') => ({ fault, key, about }) as const;
