import * as v from 'valibot';

import type { Handler } from '../context';
import { decideBinding } from '../people/decide-binding';
import { id } from '../schemas';

export const refuseBindingInput = v.object({ bindingId: id });

/** 不予绑定 · The person does not belong to the household. */
export const refuseBinding: Handler<'binding.refuse'> = ({ bindingId }, context) =>
  decideBinding(context, bindingId, 'refused');
