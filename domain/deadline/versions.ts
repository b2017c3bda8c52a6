import { DomainError } from '../errors';
import type { Instant } from './instant';
import { isInForce } from './rules';
import type { Category, CategoryVersion, CountySettings, InForce, Limits, LimitsVersion } from './settings';

const latestFirst = (a: InForce, b: InForce): number => b.fromAt - a.fromAt;

/**
 * 接续 · The versions with a new one from its beginning on.
 *
 * What is in force then ends there; what was planned for then or later, and so never ruled anything, gives way.
 */
export function followedBy<T extends InForce>(versions: readonly T[], next: T): readonly T[] {
  return [...cutAt(versions, next.fromAt), next];
}

/** 到此为止 · What holds at an instant ends there; what was to begin then or later is dropped. */
export function cutAt<T extends InForce>(versions: readonly T[], at: Instant): readonly T[] {
  return versions
    .filter(({ fromAt }) => fromAt < at)
    .map((version) => (version.toAt === null || version.toAt > at ? { ...version, toAt: at } : version));
}

/** Whether nothing but the dates would differ from what holds from then on anyway. */
export function isNothingNew<T extends InForce>(versions: readonly T[], next: T): boolean {
  const [last] = [...versions].sort(latestFirst);
  if (!last || last.toAt !== null || !isInForce(last, next.fromAt)) return false;
  return JSON.stringify({ ...last, fromAt: 0 }) === JSON.stringify({ ...next, fromAt: 0 });
}

/** Refuses: INVALID_INPUT (begins in the past). */
export function checkFrom(fromAt: Instant, now: Instant): void {
  if (fromAt < now) throw new DomainError('INVALID_INPUT', { field: 'fromAt', rule: 'past' });
}

/** Complaints must always be possible, and so must something else. */
function checkStillThere({ categories }: CountySettings): void {
  const edges = categories.flatMap(({ fromAt, toAt }) => (toAt === null ? [fromAt] : [fromAt, toAt]));
  for (const at of edges) {
    const kinds = categories
      .filter((version) => isInForce(version, at) && !version.service)
      .map(({ kind }) => kind);
    if (!kinds.includes('complaint') || kinds.every((kind) => kind === 'complaint'))
      throw new DomainError('CATEGORY_NEEDED');
  }
}

/** Fields in one order, so that two versions can be told to say the same. */
const orderly = (category: Category, span: InForce): CategoryVersion => ({
  id: category.id,
  name: category.name,
  kind: category.kind,
  icon: category.icon,
  isUrgent: category.isUrgent,
  startLevel: category.startLevel,
  isVillageInformed: category.isVillageInformed,
  ...(category.handleWorkdays ? { handleWorkdays: category.handleWorkdays } : {}),
  quickReplies: category.quickReplies,
  ...(category.service ? { service: category.service } : {}),
  fromAt: span.fromAt,
  toAt: span.toAt,
});

/**
 * 改类别 · A new category, or a new version of one, from an instant on. A category keeps its kind, as old
 * matters and the figures go by it. Nothing changes when it says what holds already.
 * Refuses: INVALID_INPUT (begins in the past), CATEGORY_NEEDED.
 */
export function saveCategory(
  settings: CountySettings,
  category: Category,
  fromAt: Instant,
  now: Instant,
): CountySettings {
  checkFrom(fromAt, now);
  const own = settings.categories.filter(({ id }) => id === category.id);
  const kind = own[0]?.kind ?? category.kind;
  const next = orderly({ ...category, kind }, { fromAt, toAt: null });
  if (
    isNothingNew(
      own.map((version) => orderly(version, version)),
      next,
    )
  )
    return settings;
  const others = (id: string): boolean => id !== category.id;
  const at = settings.categories.findIndex(({ id }) => id === category.id);
  const before = settings.categories.slice(0, at === -1 ? undefined : at).filter(({ id }) => others(id));
  const after = at === -1 ? [] : settings.categories.slice(at).filter(({ id }) => others(id));
  const saved = { ...settings, categories: [...before, ...followedBy(own, next), ...after] };
  checkStillThere(saved);
  return saved;
}

/**
 * 停用类别 · From an instant on it can't be picked; matters that are there keep it.
 * Refuses: CATEGORY_NOT_FOUND (not in force then), INVALID_INPUT (in the past), CATEGORY_NEEDED.
 */
export function endCategory(
  settings: CountySettings,
  categoryId: string,
  endAt: Instant,
  now: Instant,
): CountySettings {
  checkFrom(endAt, now);
  const own = settings.categories.filter(({ id }) => id === categoryId);
  const holds = own.some(({ fromAt, toAt }) => fromAt <= endAt && (toAt === null || endAt <= toAt));
  if (!holds) throw new DomainError('CATEGORY_NOT_FOUND', { categoryId });
  const categories = settings.categories.flatMap((version) =>
    version.id === categoryId ? cutAt([version], endAt) : [version],
  );
  const ended = { ...settings, categories };
  checkStillThere(ended);
  return ended;
}

/** 改时限 · The county's limits from an instant on. Refuses: INVALID_INPUT (begins in the past). */
export function saveLimits(
  settings: CountySettings,
  limits: Limits,
  fromAt: Instant,
  now: Instant,
): CountySettings {
  checkFrom(fromAt, now);
  const next = orderlyLimits(limits, { fromAt, toAt: null });
  if (
    isNothingNew(
      settings.limits.map((version) => orderlyLimits(version, version)),
      next,
    )
  )
    return settings;
  return { ...settings, limits: followedBy(settings.limits, next) };
}

const orderlyLimits = (limits: Limits, span: InForce): LimitsVersion => ({
  acknowledgeWorkdays: limits.acknowledgeWorkdays,
  urgentAcknowledgeHours: limits.urgentAcknowledgeHours,
  handleWorkdays: {
    microGrid: limits.handleWorkdays.microGrid,
    grid: limits.handleWorkdays.grid,
    village: limits.handleWorkdays.village,
    township: limits.handleWorkdays.township,
  },
  extensionWorkdays: limits.extensionWorkdays,
  objectionWorkdays: limits.objectionWorkdays,
  answerDays: limits.answerDays,
  autoCloseDays: limits.autoCloseDays,
  fromAt: span.fromAt,
  toAt: span.toAt,
});
