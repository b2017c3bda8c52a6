import * as v from 'valibot';

import type { LetterTargetView } from '../../../domain/contract';
import type { World } from '../../../domain/deadline/world';
import { absenceOf, addresseeOf } from '../../../domain/village/letter/eyes';
import { answerBy } from '../../../domain/village/letter/seal';
import { mayWrite } from '../../../domain/village/letter/write';
import { villagesOf } from '../people/audiences';
import type { Handler } from '../context';
import { readJurisdiction, readWorld } from '../places/jurisdictions';
import { readRecord } from '../records';
import { nothing, recordId } from '../schemas';
import { letterView } from '../views/letter-view';

export const getLetterInput = v.object({ letterId: recordId });

/** 看一封信 · By its two sides alone. Refuses: RECORD_NOT_FOUND. */
export const getLetter: Handler<'letter.get'> = async ({ letterId }, context) => {
  const { actor, now } = context;
  const letter = await readRecord(context, 'letters', letterId);
  const absence =
    letter.writerId === actor.personId
      ? absenceOf(letter, await readJurisdiction(context, letter.villageId), now)
      : null;
  return letterView(letter, actor, absence);
};

export const getLetterFormInput = nothing;

/** 准备写信 · To whom it would go, and until when an answer is promised. */
export const getLetterForm: Handler<'letter.form'> = async (_input, context) => {
  const [villageId] = villagesOf(context.actor);
  if (villageId === undefined) return { villageName: null, isSecretary: false, usual: null, about: null };
  const world = await readWorld(context, villageId);
  const isSecretary = !mayWrite(context.actor, world);
  return {
    villageName: world.jurisdiction.name,
    isSecretary,
    usual: isSecretary ? null : targetOf(false, world),
    about: isSecretary ? null : targetOf(true, world),
  };
};

function targetOf(isAbout: boolean, world: World): LetterTargetView {
  const { way, secretary } = addresseeOf(isAbout, world.jurisdiction, world.now);
  const isToSecretary = way === 'secretary';
  return {
    to: isToSecretary ? 'secretary' : 'township',
    way,
    name: isToSecretary ? (secretary?.name ?? null) : null,
    answerBy: answerBy({ villageId: world.jurisdiction._id }, world).dueAt,
  };
}
