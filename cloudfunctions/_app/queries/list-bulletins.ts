import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import { bulletinsFor, villageBulletins } from '../../../domain/village/bulletin/kind';
import { MOST_RECENT, owedNow } from '../../../domain/village/bulletin/schedule';
import { ownAudienceKeys, villagesOf } from '../people/audiences';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ownVillage } from '../people/own-village';
import { bulletinKind, cursor } from '../schemas';
import { bulletinRow } from '../views/bulletin-view';
import { nameIn } from '../views/place-names';

const ROWS = 20;

export const listBulletinsInput = v.object({ kind: v.exactOptional(bulletinKind), cursor });

/**
 * 村里的公开和通知 · What is for the caller in the villages where they live or have a post, newest first; at a
 * village's desk all of its own, and what is due to be published.
 */
export const listBulletins: Handler<'bulletins.list'> = async ({ kind, cursor: at }, context) => {
  const { actor, records, vault, jurisdictions, now } = context;
  const desk = ownVillage(actor);
  const canPublish = desk !== undefined && hasRight(actor.seats, 'bulletin.publish', desk);
  const keys = ownAudienceKeys(context);
  const scope = `bulletins.list|${actor.personId}|${kind ?? ''}|${canPublish ? desk : keys.join()}`;
  const from = openCursor(vault, scope, at);
  const lists =
    canPublish && kind === undefined
      ? [villageBulletins(desk)]
      : keys.map((key) => bulletinsFor(key, kind ?? null));
  const [{ rows, next }, recent] = await Promise.all([
    records.bulletins.list(lists, 'desc', ROWS, from),
    canPublish ? records.bulletins.list([villageBulletins(desk)], 'desc', MOST_RECENT, null) : null,
  ]);
  const nameOf = nameIn(jurisdictions);
  const published = recent?.rows.filter(({ state }) => state === 'published') ?? [];
  return {
    rows: rows.map((row) => bulletinRow(row, nameOf)),
    cursor: sealCursor(vault, scope, next),
    villageNames: villagesOf(actor).map(nameOf),
    canPublish,
    owed: canPublish ? owedNow(published, now) : [],
  };
};
