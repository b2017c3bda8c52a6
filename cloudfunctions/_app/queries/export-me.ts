import type { Matter } from '../../../domain/matter/matter';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../cursors';
import { page } from '../schemas';
import { myDataSections } from '../views/my-data';
import { textDocument } from '../views/text-document';

/** What fits into one answer of a function, whatever people have written. */
const MATTERS = 100;
const ENTRIES = 500;

export const exportMeInput = page;

/**
 * 拿走我的信息 · All that is kept about the caller as a document; a long history comes in parts.
 *
 * It is made for the answer and kept nowhere. What they reported comes with its timeline, less what access hides.
 */
export const exportMe: Handler<'me.export'> = async ({ cursor: at }, context) => {
  const { actor, matters, people, inbox, vault, archive } = context;
  const { personId } = actor;
  const scope = `me.export|${personId}`;
  const from = openCursor(vault, scope, at);
  const isFirst = from === null;
  const listing = { of: 'reporter', personId, isOpenOnly: false, notAbout: personId } as const;
  const [{ rows, next }, looks, entries] = await Promise.all([
    matters.list(listing, MATTERS, from),
    isFirst ? people.accessesTo(personId, ENTRIES, null) : null,
    isFirst ? inbox.list(personId, ENTRIES, null) : null,
  ]);
  const found = await Promise.all(rows.map(({ _id }) => matters.get(_id)));
  const own = found.filter((matter): matter is Matter => matter !== null);
  const data = { matters: own, looks: looks?.rows ?? [], inbox: entries?.rows ?? [], isFirst };
  const files = textDocument('网里办里存的我的信息', myDataSections(context, data));
  return {
    fileName: isFirst ? '我的信息.docx' : '我的信息（续）.docx',
    base64: Buffer.from(await archive.pack(files)).toString('base64'),
    matters: own.length,
    cursor: sealCursor(vault, scope, next),
  };
};
