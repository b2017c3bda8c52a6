import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { writeLetter as write } from '../../../domain/village/letter/write';
import { villagesOf } from '../people/audiences';
import type { Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { addRecord } from '../records';
import { clientKey, words } from '../schemas';

export const writeLetterInput = v.object({
  clientKey,
  words,
  isAboutSecretary: v.exactOptional(v.boolean()),
});

/** 写信 · In the caller's own village. Refuses: NOT_ALLOWED, REASON_NEEDED, TEXT_RISKY, SERVICE_UNAVAILABLE. */
export const writeLetter: Handler<'letter.write'> = async (input, context) => {
  const { clientKey: key, words: text, isAboutSecretary = false } = input;
  const [villageId] = villagesOf(context.actor);
  if (villageId === undefined) throw new DomainError('NOT_ALLOWED', { action: 'letter.write' });
  const world = await readWorld(context, villageId);
  const letter = write({ clientKey: key, text, isAboutSecretary }, context.actor, world);
  const { id } = await addRecord(context, 'letters', letter, { words: text });
  return { letterId: id };
};
