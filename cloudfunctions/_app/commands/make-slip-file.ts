import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { ancestorAt } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { readJurisdiction } from '../places/jurisdictions';
import { cursor, placeId } from '../schemas';
import { issueSlips, logSlips, slipView } from '../people/slips';
import { nameIn } from '../views/place-names';
import { slipDocument, SLIPS_A_PAGE } from '../views/slip-document';

/** Ten pages: what a phone opens at once. */
const MOST_IN_A_FILE = 80;

export const makeSlipFileInput = v.object({ placeId, cursor });

/**
 * 打印住户码 · The slips of a place's households as a document; those without one get theirs.
 *
 * Who printed which is written down. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, HOUSEHOLD_NOT_FOUND (there is none).
 */
export const makeSlipFile: Handler<'slips.file'> = async (input, context) => {
  const { actor, places, vault, archive, now } = context;
  const place = assertRight(actor, 'homes.slips', input.placeId);
  const villageId = ancestorAt(place, 'village');
  if (villageId === null) throw new DomainError('PLACE_NOT_FOUND', { placeId: place });
  const scope = `slips.file|${actor.personId}|${place}`;
  const search = { under: place, words: null, at: now };
  const from = openCursor(vault, scope, input.cursor);
  const [village, { rows, next }] = await Promise.all([
    readJurisdiction(context, villageId),
    places.households(search, MOST_IN_A_FILE, from),
  ]);
  if (rows.length === 0) throw new DomainError('HOUSEHOLD_NOT_FOUND', { placeId: place });
  const [issued] = await Promise.all([
    issueSlips(
      context,
      rows.filter(({ slipNumber }) => slipNumber === 0),
    ),
    logSlips(
      context,
      place,
      rows.map(({ _id }) => _id),
    ),
  ]);
  const byId = new Map(issued.map((one) => [one._id, one]));
  const slips = rows.map((row) => slipView(context, byId.get(row._id) ?? row, village));
  return {
    name: fileName(nameIn(new Map([[villageId, village]]))(place)),
    content: Buffer.from(await archive.pack(slipDocument(slips))).toString('base64'),
    count: slips.length,
    pages: Math.ceil(slips.length / SLIPS_A_PAGE),
    cursor: sealCursor(vault, scope, next),
  };
};

/** Without what a phone's file system takes amiss. */
const fileName = (placeName: string): string => `住户码-${placeName.replace(/[^\p{L}\p{N}]/gu, '')}.docx`;
