import type { GenericSchema } from 'valibot';

import type { Guard } from '../../../domain/access/guards';
import type { CallName, Input } from '../../../domain/contract';
import type { Handler } from '../context';

/** 路由 · What a call asks of the access tables, what its input must look like, and who answers it. */
export interface Route<C extends CallName> {
  readonly guard: Guard;
  readonly input: GenericSchema<unknown, Input<C>>;
  readonly handle: Handler<C>;
}

/** Every call of one topic of the contract; one that is missing doesn't compile. */
export type Routes<Topic> = { readonly [C in keyof Topic & CallName]: Route<C> };
