import * as v from 'valibot';

import type { Handler } from '../context';
import { changeOwnBinding } from '../people/own-binding';

export const setAwayInput = v.object({ isAway: v.boolean() });

/** 在外 · Away for work, or back again; the household stays theirs either way. Refuses: BINDING_NOT_FOUND. */
export const setAway: Handler<'binding.away'> = ({ isAway }, context) =>
  changeOwnBinding(context, (binding) => (binding.isAway === isAway ? binding : { ...binding, isAway }));
