import type { Category, DeskLevel, MatterKind } from '../deadline/settings';
import { DomainError } from '../errors';
import type { RouteStep } from '../matter/event';
import type { World } from '../deadline/world';
import {
  LEVELS,
  ancestorAt,
  isWithin,
  levelOf,
  lowestCommon,
  parentOf,
  placeOf,
  placesInUse,
  placingAt,
} from './grid';
import type { Household, PlaceId } from './grid';
import { seatsAt, sitsAt } from './posts';

/** 报事去向 · What of a report decides its desk. */
export interface RouteTarget {
  /** Picked by hand: the village or a place in it. */
  readonly placeId: PlaceId | null;
  /** 位置所在 · Set when a point on the map was given: the place whose boundary holds it, null for none. */
  readonly spot: { readonly placeId: PlaceId | null } | null;
  /** 对方 · Dispute: where the other side lives; the village itself for somebody from elsewhere. */
  readonly otherPlaceId: PlaceId | null;
  /** 被投诉人 */
  readonly aboutPersonId: string | null;
}

/** 去向 · The desk that gets a matter, and why, rule by rule. */
export interface Route {
  readonly deskId: PlaceId;
  readonly level: DeskLevel;
  readonly route: readonly RouteStep[];
  /** Nobody can act there and nothing is above it: 村级兜底. */
  readonly isAlarmed: boolean;
}

/**
 * 岗位缺位 · Why a desk can't take a matter now: the person it is about sits there, or nobody can act; a place
 * that has ended is nobody's.
 */
export function whySkip(
  deskId: PlaceId,
  world: World,
  aboutPersonId: string | null,
): 'aboutHolder' | 'vacant' | null {
  const { now, jurisdiction } = world;
  if (levelOf(deskId) === 'township') return null;
  if (aboutPersonId !== null && sitsAt(jurisdiction, deskId, aboutPersonId, now)) return 'aboutHolder';
  const isGone = !placesInUse(jurisdiction, now).some(({ id }) => id === deskId);
  return isGone || seatsAt(jurisdiction, deskId, now).length === 0 ? 'vacant' : null;
}

/**
 * 逐级上转 · From a desk upwards to the first that can take the matter (rules 4 to 6); the steps name only
 * the desks that were passed over.
 *
 * A vacant village keeps it, with an alarm; a village where the person complained about sits passes it to
 * the township, the only case in which a matter is held above the village.
 */
export function climb(from: PlaceId, world: World, aboutPersonId: string | null): Route {
  const steps: RouteStep[] = [];
  for (let deskId = from; ;) {
    const level = deskLevelOf(deskId);
    const reason = whySkip(deskId, world, aboutPersonId);
    const isStuck = reason === 'vacant' && level === 'village';
    const parent = parentOf(deskId);
    if (reason === null || isStuck || parent === null)
      return { deskId, level, route: steps, isAlarmed: isStuck };
    steps.push({ rule: reason, deskId: parent, skippedDeskId: deskId });
    deskId = parent;
  }
}

/** 岗位层级 · Refuses PLACE_NOT_FOUND for an id that is no desk's. */
export function deskLevelOf(deskId: PlaceId): DeskLevel {
  const level = levelOf(deskId);
  if (level === null || level === 'county') throw new DomainError('PLACE_NOT_FOUND', { placeId: deskId });
  return level;
}

/** 规则未用 · Why a rule had no say. */
export type Unused =
  | 'noHousehold' // 没有说是哪一户
  | 'homeless' // 这一户现在没有归属
  | 'thingElsewhere' // 事情出在别处
  | 'noPoint' // 没有在地图上标
  | 'outside' // 标的地方不在哪个网格的边界里
  | 'homeFirst' // 先看住户
  | 'notPicked' // 没有选网格
  | 'pointFirst' // 先看标的位置
  | 'placed' // 已经知道在哪里
  | 'notDispute' // 不是矛盾纠纷
  | 'noOtherSide' // 没有说对方在哪里
  | 'sameDesk' // 双方本来就归这个岗
  | 'highEnough' // 已经在这一级或更高
  | 'nobodyNamed' // 没有投诉哪个人
  | 'sitsElsewhere' // 被投诉的人不在这个岗
  | 'seated' // 岗上有人
  | 'answered'; // 用不着兜底

/** 一条规则 · What one rule did: the step that it made, or why it had none. */
export type Finding =
  | { readonly rule: RouteStep['rule']; readonly step: RouteStep }
  /** 村级兜底 · The top, where nobody is. */
  | { readonly rule: 'alarm'; readonly step: RouteStep }
  | { readonly rule: RouteStep['rule'] | 'alarm'; readonly step: null; readonly because: Unused };

/** 讲明去向 · A route, and what every rule said to it, in the order in which they are asked. */
export interface Explanation extends Route {
  readonly findings: readonly Finding[];
}

/**
 * 出在地上的事 · A lamp, rubbish or a leaning pole is where it is, not where who saw it lives: here a point on
 * the map goes before the household.
 */
const PLACE_BOUND: ReadonlySet<MatterKind> = new Set(['repair', 'sanitation', 'hazard']);

const used = (step: RouteStep): Finding => ({ rule: step.rule, step });
const unused = (rule: Finding['rule'], because: Unused): Finding => ({ rule, step: null, because });

/** The place itself, or the nearest one above it that hasn't ended; null: none below the village. */
function standing(placeId: PlaceId | null, { jurisdiction, now }: World): PlaceId | null {
  const inUse = new Set(placesInUse(jurisdiction, now).map(({ id }) => id));
  for (let id = placeId; id !== null && id !== jurisdiction._id; id = parentOf(id))
    if (inUse.has(id)) return id;
  return null;
}

