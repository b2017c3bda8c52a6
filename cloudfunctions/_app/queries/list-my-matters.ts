import * as v from 'valibot';

import type { MatterRow } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { readCodeStart } from '../../../domain/record/ids';
import { tokensAsked, tokensOf } from '../../../domain/matter/tokens';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { readRowPlaces } from '../places/row-places';
import { cursor, searchWords } from '../schemas';
import { matterRow } from '../views/matter-row';

const ROWS = 20;
/** Among so many of one's own the words are looked for at a time. */
const ROWS_SEARCHED = 200;

export const listMyMattersInput = v.object({
  filter: v.exactOptional(v.picklist(['open', 'all'])),
  words: v.exactOptional(searchWords),
  cursor,
});

/**
 * 我的事项 · What the caller reported or joined, or wrote down for somebody, newest first.
 *
 * With words or the beginning of a number only what has them, as far as it is shown to the caller: who joined
 * can't find out what the reporter wrote. Refuses: INVALID_INPUT (words that nothing can be found by).
 */
export const listMyMatters: Handler<'matters.mine'> = async (
  { filter = 'all', words, cursor: at },
  context,
) => {
  const { matters, actor, vault } = context;
  const { personId } = actor;
  const isFound = finder(words);
  const scope = `matters.mine|${personId}|${filter}|${words ?? ''}`;
  const listing = { of: 'reporter', personId, isOpenOnly: filter === 'open', notAbout: personId } as const;
  const limit = words === undefined ? ROWS : ROWS_SEARCHED;
  const { rows, next } = await matters.list(listing, limit, openCursor(vault, scope, at));
  const jurisdictions = await readRowPlaces(context, rows);
  return {
    rows: rows.map((row) => matterRow(row, { ...context, jurisdictions })).filter(isFound),
    cursor: sealCursor(vault, scope, next),
  };
};

function finder(words: string | undefined): (row: MatterRow) => boolean {
  if (words === undefined) return () => true;
  const tokens = tokensAsked(words);
  const start = readCodeStart(words);
  if (tokens.length === 0 && start === null)
    throw new DomainError('INVALID_INPUT', { field: 'words', rule: 'tooShort' });
  return ({ text, where, categoryName, code }) => {
    const own = new Set(tokensOf(text, where, categoryName));
    const hasWords = tokens.length > 0 && tokens.every((token) => own.has(token));
    return hasWords || (start !== null && code.startsWith(start));
  };
}
