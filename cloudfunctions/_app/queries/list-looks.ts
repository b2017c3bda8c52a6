import type { LookRow } from '../../../domain/contract/privacy';
import { maySee } from '../../../domain/access/access';
import type { Matter } from '../../../domain/matter/matter';
import type { Context, Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import type { AccessEntry } from '../ports/people-store';
import { readRowPlaces } from '../places/row-places';
import { page } from '../schemas';
import { subjectOf } from '../sweeps/subject';
import { nameIn, type NameOfPlace } from '../views/place-names';

const ROWS = 20;

export const listLooksInput = page;

/** 谁看过我的电话 · Every look at the caller's number in full, newest first: who, at which desk, for which matter. */
export const listLooks: Handler<'me.looks'> = async ({ cursor }, context) => {
  const { actor, people, vault, matters } = context;
  const scope = `me.looks|${actor.personId}`;
  const { rows, next } = await people.accessesTo(actor.personId, ROWS, openCursor(vault, scope, cursor));
  const ids = [...new Set(rows.flatMap(({ matterId }) => (matterId === null ? [] : [matterId])))];
  const [found, jurisdictions] = await Promise.all([
    Promise.all(ids.map((id) => matters.get(id))),
    readRowPlaces(context, rows.map(whereItWas)),
  ]);
  const known = new Map(found.flatMap((matter) => (matter ? [[matter._id, matter] as const] : [])));
  const nameOf = nameIn(jurisdictions);
  return {
    rows: rows.map((row) => lookRow(row, known.get(row.matterId ?? '') ?? null, context, nameOf)),
    cursor: sealCursor(vault, scope, next),
  };
};

/** The jurisdiction of the desk, whose name is to be read. */
const whereItWas = ({ deskId }: AccessEntry) =>
  ({ villageId: deskId.split('/')[0] ?? deskId, level: 'village' }) as const;

const lookRow = (
  { _id, at, deskId, role, byName, field }: AccessEntry,
  matter: Matter | null,
  { actor, settings }: Context,
  nameOf: NameOfPlace,
): LookRow => ({
  id: _id,
  at,
  deskName: nameOf(deskId),
  role,
  name: byName,
  field,
  matter: matter && maySee(matter, actor) ? { id: matter._id, title: subjectOf(matter, { settings }) } : null,
});