/** Where the matter is: rules 1 and 2. */
function starts(
  target: RouteTarget,
  world: World,
  household: Household | null,
  kind: MatterKind,
): readonly Finding[] {
  const { now, jurisdiction } = world;
  if (household && household.villageId !== jurisdiction._id)
    throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId: household._id });
  for (const placeId of [target.placeId, target.otherPlaceId])
    if (placeId !== null && !placeOf(jurisdiction, placeId))
      throw new DomainError('PLACE_NOT_FOUND', { placeId });
  const placing = household && placingAt(household, now);
  const home = placing === jurisdiction._id ? placing : standing(placing, world);
  const spot = standing(target.spot?.placeId ?? null, world);
  const picked = standing(target.placeId, world);
  const isThingElsewhere = home !== null && spot !== null && PLACE_BOUND.has(kind) && !isWithin(home, spot);
  const from = (rule: RouteStep['rule'], deskId: PlaceId): Finding =>
    used({ rule, deskId, skippedDeskId: null });
  const findings: Finding[] = [];
  const isDecided = (): boolean => findings.some(({ step }) => step !== null);

  if (home === null) findings.push(unused('household', household ? 'homeless' : 'noHousehold'));
  else findings.push(isThingElsewhere ? unused('household', 'thingElsewhere') : from('household', home));

  if (spot === null) findings.push(unused('point', target.spot ? 'outside' : 'noPoint'));
  else findings.push(isDecided() ? unused('point', 'homeFirst') : from('point', spot));

  if (picked === null) findings.push(unused('pickedPlace', 'notPicked'));
  else if (isDecided()) findings.push(unused('pickedPlace', findings[0]?.step ? 'homeFirst' : 'pointFirst'));
  else findings.push(from('pickedPlace', picked));

  findings.push(isDecided() ? unused('noPlace', 'placed') : from('noPlace', jurisdiction._id));
  return findings;
}

/** Rule 3 for a dispute: the lowest desk that is both sides'. */
function commonDesk(from: PlaceId, { otherPlaceId }: RouteTarget, kind: MatterKind): Finding {
  if (kind !== 'dispute') return unused('lowestCommon', 'notDispute');
  if (otherPlaceId === null) return unused('lowestCommon', 'noOtherSide');
  const deskId = lowestCommon(from, otherPlaceId);
  if (deskId === from) return unused('lowestCommon', 'sameDesk');
  return used({ rule: 'lowestCommon', deskId, skippedDeskId: from });
}

/** Rule 3: a category may begin higher. */
function startLevel(from: PlaceId, { startLevel: level }: Pick<Category, 'startLevel'>): Finding {
  const isBelow = LEVELS.indexOf(level) < LEVELS.indexOf(deskLevelOf(from));
  const lifted = isBelow ? ancestorAt(from, level) : null;
  if (lifted === null) return unused('startLevel', 'highEnough');
  return used({ rule: 'startLevel', deskId: lifted, skippedDeskId: from });
}

/** Rules 4 to 6, as `climb` found them. */
function passing({ route, deskId, isAlarmed }: Route, { aboutPersonId }: RouteTarget): readonly Finding[] {
  const skips = route.map(used);
  const isSkippedFor = (rule: RouteStep['rule']): boolean => route.some((step) => step.rule === rule);
  return [
    ...(isSkippedFor('aboutHolder')
      ? []
      : [unused('aboutHolder', aboutPersonId === null ? 'nobodyNamed' : 'sitsElsewhere')]),
    ...skips,
    ...(isSkippedFor('vacant') || isAlarmed ? [] : [unused('vacant', 'seated')]),
    isAlarmed
      ? { rule: 'alarm', step: { rule: 'vacant', deskId, skippedDeskId: null } }
      : unused('alarm', 'answered'),
  ];
}

/**
 * 讲明去向 · Which desk gets a new matter, and what each rule had to say; `route` is the same without the
 * rules that had no say, so that the two can't differ.
 *
 * The household's micro-grid, else the point's or the picked place, lifted to a dispute's lowest common desk
 * and to the category's start level, then upwards past vacant desks and those of a person complained about.
 * Always answers a desk. Refuses: HOUSEHOLD_NOT_FOUND, PLACE_NOT_FOUND (another village's).
 */
export function explainRoute(
  target: RouteTarget,
  world: World,
  household: Household | null,
  category: Pick<Category, 'kind' | 'startLevel'>,
): Explanation {
  const findings = [...starts(target, world, household, category.kind)];
  const deskNow = (): PlaceId =>
    findings.reduce((deskId, { step }) => step?.deskId ?? deskId, world.jurisdiction._id);
  findings.push(commonDesk(deskNow(), target, category.kind));
  findings.push(startLevel(deskNow(), category));
  const climbed = climb(deskNow(), world, target.aboutPersonId);
  const before = findings.flatMap(({ step }) => step ?? []);
  return {
    ...climbed,
    route: [...before, ...climbed.route],
    findings: [...findings, ...passing(climbed, target)],
  };
}

/** 派单 · Which desk gets a new matter. Refuses as `explainRoute` does. */
export function route(
  target: RouteTarget,
  world: World,
  household: Household | null,
  category: Pick<Category, 'kind' | 'startLevel'>,
): Route {
  const { findings, ...found } = explainRoute(target, world, household, category);
  return found;
}

/** 所在地 · The grid, micro-grid or village in which a report's matter lies, before any desk is skipped. */
export function placeOfReport(
  target: RouteTarget,
  world: World,
  household: Household | null,
  { kind }: Pick<Category, 'kind'>,
): PlaceId {
  const [step] = starts(target, world, household, kind).flatMap((finding) => finding.step ?? []);
  return step?.deskId ?? world.jurisdiction._id;
}
