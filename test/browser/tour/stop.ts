import type { Answer, CallName, Input, Output } from '../../../domain/contract';

/** 一站 · A page as a person sees it: `name` is its picture's, `path` its address with the query. */
export interface Stop {
  readonly name: string;
  readonly path: string;
  /** Words of the tab that is tapped on arrival, and what then comes to be there. */
  readonly tab?: { readonly words: string; readonly shows: string };
  /** What is tapped on arrival, and what then comes to be there. */
  readonly press?: { readonly tap: string; readonly shows: string };
}

export type Ask = <C extends CallName>(call: C, input: Input<C>) => Promise<Output<C>>;

/** Asks the cloud as this person, to find out which pages they have. */
export function askAs(url: string, person: string): Ask {
  return async <C extends CallName>(call: C, input: Input<C>): Promise<Output<C>> => {
    const response = await fetch(`${url}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-person': person },
      body: JSON.stringify({ call, input }),
    });
    const answer = (await response.json()) as Answer<Output<C>>;
    if (!answer.ok) throw new Error(`${person} ${call}: ${answer.error.code}`);
    return answer.data;
  };
}
