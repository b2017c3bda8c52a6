import * as v from 'valibot';

import type { LetterRow, Paged } from '../../../domain/contract';
import { mayReadLetter, isOwnSecretarySeat } from '../../../domain/village/letter/eyes';
import { lettersBy, lettersTo } from '../../../domain/village/letter/kind';
import { levelOf } from '../../../domain/grid/place';
import { villagesOf } from '../people/audiences';
import type { Context, Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { cursor, page } from '../schemas';
import { letterRow } from '../views/letter-view';

const ROWS = 20;

/** A page of these lists, less what the caller may not know of: a letter about themself. */
async function pageOf(
  context: Context,
  keys: readonly string[],
  given: string | null | undefined,
): Promise<Paged<LetterRow>> {
  const { actor, records, vault } = context;
  if (keys.length === 0) return { rows: [], cursor: null };
  const scope = `letters|${actor.personId}|${keys.join()}`;
  const { rows, next } = await records.letters.list(keys, 'desc', ROWS, openCursor(vault, scope, given));
  return {
    rows: rows.filter((row) => mayReadLetter(row, actor)).map((row) => letterRow(row, actor)),
    cursor: sealCursor(vault, scope, next),
  };
}

export const listMyLettersInput = page;

/** 我写的信 · The latest first. */
export const listMyLetters: Handler<'letters.mine'> = async ({ cursor: from }, context) => {
  const { actor } = context;
  const [villageId] = villagesOf(actor);
  const isSecretary = actor.seats.some((seat) => seat.deskId === villageId && isOwnSecretarySeat(seat));
  const found = await pageOf(context, [lettersBy(actor.personId)], from);
  return {
    ...found,
    isOfVillage: villageId !== undefined,
    canWrite: villageId !== undefined && !isSecretary,
  };
};

export const listDeskLettersInput = v.object({ isWaiting: v.boolean(), cursor });

/** 写给我的信 · The secretary's own, and those that came to a township's desk. */
export const listDeskLetters: Handler<'letters.desk'> = ({ isWaiting, cursor: from }, context) => {
  const { personId, seats } = context.actor;
  const desks = seats.flatMap(({ deskId }) => (levelOf(deskId) === 'township' ? [deskId] : []));
  const own = seats.some(isOwnSecretarySeat) ? [personId] : [];
  const keys = [...own, ...new Set(desks)].map((to) => lettersTo(to, isWaiting));
  return pageOf(context, keys, from);
};
