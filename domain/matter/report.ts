import { ON_BEHALF } from '../access/access';
import { namesOf } from '../access/actor';
import type { PersonActor } from '../access/actor';
import { hasRight } from '../access/rights';
import type { Instant } from '../deadline/instant';
import { handleBy } from '../deadline/limits';
import type { Category } from '../deadline/settings';
import { DomainError } from '../errors';
import { gridOf, householdLabel, isUnder, isWithin, placingAt } from '../grid/grid';
import type { Household, PlaceId } from '../grid/grid';
import { sitsAt } from '../grid/posts';
import type { FamilyMember, Seat } from '../grid/posts';
import { explainRoute, placeOfReport, route } from '../grid/routing';
import type { Explanation, RouteTarget } from '../grid/routing';
import { arrivalAt } from './arrival';
import { bySeat } from '../record/by-seat';
import { recorded } from './evolve';
import { firstHead } from './head';
import { recordCode, recordId } from '../record/ids';
import type { LedgerRowLink, Matter, Where } from './matter';
import type { MatterEvent } from './event';
import type { Reporter } from './reporter';
import { MAX_FILES } from './media';
import { rulesNow, timekeepingNow } from '../deadline/world';
import type { World } from '../deadline/world';
import type { ServiceForm } from '../village/service/form';
import type { By } from '../record/line';

/** 报事稿 · What somebody reports. Phones come sealed and masked from the `vault` port. */
export interface ReportDraft extends RouteTarget {
  /** Made once by the phone for this report. */
  readonly clientKey: string;
  readonly categoryId: string;
  readonly text: string;
  /** How many files will follow. */
  readonly fileCount: number;
  readonly isUrgent: boolean;
  readonly placeWords: string | null;
  /** As the phone gave it; `spot` says where that is. */
  readonly point: Where['point'];
  readonly isNameHidden: boolean;
  /** 代报 · For a person without a phone of their own. */
  readonly onBehalf: OnBehalf | null;
  /** 代办家人 · Of whom the reporter's binding says that they act for them. */
  readonly family: FamilyMember | null;
  /** 对哪一条有疑问 · A row of the ledger of the village that it is reported in. */
  readonly ledgerRow?: LedgerRowLink;
  /** 办事表 · With a category that is a service, and with no other. */
  readonly service?: ServiceForm;
}
export interface OnBehalf {
  readonly name: string;
  readonly phoneSealed: string | null;
  readonly phoneMasked: string | null;
  readonly hasConsented: boolean;
}

type Target = RouteTarget & Pick<ReportDraft, 'categoryId' | 'isUrgent'>;

/** 去向预告 · Where a report would go, what each rule had to say to it, and until when it would be acted on. */
export interface Preview extends Explanation {
  readonly isUrgent: boolean;
  readonly acknowledgeBy: Instant;
  /** 暂定 · It touches a year whose holidays aren't published yet. */
  readonly isProvisional: boolean;
  /** If it is acknowledged no sooner than it must be. */
  readonly handleBy: Instant;
  /** 暂定 · The same of `handleBy`. */
  readonly isHandleProvisional: boolean;
}

/**
 * 去向预告 · Asked of the same rules as the report itself.
 *
 * Refuses: CATEGORY_NOT_FOUND, PERSON_NOT_FOUND, INVALID_INPUT, HOUSEHOLD_NOT_FOUND, PLACE_NOT_FOUND; whose
 * household it is only `reportMatter` asks.
 */
export function previewReport(target: Target, world: World, household: Household | null): Preview {
  const category = pickedCategory(target, world);
  checkAbout(target, category, world);
  checkOther(target, category);
  const isUrgent = category.isUrgent || target.isUrgent;
  const found = explainRoute(target, world, household, category);
  const timekeeping = timekeepingNow(world, isUrgent);
  const { dueAt: acknowledgeBy, term } = arrivalAt(found, isUrgent, world.now, timekeeping);
  const handling = handleBy(acknowledgeBy, found.level, category, timekeeping);
  return {
    ...found,
    isUrgent,
    acknowledgeBy,
    isProvisional: term.isProvisional,
    handleBy: handling.dueAt,
    isHandleProvisional: term.isProvisional || handling.term.isProvisional,
  };
}

/**
 * 报事 · A new matter with its first line, at the desk that routing finds.
 *
 * `household`: the one it is about, already loaded; a resident's own, or (代报) one below the writer's desk.
 * Its id comes from who reports and the client key. `revision` 0 is the store's to raise.
 * Refuses: NOTHING_REPORTED, TOO_MANY_FILES, CATEGORY_NOT_FOUND, CONSENT_NEEDED, NOT_ALLOWED,
 * PERSON_NOT_FOUND, INVALID_INPUT (a complaint about oneself, in a category that has none, or for two others),
 * HOUSEHOLD_NOT_FOUND, PLACE_NOT_FOUND.
 */
