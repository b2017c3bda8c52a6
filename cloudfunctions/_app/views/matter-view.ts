import { maySeeLedger } from '../../../domain/village/ledger/kind';
import { mayMediate } from '../../../domain/village/mediation/mediators';
import { nameFor, visibleFields } from '../../../domain/access/access';
import { hasRight } from '../../../domain/access/rights';
import type { PersonActor } from '../../../domain/access/actor';
import type { MatterView, MediaView, MoveView, TaskLinkView } from '../../../domain/contract';
import { endOf } from '../../../domain/deadline/suspension';
import { parentOf, type PlaceId } from '../../../domain/grid/grid';
import { seatsAt, type Person } from '../../../domain/grid/posts';
import type { Matter } from '../../../domain/matter/matter';
import { filesLeft, mayKnowOf, mayShow } from '../../../domain/matter/media';
import { openMoves } from '../../../domain/matter/open-moves';
import { isDueProvisional, suspensionOf } from '../../../domain/matter/reschedule';
import type { World } from '../../../domain/deadline/world';
import { categoryOf } from '../../../domain/matter/world';
import { validPaper } from '../../../domain/village/service/form';
import type { Vault } from '../ports/vault';
import { contactView } from './contact-view';
import { lineView } from './line-view';
import { pathView } from './path-view';
import { nameIn, type Jurisdictions, type NameOfPlace } from './place-names';
import { receiptView } from './receipt-view';
import { reportersView } from './reporters-view';
import { supervisionViews } from './supervision-view';
import { whereView } from './where-view';
import { isTellable } from '../../../domain/village/example/tell';
import { uploadPath } from '../../../domain/record/files';

/** What a matter's view is made of besides the matter. */
export interface MatterFacts {
  readonly actor: PersonActor;
  readonly world: World;
  readonly jurisdictions: Jurisdictions;
  /** Read only for those who may see the phone number. */
  readonly reporter: Person | null;
  /** Addresses of the files that the viewer may see. */
  readonly urls: ReadonlyMap<string, string>;
  /** What was made of it, as far as the viewer may know. */
  readonly tasks: readonly TaskLinkView[];
  readonly vault: Vault;
}

/** 事项视图 · A matter as one person may see it, field by field; whether they may at all is asked before. */
export function matterView(matter: Matter, facts: MatterFacts): MatterView {
  const { actor, world, jurisdictions, urls } = facts;
  const visible = visibleFields(matter, actor);
  const nameOf = nameIn(jurisdictions);
  const left = filesLeft(matter, actor);
  return {
    id: matter._id,
    version: matter.version,
    code: matter.code,
    state: matter.state,
    level: matter.level,
    kind: matter.kind,
    categoryName: categoryOf(world, matter)?.name ?? '',
    isUrgent: matter.isUrgent,
    text: visible.text ? matter.text : '',
    where: whereView(matter.where, visible, nameOf),
    point: visible.household ? matter.where.point : null,
    media: mediaViews(matter, actor, urls),
    reportedAt: matter.reportedAt,
    ledgerRow: visible.text && maySeeLedger(actor, matter.villageId) ? (matter.ledgerRow ?? null) : null,
    reporter: reporterView(matter, facts),
    ...reportersView(matter, actor),
    holder: holderView(matter, facts, nameOf),
    path: pathView(matter, nameOf),
    dueAt: matter.dueAt,
    dueKind: matter.dueKind,
    isDueProvisional: isDueProvisional(matter),
    suspension: suspensionView(matter, world),
    isAlarmed: matter.alarmedAt !== null,
    isWaitingForAnswer: matter.workingMsLeft !== null,
    outcome: matter.outcome,
    isSatisfied: matter.isSatisfied,
    untoldSinceAt: matter.untoldSinceAt,
    supervisions: supervisionViews(matter, actor, nameOf),
    service: serviceView(matter),
    erased: matter.erased ? { why: matter.erased.why, isWhole: matter.erased.isWhole } : null,
    tasks: facts.tasks,
    canRectify:
      matter.aboutPersonId === null && hasRight(actor.seats, 'rectification.make', matter.villageId),
    timeline: matter.timeline.map((line) => lineView(line, matter, actor, nameOf)).reverse(),
    moves: openMoves(matter, actor, world).map((move) => moveView(move, nameOf)),
    receipt: receiptView(matter),
    isTellable: isTellable(matter) && hasRight(actor.seats, 'example.tell', matter.villageId),
    canMediate: mayMediate(matter, null, actor, {
      personId: actor.personId,
      householdIds: actor.binding ? [actor.binding.householdId] : [],
      marks: [],
    }),
    uploadPath: left > 0 ? uploadPath('matters', matter._id, actor.personId) : null,
    filesLeft: left,
  };
}

