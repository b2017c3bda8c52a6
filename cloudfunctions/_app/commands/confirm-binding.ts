import * as v from 'valibot';

import type { Handler } from '../context';
import { decideBinding } from '../people/decide-binding';
import { id } from '../schemas';

export const confirmBindingInput = v.object({ bindingId: id });

/** 确认绑定 · The person does belong to the household. */
export const confirmBinding: Handler<'binding.confirm'> = ({ bindingId }, context) =>
  decideBinding(context, bindingId, 'confirmed');