export function reportMatter(
  draft: ReportDraft,
  actor: PersonActor,
  world: World,
  household: Household | null,
): Matter {
  const { now, jurisdiction } = world;
  const text = draft.text.trim();
  if (text === '' && draft.fileCount <= 0) throw new DomainError('NOTHING_REPORTED');
  if (draft.fileCount > MAX_FILES) throw new DomainError('TOO_MANY_FILES', { files: MAX_FILES });
  const category = pickedCategory(draft, world);
  if ((category.service === undefined) !== (draft.service === undefined))
    throw new DomainError('CATEGORY_NOT_FOUND', { categoryId: category.id });
  const by = writerOf(draft, actor, world, household);
  checkAbout(draft, category, world, actor);
  checkOther(draft, category);
  const isUrgent = category.isUrgent || draft.isUrgent;
  const placeId = placeOfReport(draft, world, household, category);
  const found = route(draft, world, household, category);
  const arrival = arrivalAt(found, isUrgent, now, timekeepingNow(world, isUrgent));
  const informed =
    category.isVillageInformed && isUnder(arrival.deskId, jurisdiction._id) ? [jurisdiction._id] : [];
  const event = {
    type: 'reported',
    at: now,
    by,
    words: null,
    ...arrival,
    informedDeskIds: informed,
  } as const;
  const id = recordId(actor.personId, draft.clientKey);
  const matter: Matter = {
    _id: id,
    revision: 0,
    version: 0,
    code: recordCode(id, 0),
    villageId: jurisdiction._id,
    gridId: gridOf(placeId),
    categoryId: category.id,
    kind: category.kind,
    isUrgent,
    text,
    where: whereOf(draft, placeId, household),
    reporter: reporterOf(draft, actor),
    aboutPersonId: draft.aboutPersonId,
    media: [],
    names: namesToKeep(draft),
    ...firstHead(event satisfies MatterEvent),
    timeline: [],
    outbox: [],
    handOver: null,
    outboxAt: null,
    untoldSinceAt: null,
    ...(draft.ledgerRow && { ledgerRow: draft.ledgerRow }),
    ...(draft.service && { service: draft.service }),
  };
  return recorded(null, matter, event, namesOf(actor));
}

const namesToKeep = ({ onBehalf, family }: ReportDraft): Matter['names'] => ({
  ...(onBehalf && { [ON_BEHALF]: onBehalf.name }),
  ...(family && { [family.id]: family.name }),
});

function pickedCategory({ categoryId }: Pick<Target, 'categoryId'>, world: World): Category {
  const category = rulesNow(world).categories.find(({ id }) => id === categoryId);
  if (!category) throw new DomainError('CATEGORY_NOT_FOUND', { categoryId });
  return category;
}

/** 投诉 · Only a complaint names a person, a post-holder of this village, and nobody complains of themself. */
function checkAbout(
  { aboutPersonId }: RouteTarget,
  { kind }: Category,
  world: World,
  actor?: PersonActor,
): void {
  if (aboutPersonId === null) return;
  const { jurisdiction, now } = world;
  if (kind !== 'complaint')
    throw new DomainError('INVALID_INPUT', { field: 'aboutPersonId', rule: 'complaintOnly' });
  if (aboutPersonId === actor?.personId)
    throw new DomainError('INVALID_INPUT', { field: 'aboutPersonId', rule: 'notOneself' });
  const isHolder = jurisdiction.places.some(({ id }) => sitsAt(jurisdiction, id, aboutPersonId, now));
  if (!isHolder) throw new DomainError('PERSON_NOT_FOUND');
}

/** 对方 · Only a dispute has another side. */
function checkOther({ otherPlaceId }: RouteTarget, { kind }: Category): void {
  if (otherPlaceId !== null && kind !== 'dispute')
    throw new DomainError('INVALID_INPUT', { field: 'otherPlaceId', rule: 'disputeOnly' });
}

/** Who writes the report: the resident, for their own household if any; or a post-holder for somebody. */
function writerOf(draft: ReportDraft, actor: PersonActor, world: World, household: Household | null): By {
  if (draft.onBehalf && draft.family)
    throw new DomainError('INVALID_INPUT', { field: 'familyId', rule: 'oneOnly' });
  if (draft.onBehalf) return proxyFor(draft.onBehalf, actor, world, household);
  const isOwn = actor.binding?.state === 'confirmed' && actor.binding.householdId === household?._id;
  if (household && !isOwn) throw new DomainError('NOT_ALLOWED', { action: 'report' });
  return { kind: 'person', personId: actor.personId, role: 'reporter', deskId: null, forPersonId: null };
}

/** 代报人 · Must sit in this village, and above the household if one is named. */
function proxyFor(onBehalf: OnBehalf, actor: PersonActor, world: World, household: Household | null): By {
  if (!onBehalf.hasConsented) throw new DomainError('CONSENT_NEEDED');
  const home = household && placingAt(household, world.now);
  const serves = (one: Seat): boolean =>
    isWithin(one.deskId, world.jurisdiction._id) && hasRight([one], 'report.forOthers', home ?? one.deskId);
  const seat = actor.seats.find((one) => serves(one) && !one.standsInFor) ?? actor.seats.find(serves);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: 'report' });
  return bySeat(actor, seat);
}

const reporterOf = (
  { onBehalf, family, isNameHidden }: ReportDraft,
  { personId }: PersonActor,
): Reporter => ({
  personId: onBehalf ? null : personId,
  isNameHidden,
  family: family && { id: family.id, consentedAt: family.consentedAt },
  proxyPersonId: onBehalf ? personId : null,
  phoneSealed: onBehalf?.phoneSealed ?? null,
  phoneMasked: onBehalf?.phoneMasked ?? null,
});

const whereOf = (
  { placeWords, point }: ReportDraft,
  placeId: PlaceId,
  household: Household | null,
): Where => ({
  householdId: household?._id ?? null,
  householdLabel: household && householdLabel(household),
  placeId,
  words: placeWords?.trim() || null,
  point,
});
