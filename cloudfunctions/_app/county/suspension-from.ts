import * as v from 'valibot';

import type { SuspensionInput } from '../../../domain/contract';
import type { Suspension } from '../../../domain/deadline/suspension';
import type { Context } from '../context';
import { instant, placeId } from '../schemas';

const MOST_LETTERS = 30;

/** What a suspension is made of, as it comes in. */
export const suspensionFields = {
  placeId,
  reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MOST_LETTERS)),
  fromAt: instant,
  toAt: instant,
  pausesUrgent: v.boolean(),
};

/** 停摆 · As the caller sets it now. */
export const suspensionFrom = (input: SuspensionInput, id: string, { actor, now }: Context): Suspension => ({
  id,
  ...input,
  byPersonId: actor.personId,
  byName: actor.name,
  setAt: now,
  endedAt: null,
});
