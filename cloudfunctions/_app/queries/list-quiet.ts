import { DAY_MS } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import { householdLabel } from '../../../domain/grid/grid';
import type { PlaceId } from '../../../domain/grid/grid';
import { ofHousehold } from '../../../domain/village/visit/kind';
import type { Context, Handler } from '../context';

/** 许久 · A season. */
const QUIET_MS = 90 * DAY_MS;
/** More than a member looks after. */
const HOUSEHOLDS = 100;
const MATTERS = 200;

/**
 * 许久没人联系的户 · Of the caller's own micro-grids, those of whom nothing has been heard for a season: no matter of
 * theirs that this desk sees, no visit, nothing told. Longest first, none counted.
 *
 * A help for the linked member alone: whoever stands in, or sits above, has no such list. A matter whose reporter
 * hides their name, and a complaint about the member, tell nothing here either. Refuses: NOT_ALLOWED.
 */
export const listQuiet: Handler<'homes.quiet'> = async (_input, context) => {
  const { actor } = context;
  const own = actor.seats.filter(({ role, standsInFor }) => role === 'linkedMember' && standsInFor === null);
  if (own.length === 0) throw new DomainError('NOT_ALLOWED', { action: 'homes.quiet' });
  const rows = await Promise.all(
    [...new Set(own.map(({ deskId }) => deskId))].map((id) => quietIn(context, id)),
  );
  return { rows: rows.flat().sort((a, b) => (a.heardAt ?? 0) - (b.heardAt ?? 0)) };
};

async function quietIn({ places, matters, records, actor, now }: Context, deskId: PlaceId) {
  const since = now - QUIET_MS;
  const search = {
    deskId,
    notAbout: actor.personId,
    code: null,
    words: null,
    household: null,
    villageId: null,
    gridId: null,
    categoryId: null,
    state: null,
    from: since,
    before: null,
  };
  const [homes, recent] = await Promise.all([
    places.households({ under: deskId, words: null, at: now }, HOUSEHOLDS, null),
    matters.search(search, MATTERS, null),
  ]);
  const keys = homes.rows.map(({ _id }) => ofHousehold(_id));
  const visits = keys.length === 0 ? [] : (await records.visits.list(keys, 'desc', HOUSEHOLDS, null)).rows;
  const heard = new Map(visits.map(({ householdId, heardAt }) => [householdId, heardAt]));
  const busy = new Set(
    recent.rows.filter(({ reporter }) => !reporter.isNameHidden).map(({ where }) => where.householdId),
  );
  return homes.rows
    .filter(({ _id }) => !busy.has(_id) && (heard.get(_id) ?? 0) < since)
    .map((home) => ({
      householdId: home._id,
      label: householdLabel(home),
      heardAt: heard.get(home._id) ?? null,
    }));
}
