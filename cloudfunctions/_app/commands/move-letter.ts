import * as v from 'valibot';

import type { Letter } from '../../../domain/village/letter/letter';
import {
  addToLetter as add,
  answerLetter as answer,
  rateLetter as rate,
} from '../../../domain/village/letter/write';
import type { Context, Handler } from '../context';
import { changeRecord } from '../records';
import { optionalWords, recordId, version, words } from '../schemas';

export const onLetterWithWords = v.object({ letterId: recordId, version, words });
export const rateLetterInput = v.object({
  letterId: recordId,
  version,
  isHelped: v.boolean(),
  words: optionalWords,
});

interface OnLetter {
  readonly letterId: string;
  readonly version?: number;
  readonly words?: string;
}

/** One move of a letter. Refuses: RECORD_NOT_FOUND, STALE_WRITE, TEXT_RISKY, and what the rules do. */
async function move(
  context: Context,
  { letterId, version: seen, words: said }: OnLetter,
  change: (letter: Letter) => Letter,
): Promise<{ readonly letterId: string }> {
  await changeRecord(context, 'letters', letterId, change, {
    ...(seen === undefined ? {} : { version: seen }),
    ...(said === undefined ? {} : { words: said }),
  });
  return { letterId };
}

export const addToLetter: Handler<'letter.add'> = (input, context) =>
  move(context, input, (letter) => add(letter, input.words, context.actor, context));

export const answerLetter: Handler<'letter.answer'> = (input, context) =>
  move(context, input, (letter) => answer(letter, input.words, context.actor, context));

export const rateLetter: Handler<'letter.rate'> = (input, context) =>
  move(context, input, (letter) => rate(letter, input.isHelped, input.words ?? '', context.actor, context));
