import { areaOf, levelOf, type Jurisdiction } from '../../../domain/grid/grid';
import type { Context } from '../context';

/** 哪个村的 · Where the person lives, else where they sit; null: of none. */
export function homeOf({
  actor,
  jurisdictions,
}: Pick<Context, 'actor' | 'jurisdictions'>): Jurisdiction | null {
  const ids = [actor.binding?.villageId, ...actor.seats.map(({ deskId }) => areaOf(deskId))];
  const found = ids.flatMap((id) => (id === undefined ? [] : [jurisdictions.get(id)])).find((one) => one);
  return found && levelOf(found._id) === 'village' ? found : null;
}
