import * as v from 'valibot';

import type { BulletinView } from '../../../domain/contract';
import { officeOf } from '../../../domain/record/by-seat';
import { documentsLeft } from '../../../domain/record/documents';
import { uploadPath } from '../../../domain/record/files';
import { audienceOf, isAtVillageDesk } from '../../../domain/village/audience';
import type { Bulletin } from '../../../domain/village/bulletin/bulletin';
import { MAX_PICTURES } from '../../../domain/village/bulletin/publish';
import type { Context, Handler } from '../context';
import { documentViews, removedDocuments } from '../village/documents';
import { everyResident } from '../people/every-resident';
import { readFileUrls } from '../file-urls';
import { readWorld } from '../places/jurisdictions';
import { readRecord } from '../records';
import { bulletinId } from '../schemas';
import { bulletinRow } from '../views/bulletin-view';
import { nameIn } from '../views/place-names';

export const getBulletinInput = v.object({ bulletinId });

/** 看一条公开 · By whom it is for, until it is recalled; by the village's desk always. Refuses: RECORD_NOT_FOUND. */
export const getBulletin: Handler<'bulletin.get'> = async ({ bulletinId }, context) => {
  const bulletin = await readRecord(context, 'bulletins', bulletinId);
  const isDesk = isAtVillageDesk(context.actor, bulletin.villageId);
  const shown = bulletin.media.filter(({ check }) => check === 'pass');
  const opened = [...shown, ...(bulletin.documents ?? [])];
  const [urls, desk] = await Promise.all([
    readFileUrls(
      context,
      opened.map(({ fileId }) => fileId),
      bulletinId,
    ),
    isDesk ? deskOf(context, bulletin) : null,
  ]);
  const by = bulletin.timeline[0]?.event.by;
  const pictures = isDesk ? bulletin.media.filter(({ check }) => check !== 'risky') : shown;
  return {
    ...bulletinRow(bulletin, nameIn(context.jurisdictions)),
    text: bulletin.text,
    byName: by?.kind === 'person' ? (bulletin.names[by.personId] ?? '') : '',
    byRole: officeOf(by),
    pictures: pictures.map(({ fileId }) => ({ fileId, url: urls.get(fileId) ?? null })),
    documents: documentViews(bulletin, urls),
    removedDocuments: removedDocuments(bulletin),
    recalled: recalledOf(bulletin),
    desk,
  };
};

function recalledOf({ timeline }: Bulletin): BulletinView['recalled'] {
  const event = timeline.map((line) => line.event).find(({ type }) => type === 'recalled');
  return event ? { at: event.at, words: event.words ?? '' } : null;
}

async function deskOf(context: Context, bulletin: Bulletin): Promise<BulletinView['desk']> {
  const { actor, now, people } = context;
  const { villageId, audience, media, state, _id } = bulletin;
  const [{ jurisdiction }, residents] = await Promise.all([
    readWorld(context, villageId),
    everyResident(people, villageId),
  ]);
  const isOpen = state === 'published';
  const left = isOpen ? MAX_PICTURES - media.length : 0;
  const papersLeft = isOpen ? documentsLeft(bulletin) : 0;
  return {
    reach: audienceOf(jurisdiction, residents, audience, now).size,
    canRecall: isOpen,
    uploadPath: left + papersLeft > 0 ? uploadPath('bulletins', _id, actor.personId) : null,
    picturesLeft: left,
    documentsLeft: papersLeft,
  };
}
