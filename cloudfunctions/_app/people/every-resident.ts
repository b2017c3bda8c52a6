import type { PlaceId } from '../../../domain/grid/grid';
import type { Binding } from '../../../domain/grid/posts';
import type { PeopleStore } from '../ports/people-store';

/** One less than a read may give: a page asks for one more, to know whether it is the last. */
const ROWS = 999;

/** 全村的人 · Every confirmed binding of a village, however many there are. */
export async function everyResident(
  { residentsOf }: Pick<PeopleStore, 'residentsOf'>,
  villageId: PlaceId,
): Promise<readonly Binding[]> {
  const all: Binding[] = [];
  for (let page = await residentsOf(villageId, ROWS, null); ;) {
    all.push(...page.rows);
    if (page.next === null) return all;
    page = await residentsOf(villageId, ROWS, page.next);
  }
}
