import type { MatterSearch } from '../../ports/matter-store';
import type { Db, Query } from './collection';

/** Above every letter of a code. */
const PAST_CODES = '~';

const WANTED = { all: 'all', any: 'in' } as const;

/**
 * 查找的查询 · One query; its index is the words', else the household's, state's or category's of the desk, else
 * the desk's own. The rest is looked at row by row.
 */
export function searchQuery({ command: _ }: Db, search: MatterSearch): Query {
  const { deskId, notAbout, code, words, household, villageId, gridId, categoryId, state } = search;
  const { from, before } = search;
  const bounds = [...(from === null ? [] : [_.gte(from)]), ...(before === null ? [] : [_.lt(before)])];
  const [first, second] = bounds;
  const query = {
    seenAt: deskId,
    aboutPersonId: _.neq(notAbout),
    ...(code !== null && { code: _.gte(code).and(_.lt(`${code}${PAST_CODES}`)) }),
    ...(villageId !== null && { villageId }),
    ...(words !== null && { villageId: words.villageId, grams: _[WANTED[words.need]]([...words.tokens]) }),
    ...(gridId !== null && { gridId }),
    ...(categoryId !== null && { categoryId }),
    ...(state !== null && { state }),
    ...(first && { reportedAt: second ? first.and(second) : first }),
    ...(household !== null && { 'where.householdId': household.id }),
  };
  if (household === null) return query;
  const shown = _.or([{ 'reporter.isNameHidden': false }, { deskId: _.in([...household.seenBy]) }]);
  return _.and([query, shown]) as unknown as Query;
}
