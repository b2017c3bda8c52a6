import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import type { Input } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { levelOf, type PlaceId } from '../../../domain/grid/grid';
import { readCodeStart } from '../../../domain/record/ids';
import { tokensOf } from '../../../domain/matter/tokens';
import type { Context, Handler } from '../context';
import { openCursor, sealCursor } from '../cursors';
import type { MatterSearch } from '../ports/matter-store';
import { readRowPlaces } from '../row-places';
import { code, cursor, id, placeId, searchWords } from '../schemas';
import { matterRow } from '../views/matter-row';

const ROWS = 20;
const VILLAGE_DIGITS = 12;
const STATES = ['reported', 'acknowledged', 'resolved', 'closed', 'withdrawn', 'declined', 'merged'] as const;
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

export const searchMattersInput = v.object({
  deskId: v.exactOptional(placeId),
  code: v.exactOptional(code),
  words: v.exactOptional(searchWords),
  householdId: v.exactOptional(id),
  villageId: v.exactOptional(placeId),
  categoryId: v.exactOptional(id),
  state: v.exactOptional(v.picklist(STATES)),
  from: v.exactOptional(instant),
  before: v.exactOptional(instant),
  cursor,
});

/**
 * 查找 · Matters that a desk of the caller sees, by number, words, household, date, category and state; newest
 * first.
 *
 * A search by household leaves out whose reporters hide their name from this desk. Refuses: NOT_ALLOWED (no
 * desk), NOT_YOUR_DESK (not this one), INVALID_INPUT (a number or words that nothing can be found by).
 */
export const searchMatters: Handler<'matters.search'> = async ({ cursor: at, ...input }, context) => {
  const { matters, actor, vault } = context;
  const search = searchOf(input, context);
  const scope = `matters.search|${actor.personId}|${JSON.stringify(search)}`;
  const { rows, next } = await matters.search(search, ROWS, openCursor(vault, scope, at));
  const jurisdictions = await readRowPlaces(context, rows);
  return {
    rows: rows.map((row) => matterRow(row, { ...context, jurisdictions })),
    cursor: sealCursor(vault, scope, next),
  };
};

const invalid = (field: string, rule: string): DomainError =>
  new DomainError('INVALID_INPUT', { field, rule });

function searchOf(input: Omit<Input<'matters.search'>, 'cursor'>, context: Context): MatterSearch {
  const { actor } = context;
  const deskId = deskOf(context, input.deskId);
  const start = input.code === undefined ? null : readCodeStart(input.code);
  if (input.code !== undefined && start === null) throw invalid('code', 'tooShort');
  const { householdId } = input;
  return {
    deskId,
    notAbout: actor.personId,
    code: start,
    words: input.words === undefined ? null : wordsOf(input.words, deskId, input.villageId),
    household:
      householdId === undefined ? null : { id: householdId, seenBy: actor.seats.map((seat) => seat.deskId) },
    villageId: input.villageId ?? null,
    categoryId: input.categoryId ?? null,
    state: input.state ?? null,
    from: input.from ?? null,
    before: input.before ?? null,
  };
}

function deskOf({ actor }: Context, deskId: PlaceId | undefined): PlaceId {
  const able = actor.seats.filter((seat) => hasRight([seat], 'matters.search', seat.deskId));
  const seat = deskId === undefined ? able[0] : able.find((one) => one.deskId === deskId);
  if (seat) return seat.deskId;
  throw deskId === undefined || able.length === 0
    ? new DomainError('NOT_ALLOWED', { action: 'matters.search' })
    : new DomainError('NOT_YOUR_DESK', { deskId });
}

/** Words are looked up village by village. */
function wordsOf(words: string, deskId: PlaceId, picked: PlaceId | undefined): MatterSearch['words'] {
  const tokens = tokensOf(words);
  if (tokens.length === 0) throw invalid('words', 'tooShort');
  const villageId = levelOf(deskId) === 'township' ? picked : deskId.slice(0, VILLAGE_DIGITS);
  if (villageId === undefined) throw invalid('villageId', 'required');
  return { tokens, villageId };
}
