import * as v from 'valibot';

import type { ExampleView } from '../../../domain/contract';
import { uploadPath } from '../../../domain/record/files';
import { isAtVillageDesk } from '../../../domain/village/audience';
import { contentVersion } from '../../../domain/village/example/consent';
import type { Example } from '../../../domain/village/example/example';
import { shownAs } from '../../../domain/village/example/kind';
import { agreementsMissing, isAsked, MOST_PICTURES } from '../../../domain/village/example/tell';
import type { Context, Handler } from '../context';
import { readFileUrls } from '../file-urls';
import { readRecord } from '../records';
import { exampleId } from '../schemas';
import { nameIn } from '../views/place-names';

export const getExampleInput = v.object({ exampleId });

/** 看一个典型 · By the village's people once published; before, by its desk and those shown. Refuses: RECORD_NOT_FOUND. */
export const getExample: Handler<'example.get'> = async ({ exampleId: id }, context) => {
  const example = await readRecord(context, 'examples', id);
  const isDesk = isAtVillageDesk(context.actor, example.villageId);
  const you = shownAs(example, context.actor.personId);
  const unchecked = new Set(
    example.media.filter(({ check }) => check !== 'pass').map(({ fileId }) => fileId),
  );
  const risky = new Set(example.media.filter(({ check }) => check === 'risky').map(({ fileId }) => fileId));
  const fileIds = example.pictures.map(({ fileId }) => fileId).filter((one) => !unchecked.has(one));
  const urls = await readFileUrls(context, fileIds, id);
  const pictures = example.pictures
    .filter(({ fileId }) => !risky.has(fileId))
    .map(({ fileId, part }) => ({ fileId, part, url: urls.get(fileId) ?? null }));
  return {
    id,
    version: contentVersion(example),
    title: example.title,
    text: example.text,
    isPublished: example.state === 'published',
    at: example.publishedAt ?? example.draftedAt,
    placeName: nameIn(context.jurisdictions)(example.villageId),
    pictures: isDesk ? pictures : pictures.filter(({ url }) => url !== null),
    you: you && { isAgreed: you.answer?.isAgreed ?? null },
    desk: isDesk ? deskOf(example, context) : null,
  };
};

function deskOf(example: Example, { actor }: Context): ExampleView['desk'] {
  const { shown, isNobodyShown, pictures, state, source, timeline } = example;
  const last = timeline
    .map(({ event }) => event)
    .filter(({ type }) => type === 'recalled' || type === 'published')
    .at(-1);
  return {
    shown: shown.map(({ id, name, personId, answer }) => ({ id, name, hasPhone: personId !== null, answer })),
    isNobodyShown,
    missing: agreementsMissing(example),
    canAsk:
      state === 'draft' &&
      !isAsked(example) &&
      shown.some(({ personId, answer }) => personId !== null && answer === null),
    matterId: source.id,
    uploadPath: uploadPath('examples', example._id, actor.personId),
    picturesLeft: state === 'draft' ? MOST_PICTURES - pictures.length : 0,
    recalledWords: last?.type === 'recalled' ? last.words : null,
  };
}