const serviceView = ({ service }: Matter): MatterView['service'] =>
  service ? { isMissing: service.missing !== null, paperNumber: validPaper(service)?.number ?? null } : null;

function mediaViews(matter: Matter, actor: PersonActor, urls: MatterFacts['urls']): readonly MediaView[] {
  return matter.media
    .filter((file) => mayKnowOf(file, actor, matter))
    .map((file): MediaView => {
      const { fileId, kind, check, line } = file;
      const url = mayShow(file, actor, matter) ? (urls.get(fileId) ?? null) : null;
      return { fileId, kind, check, line, url };
    });
}

function suspensionView(matter: Matter, world: World): MatterView['suspension'] {
  const found = suspensionOf(matter, world);
  return found && { reason: found.reason, untilAt: endOf(found) };
}

function reporterView(matter: Matter, { actor, reporter }: MatterFacts): MatterView['reporter'] {
  const { personId, family, isNameHidden, proxyPersonId, phoneSealed, phoneMasked } = matter.reporter;
  const visible = visibleFields(matter, actor);
  const name = nameFor(matter, personId, actor) || null;
  const hasPhone = phoneSealed !== null || (reporter?.phoneSealed ?? null) !== null;
  return {
    name: (family && visible.reporterName ? matter.names[family.id] : name) || null,
    isYou: personId === actor.personId,
    isNameHidden,
    actingName: family && name,
    proxyName: proxyPersonId === null ? null : (matter.names[proxyPersonId] ?? null),
    phoneMasked: visible.phoneMasked ? (phoneMasked ?? reporter?.phoneMasked ?? null) : null,
    canCall: visible.phone && hasPhone,
  };
}

function holderView(
  { deskId, level, aboutPersonId }: Matter,
  { jurisdictions, world, vault }: MatterFacts,
  nameOf: NameOfPlace,
): MatterView['holder'] {
  const jurisdiction = level === 'township' ? jurisdictions.get(deskId) : world.jurisdiction;
  const seats = jurisdiction ? seatsAt(jurisdiction, deskId, world.now) : [];
  const people = seats.filter(({ personId }) => personId !== aboutPersonId);
  return { deskId, deskName: nameOf(deskId), level, people: people.map((seat) => contactView(seat, vault)) };
}

function moveView(
  {
    action,
    needsWords,
    targetDeskIds,
    quickReplies,
    toDeskId,
    replyDueAt,
  }: ReturnType<typeof openMoves>[number],
  nameOf: NameOfPlace,
): MoveView {
  return {
    action,
    needsWords,
    ...(targetDeskIds && {
      targets: targetDeskIds.map((deskId) => ({ deskId, name: nameWithParent(deskId, nameOf) })),
    }),
    ...(quickReplies && { quickReplies }),
    ...(replyDueAt !== undefined && { replyDueAt }),
    ...(toDeskId && { toDeskName: nameOf(toDeskId) }),
  };
}

/** Micro-grids of different grids may be called alike: '白家沟小组 2号微网格'. */
function nameWithParent(deskId: PlaceId, nameOf: NameOfPlace): string {
  const parent = parentOf(deskId);
  const isMicroGrid = deskId.split('/').length > 2;
  return isMicroGrid && parent !== null ? `${nameOf(parent)} ${nameOf(deskId)}` : nameOf(deskId);
}
