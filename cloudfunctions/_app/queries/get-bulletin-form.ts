import { assertRight } from '../../../domain/access/rights';
import { levelOf, placesInUse } from '../../../domain/grid/grid';
import { villageBulletins } from '../../../domain/village/bulletin/kind';
import { MOST_RECENT, owedNow, periodsNow } from '../../../domain/village/bulletin/schedule';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownVillage } from '../people/own-village';
import { nothing } from '../schemas';

export const getBulletinFormInput = nothing;

/** 发公开的表 · For whom, and for which period, a village's desk may publish. Refuses: NOT_ALLOWED. */
export const getBulletinForm: Handler<'bulletin.form'> = async (_input, context) => {
  const { actor, now, records } = context;
  const villageId = assertRight(actor, 'bulletin.publish', ownVillage(actor));
  const [village, { rows }] = await Promise.all([
    readJurisdiction(context, villageId),
    records.bulletins.list([villageBulletins(villageId)], 'desc', MOST_RECENT, null),
  ]);
  const places = placesInUse(village, now)
    .filter(({ id }) => levelOf(id) !== 'microGrid')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    places: places.map(({ id, name }) => ({ placeId: id, name })),
    periods: {
      party: periodsNow('party', now),
      affairs: periodsNow('affairs', now),
      finance: periodsNow('finance', now),
      notice: [],
    },
    owed: owedNow(
      rows.filter(({ state }) => state === 'published'),
      now,
    ),
  };
};
