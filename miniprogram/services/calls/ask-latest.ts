/** 问最新的 · Asks what a page wants to know now; an answer to what isn't asked any more is left aside. */
import type { CallName, Input, Output } from '../../../domain/contract';
import { call } from '../cloud';
import { asFailure, type CallFailed } from './call-failed';

interface Told<C extends CallName> {
  readonly answer: Output<C> | null;
  readonly failure: CallFailed | null;
}

/** Null: nothing is asked, or something else by now. */
export async function askLatest<C extends CallName>(
  name: C,
  question: () => Input<C> | null,
): Promise<Told<C> | null> {
  const input = question();
  if (!input) return null;
  const told: Told<C> = await call(name, input).then(
    (answer) => ({ answer, failure: null }),
    (thrown: unknown) => ({ answer: null, failure: asFailure(thrown) }),
  );
  return JSON.stringify(question()) === JSON.stringify(input) ? told : null;
}
