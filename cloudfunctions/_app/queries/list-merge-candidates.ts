import * as v from 'valibot';

import type { MergeCandidatesView } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { sortAlike } from '../../../domain/matter/alike';
import { handRefusal } from '../../../domain/matter/guard';
import { readCode } from '../../../domain/record/ids';
import type { Matter } from '../../../domain/matter/matter';
import { relatedCategories, whyNotInto } from '../../../domain/matter/merge';
import { MOVES } from '../../../domain/matter/moves';
import { seen } from '../matters/act-on-matter';
import type { Context, Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import type { MatterSummary } from '../ports/matter-store';
import { readRowPlaces } from '../places/row-places';
import { code, matterId } from '../schemas';
import { matterRow } from '../views/matter-row';

const MOST_READ = 200;
const MOST = 10;

export const listMergeCandidatesInput = v.object({ matterId, code: v.exactOptional(code) });

/**
 * 并案候选 · Open matters of the same or a related category that the caller may merge a matter into, the likeliest
 * first; or, asked by number, just that one, or why it can't be.
 *
 * Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, NOT_ALLOWED.
 */
export const listMergeCandidates: Handler<'matter.merge-candidates'> = async (input, context) => {
  const matter = seen(context, context.matter, input.matterId);
  const refused = handRefusal(matter, 'merge', context.actor);
  if (refused) throw new DomainError(refused.code, refused.facts);
  return input.code === undefined ? listed(context, matter) : byNumber(context, matter, input.code);
};

async function listed(context: Context, matter: Matter): Promise<MergeCandidatesView> {
  const { actor, matters, now } = context;
  const world = await readWorld(context, matter.villageId);
  const { rows } = await matters.list(
    {
      of: 'category',
      villageId: matter.villageId,
      categoryIds: relatedCategories(matter, world),
      states: MOVES.merge.from,
      since: 0,
      notAbout: actor.personId,
    },
    MOST_READ,
    null,
  );
  const { categoryId, isUrgent, where, text } = matter;
  const sketch = { categoryId, isUrgent, placeId: where.placeId, point: where.point, words: text };
  const open = rows.filter((row) => whyNot(matter, row, context) === null);
  return view(context, sortAlike(sketch, open, now).slice(0, MOST), null);
}

async function byNumber(context: Context, matter: Matter, typed: string): Promise<MergeCandidatesView> {
  const asked = readCode(typed);
  const found = asked === null ? null : await context.matters.getByCode(asked);
  if (!found) return view(context, [], 'notFound');
  const refusal = whyNot(matter, found, context);
  return view(context, refusal === null ? [{ ...found, mediaCount: found.media.length }] : [], refusal);
}

/** What the caller may not know of isn't there. */
function whyNot(matter: Matter, into: MatterSummary | Matter, { actor }: Context): string | null {
  const refused = handRefusal(into, 'merge', actor);
  if (refused) return refused.code === 'MATTER_NOT_FOUND' ? 'notFound' : 'notYours';
  return String(whyNotInto(matter, into)?.facts.rule ?? '') || null;
}

async function view(
  context: Context,
  rows: readonly MatterSummary[],
  refusal: string | null,
): Promise<MergeCandidatesView> {
  const jurisdictions = await readRowPlaces(context, rows);
  return { rows: rows.map((row) => matterRow(row, { ...context, jurisdictions })), refusal };
}
