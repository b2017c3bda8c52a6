import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import type { Matter } from '../../../domain/matter/matter';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { recordsOf } from '../records';
import type { Cursor } from '../ports/matter-store';
import { myDataSections } from '../views/my-data';
import { visitsView } from '../views/visits-view';
import { readOwnHome } from '../village/visits';
import { textDocument } from '../views/text-document';

/** What fits into one answer of a function, whatever people have written. */
const MATTERS = 100;
const ENTRIES = 1000;

/** The lists of which a long history comes in parts, in the order in which a cursor names them. */
const LISTS = ['matters', 'looks', 'inbox'] as const;
type ListName = (typeof LISTS)[number];

/** Where a list goes on; 'done': it has been given out. */
type From = Cursor | null | 'done';

export const exportMeInput = v.object({
  cursor: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(900)))),
});

/**
 * 拿走我的信息 · All that is kept about the caller as a document; what is too long for one comes in parts, each
 * with the next piece of every list that isn't at its end.
 *
 * It is made for the answer and kept nowhere. What they reported comes with its timeline, less what access hides.
 */
export const exportMe: Handler<'me.export'> = async ({ cursor: at = null }, context) => {
  const { actor, matters, people, inbox, vault, archive } = context;
  const { personId } = actor;
  const scope = (list: ListName): string => `me.export|${personId}|${list}`;
  const from = openParts(at, (list, text) => openCursor(vault, scope(list), text));
  const listing = { of: 'reporter', personId, isOpenOnly: false, notAbout: personId } as const;
  const isFirst = at === null;
  const [rows, looks, entries, records, home] = await Promise.all([
    read(from.matters, (cursor) => matters.list(listing, MATTERS, cursor)),
    read(from.looks, (cursor) => people.accessesTo(personId, ENTRIES, cursor)),
    read(from.inbox, (cursor) => inbox.list(personId, ENTRIES, cursor)),
    isFirst ? recordsOf(context, personId) : [],
    isFirst ? readOwnHome(context) : null,
  ]);
  const found = await Promise.all(rows.rows.map(({ _id }) => matters.get(_id)));
  const own = found.filter((matter): matter is Matter => matter !== null);
  const data = {
    matters: own,
    looks: looks.rows,
    inbox: entries.rows,
    records,
    home: home && visitsView(context, home.household, home.visits, true),
    isFirst,
  };
  const files = textDocument('网里办里存的我的信息', myDataSections(context, data));
  const next = { matters: rows.next, looks: looks.next, inbox: entries.next };
  const sealed = LISTS.map((list) => sealCursor(vault, scope(list), next[list]) ?? '');
  return {
    fileName: isFirst ? '我的信息.docx' : '我的信息（续）.docx',
    base64: Buffer.from(await archive.pack(files)).toString('base64'),
    matters: own.length,
    cursor: sealed.every((part) => part === '') ? null : sealed.join(','),
  };
};

/** Refuses: INVALID_INPUT. */
function openParts(
  at: string | null,
  open: (list: ListName, text: string) => Cursor | null,
): Readonly<Record<ListName, From>> {
  if (at === null) return { matters: null, looks: null, inbox: null };
  const parts = at.split(',');
  if (parts.length !== LISTS.length)
    throw new DomainError('INVALID_INPUT', { field: 'cursor', rule: 'foreign' });
  const of = (list: ListName): From => {
    const text = parts[LISTS.indexOf(list)] ?? '';
    return text === '' ? 'done' : open(list, text);
  };
  return { matters: of('matters'), looks: of('looks'), inbox: of('inbox') };
}

interface Piece<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor | null;
}

const read = <Row>(from: From, list: (cursor: Cursor | null) => Promise<Piece<Row>>): Promise<Piece<Row>> =>
  from === 'done' ? Promise.resolve({ rows: [], next: null }) : list(from);
