import { DomainError } from '../../../domain/errors';
import { currentBinding, isDesksNo } from '../caller';
import type { Handler } from '../context';
import { nothing } from '../schemas';
import { showMe } from '../people/show-me';

export const endBindingInput = nothing;

/** 解除绑定 · A person no longer belongs to the household, or takes the request back. Refuses: BINDING_NOT_FOUND. */
export const endBinding: Handler<'binding.end'> = async (_input, context) => {
  const { caller, people, now } = context;
  const current = currentBinding(caller.bindings, now);
  if (!current || isDesksNo(current)) throw new DomainError('BINDING_NOT_FOUND');
  const binding = await people.commitBinding(current, { ...current, state: 'ended', toAt: now });
  const actor = { ...context.actor, binding: null };
  return showMe({ ...context, actor }, { binding });
};
