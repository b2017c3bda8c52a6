import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import type { FoundView, Input } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { levelOf, type PlaceId } from '../../../domain/grid/grid';
import { readCodeStart } from '../../../domain/record/ids';
import { tokensOf } from '../../../domain/matter/tokens';
import type { Context, Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { mergePages } from '../lists/merge-pages';
import type { Cursor, MatterSearch, MatterSummary, RowPage } from '../ports/matter-store';
import { readRowPlaces } from '../places/row-places';
import { code, cursor, id, placeId, searchWords } from '../schemas';
import { rarestFirst } from '../matters/rarest-first';
import { namedIn, waysOf } from '../matters/search-ways';
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

/** Of the newest that may be near, so many are compared. */
const COMPARED = 60;
/** Less than this share of the words isn't near. */
const NEAR = 0.5;

/**
 * 查找 · Matters that a desk of the caller sees, by number, words, household, date, category and state; newest
 * first, and when nothing has all the words, what has most of them.
 *
 * A search by household leaves out whose reporters hide their name from this desk. Refuses: NOT_ALLOWED (no
 * desk), NOT_YOUR_DESK (not this one), INVALID_INPUT (a number or words that nothing can be found by).
 */
export const searchMatters: Handler<'matters.search'> = async ({ cursor: at, ...input }, context) => {
  const { actor, vault } = context;
  const plain = searchOf(input, context);
  const searches = input.words === undefined ? [plain] : inWords(input.words, plain, context);
  const scope = `matters.search|${actor.personId}|${JSON.stringify([plain, input.words ?? ''])}`;
  const after = openCursor(vault, scope, at);
  const ordered = await rarestFirst(searches, context);
  const [{ rows, next }, near, jurisdictions] = await Promise.all([
    searched(ordered, after, context),
    after === null ? nearest(ordered, context) : [],
    readVillage(plain.villageId, context),
  ]);
  const known = { ...context, jurisdictions };
  if (rows.length > 0 || near.length === 0)
    return found(rows, known, { cursor: sealCursor(vault, scope, next), isNear: false });
  return found(near, known, { cursor: null, isNear: true });
};

/** The only village whose matters may be found, read along with them. */
async function readVillage(
  villageId: PlaceId | null,
  { jurisdictions, places }: Context,
): Promise<Context['jurisdictions']> {
  if (villageId === null || jurisdictions.has(villageId)) return jurisdictions;
  const village = await places.jurisdiction(villageId);
  return village ? new Map([...jurisdictions, [villageId, village]]) : jurisdictions;
}

const invalid = (field: string, rule: string): DomainError =>
  new DomainError('INVALID_INPUT', { field, rule });

async function found(
  rows: readonly MatterSummary[],
  context: Context,
  page: Omit<FoundView, 'rows'>,
): Promise<FoundView> {
  const jurisdictions = await readRowPlaces(context, rows);
  return { ...page, rows: rows.map((row) => matterRow(row, { ...context, jurisdictions })) };
}

/** By number first (it is all on the first page), then what the other searches find, each but once. */
async function searched(
  searches: readonly MatterSearch[],
  after: Cursor | null,
  { matters }: Context,
): Promise<RowPage<MatterSummary>> {
  const asked = searches.filter(({ code }) => code === null || after === null);
  const pages = await Promise.all(asked.map((search) => matters.search(search, ROWS, after)));
  const seen = new Set<string>();
  const once = pages.map(({ rows, next }) => {
    const fresh = rows.filter(({ _id }) => !seen.has(_id));
    for (const { _id } of fresh) seen.add(_id);
    return { rows: fresh, next };
  });
  const byNumber = once.filter((_, index) => asked[index]?.code !== null);
  const others = once.filter((_, index) => asked[index]?.code === null);
  const { rows, next } = mergePages(others, ROWS, ({ reportedAt }) => reportedAt, 'desc');
  return { rows: [...byNumber.flatMap((page) => page.rows), ...rows], next };
}

/**
 * 相近的 · Of the newest those with at least half of the words, the most first.
 *
 * Asked along with what has all of them, lest somebody who finds nothing waits twice. Whatever has half of the words
 * has one of the rarer half and the next: only these are looked up.
 */
async function nearest(
  searches: readonly MatterSearch[],
  { matters }: Context,
): Promise<readonly MatterSummary[]> {
  const plainest = searches.find(({ words }) => words !== null);
  const { tokens = [], villageId = '' } = plainest?.words ?? {};
  if (!plainest || tokens.length < 2) return [];
  const rarer = tokens.slice(0, Math.floor(tokens.length / 2) + 1);
  const any = { ...plainest, words: { tokens: rarer, villageId, need: 'any' } } as const;
  const { rows } = await matters.search(any, COMPARED, null);
  const share = ({ text, where }: MatterSummary): number => {
    const own = new Set(tokensOf(text, where.words));
    return tokens.filter((token) => own.has(token)).length / tokens.length;
  };
  return rows
    .map((row) => ({ row, share: share(row) }))
    .filter((one) => one.share >= NEAR)
    .sort((a, b) => b.share - a.share)
    .slice(0, ROWS)
    .map(({ row }) => row);
}

/** What the words may mean, each a search of its own: a number, and words that are looked up village by village. */
function inWords(words: string, plain: MatterSearch, context: Context): readonly MatterSearch[] {
  const start = readCodeStart(words);
  const byNumber = start === null || plain.code !== null ? [] : [{ ...plain, code: start }];
  const villageId =
    levelOf(plain.deskId) === 'township' ? plain.villageId : plain.deskId.slice(0, VILLAGE_DIGITS);
  if (villageId === null) {
    if (byNumber.length === 0) throw invalid('villageId', 'required');
    return byNumber;
  }
  const ways = waysOf(words, namedIn(context.settings, context.jurisdictions.get(villageId)));
  const fits = ways.filter(
    ({ categoryId }) => categoryId === null || plain.categoryId === null || categoryId === plain.categoryId,
  );
  if (ways.length + byNumber.length === 0) throw invalid('words', 'tooShort');
  return [
    ...byNumber,
    ...fits.map(({ tokens, categoryId, gridId }) => ({
      ...plain,
      villageId,
      gridId,
      categoryId: categoryId ?? plain.categoryId,
      words: tokens.length === 0 ? null : { tokens, villageId, need: 'all' as const },
    })),
  ];
}

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
    words: null,
    gridId: null,
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
