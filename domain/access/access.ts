import { isUnder, isWithin, parentOf, townshipOf } from '../grid/grid';
import type { PlaceId } from '../grid/grid';
import type { Seat } from '../grid/posts';
import type { Matter } from '../matter/matter';
import type { MatterEvent } from '../matter/event';
import type { Joiner } from '../matter/reporter';
import { BY_REPORTERS, joinerOf } from '../matter/reporters';
import type { Actor, PersonActor } from './actor';
import { isAskOf, isFieldFor, STAFF, type Ask, type Field, type Relation } from './table';
import type { By } from '../record/line';

export type { Relation } from './table';

/** The parts of a matter that decide who stands how to it; a list's row has them too. */
export type Concerned = Pick<
  Matter,
  'villageId' | 'deskId' | 'helperDeskIds' | 'informedDeskIds' | 'reporterIds' | 'joiners' | 'aboutPersonId'
>;

/** How a seat stands to a matter; null: it has nothing to do with it. */
function relationOfSeat({ deskId, role }: Seat, matter: Concerned): Relation | null {
  if (deskId === matter.deskId) return 'desk';
  if (role === 'townshipSupervisor') return deskId === townshipOf(matter.villageId) ? 'township' : null;
  if (matter.helperDeskIds.includes(deskId)) return 'helper';
  if (isWithin(deskId, matter.villageId) && isUnder(matter.deskId, deskId)) return 'above';
  if (matter.informedDeskIds.includes(deskId)) return 'informed';
  return null;
}

/**
 * 有关的岗 · Every desk from which a matter is seen (`relationOfSeat` is null for all others): lists are searched
 * by it.
 */
export function desksConcerned(
  matter: Omit<Concerned, 'reporterIds' | 'joiners' | 'aboutPersonId'>,
): readonly PlaceId[] {
  const { deskId, villageId, helperDeskIds, informedDeskIds } = matter;
  const above: PlaceId[] = [];
  for (let id = parentOf(deskId); id !== null && isWithin(id, villageId); id = parentOf(id)) above.push(id);
  return [...new Set([deskId, ...above, townshipOf(villageId), ...helperDeskIds, ...informedDeskIds])];
}

/**
 * 关系判定 · Every relation of a person to a matter.
 *
 * None for the person whom a complaint is about, wherever they sit and whenever they came to sit there.
 */
export function relationsOf(matter: Concerned, actor: PersonActor): ReadonlySet<Relation> {
  if (matter.aboutPersonId === actor.personId) return new Set();
  const relations = new Set<Relation>();
  if (matter.reporterIds.includes(actor.personId))
    relations.add(joinerOf(matter, actor.personId) ? 'joiner' : 'reporter');
  for (const seat of actor.seats) {
    const relation = relationOfSeat(seat, matter);
    if (relation) relations.add(relation);
  }
  return relations;
}

/** 可见 · A matter exists only for those who stand in some relation to it. */
export const maySee = (matter: Concerned, actor: Actor): boolean =>
  actor.kind === 'clock' || isAskOf('see', relationsOf(matter, actor));

/** 可求 · Whether somebody stands so to a matter that they may ask this of it. */
export const mayAsk = (ask: Ask, matter: Concerned, actor: PersonActor): boolean =>
  isAskOf(ask, relationsOf(matter, actor));

/** 字段可见 · Which fields of a matter a person may see, all false for somebody without a relation to it. */
export function visibleFields(
  matter: Concerned & Pick<Matter, 'reporter'>,
  actor: PersonActor,
): Readonly<Record<Field, boolean>> {
  const relations = relationsOf(matter, actor);
  const isVisible = (field: Field): boolean => isFieldFor(field, relations, matter.reporter.isNameHidden);
  return {
    reporterName: isVisible('reporterName'),
    phoneMasked: isVisible('phoneMasked'),
    phone: isVisible('phone'),
    text: isVisible('text'),
    household: isVisible('household'),
  };
}

/**
 * 署名 · The name under which a person of the matter is shown to a viewer; null: hidden or unknown.
 *
 * `personId` null is the person without WeChat for whom it was written down.
 */
export function nameFor(matter: Matter, personId: string | null, viewer: PersonActor): string | null {
  const isReporter = personId === matter.reporter.personId;
  if (isReporter && !visibleFields(matter, viewer).reporterName) return null;
  const joiner = personId === null ? null : joinerOf(matter, personId);
  if (joiner && !maySeeJoiner(matter, joiner, viewer)) return null;
  return matter.names[personId ?? ON_BEHALF] ?? null;
}

/** 同报人的姓名 · For whom a reporter's name would be, and for themself. */
function maySeeJoiner(matter: Concerned, { personId, isNameHidden }: Joiner, viewer: PersonActor): boolean {
  const relations = [...relationsOf(matter, viewer)].filter((relation) => STAFF.includes(relation));
  return personId === viewer.personId || isFieldFor('reporterName', new Set(relations), isNameHidden);
}

/**
 * 原话可见 · Whether somebody may read what came with a line: words, photos, a recording.
 *
 * Desks read all. Reporters don't read each other's; a joiner reads what desks wrote since they joined.
 */
export function mayReadWords(matter: Concerned, event: MatterEvent, viewer: PersonActor): boolean {
  const { at, by } = event;
  const relations = relationsOf(matter, viewer);
  const isOwn = by.kind === 'person' && by.personId === viewer.personId;
  if (isOwn || STAFF.some((relation) => relations.has(relation))) return true;
  const joiner = joinerOf(matter, viewer.personId);
  if (isReporters(event)) return isFirstReporters(matter, by) && relations.has('reporter');
  return joiner === null ? relations.has('reporter') : at >= joiner.sinceAt;
}

const isReporters = ({ type, by }: MatterEvent): boolean =>
  BY_REPORTERS.has(type) || (type === 'mediaAttached' && by.kind === 'person' && by.role === 'reporter');

/** Not a joiner's line: the reporter's own, or by whoever acts for them. */
const isFirstReporters = (matter: Concerned, by: By): boolean =>
  by.kind === 'person' && joinerOf(matter, by.personId) === null;

/** Under which a matter's `names` keep the name of a reporter without WeChat. */
export const ON_BEHALF = 'onBehalf';

/** 以何岗行事 · The seat by which a person acts, own post before standing in; null: by none of these relations. */
export function seatFor(matter: Concerned, actor: PersonActor, by: readonly Relation[]): Seat | null {
  const seats = actor.seats.filter((seat) => {
    const relation = relationOfSeat(seat, matter);
    return relation !== null && by.includes(relation);
  });
  return seats.find((seat) => !seat.standsInFor) ?? seats[0] ?? null;
}
