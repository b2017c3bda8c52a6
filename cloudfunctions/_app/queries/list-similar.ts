import * as v from 'valibot';

import type { SimilarView } from '../../../domain/contract';
import { placeOfReport } from '../../../domain/grid/routing';
import { alikeSince, pickAlike, type Sketch } from '../../../domain/matter/alike';
import { isVillager } from '../../../domain/access/actor';
import { isJoinable } from '../../../domain/matter/join';
import { publicThings } from '../../../domain/matter/public-things';
import { joinerOf } from '../../../domain/matter/reporters';
import { rulesNow, type World } from '../../../domain/deadline/world';
import { categoryOf } from '../../../domain/matter/world';
import type { Context, Handler } from '../context';
import type { MatterSummary } from '../ports/matter-store';
import { readTarget, reportTarget } from '../matters/report-target';
import { nameIn } from '../views/place-names';
import { whereView } from '../views/where-view';

/** Open matters of one category in a village within thirty days are far fewer. */
const MOST_READ = 200;
const MOST_WORDS = 1000;
const EXCERPT_LETTERS = 20;

export const listSimilarInput = v.object({
  ...reportTarget,
  words: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_WORDS))),
});

/**
 * 也许是同一件 · Open matters like the one being reported: the caller's own, and in their own village what is
 * public. Of others' it tells category, grid, state, date and things from a closed list, never anybody's words.
 *
 * Refuses: PLACE_NOT_FOUND, HOUSEHOLD_NOT_FOUND, INVALID_INPUT.
 */
export const listSimilar: Handler<'report.similar'> = async (input, context) => {
  const { actor, now, matters } = context;
  const { world, household, routeTarget } = await readTarget(context, input);
  const { _id: villageId } = world.jurisdiction;
  const category = rulesNow(world).categories.find(({ id }) => id === input.categoryId);
  if (!category || !isVillager(actor, villageId)) return [];
  const { rows } = await matters.list(
    {
      of: 'category',
      villageId,
      categoryIds: [input.categoryId],
      states: ['reported', 'acknowledged'],
      since: alikeSince(now),
      notAbout: actor.personId,
    },
    MOST_READ,
    null,
  );
  const sketch: Sketch = {
    categoryId: input.categoryId,
    isUrgent: input.isUrgent ?? false,
    placeId: placeOfReport(routeTarget, world, household, category),
    point: input.point ?? null,
    words: input.words ?? '',
  };
  const known = rows.filter((row) => isJoinable(row, actor) || row.reporterIds.includes(actor.personId));
  return pickAlike(sketch, known, now).map((row) => similarView(row, context, world));
};

function similarView(
  row: MatterSummary & Pick<SimilarView, 'likeness'>,
  { actor, settings }: Context,
  { jurisdiction }: World,
): SimilarView {
  const isYours = row.reporterIds.includes(actor.personId);
  const isOwnText = isYours && joinerOf(row, actor.personId) === null;
  const nameOf = nameIn(new Map([[jurisdiction._id, jurisdiction]]));
  return {
    matterId: row._id,
    categoryName: categoryOf({ settings }, row)?.name ?? '',
    where: whereView(row.where, { household: false, text: false }, nameOf),
    things: publicThings(row.text),
    likeness: row.likeness,
    state: row.state,
    reportedAt: row.reportedAt,
    reporterCount: row.reporterIds.length,
    isYours,
    excerpt: isOwnText ? [...row.text].slice(0, EXCERPT_LETTERS).join('') || null : null,
  };
}
