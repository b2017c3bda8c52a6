import type { CategoriesView, CategoryEntry, CategoryFields } from '../../../domain/contract';
import { CATEGORY_ICONS } from '../../../domain/deadline/categories';
import type { Instant } from '../../../domain/deadline/instant';
import { categoryAt, isInForce, rulesAt } from '../../../domain/deadline/rules';
import type { CategoryVersion, CountySettings, InForce, Limits } from '../../../domain/deadline/settings';

/** 类别和时限 · As the county keeps them: what holds, and what has been decided for later. */
export function categoriesView(settings: CountySettings, now: Instant): CategoriesView {
  const ordinary = settings.categories.filter(({ service }) => !service);
  const ids = [...new Set(ordinary.map(({ id }) => id))];
  const planned = nextOf(settings.limits, now);
  return {
    countyName: settings.name,
    revision: settings.rulesRevision,
    categories: ids.flatMap((id) => {
      const shown = categoryAt(settings, id, now);
      const versions = settings.categories.filter((one) => one.id === id);
      return shown ? [entryOf(shown, versions, now)] : [];
    }),
    limits: limitsOf(rulesAt(settings, now).limits),
    nextLimits: planned && { fromAt: planned.fromAt, limits: limitsOf(planned) },
    icons: CATEGORY_ICONS,
  };
}

const nextOf = <T extends InForce>(versions: readonly T[], now: Instant): T | null =>
  [...versions].sort((a, b) => a.fromAt - b.fromAt).find(({ fromAt }) => fromAt > now) ?? null;

function entryOf(shown: CategoryVersion, versions: readonly CategoryVersion[], now: Instant): CategoryEntry {
  const inForce = versions.find((version) => isInForce(version, now));
  const next = nextOf(versions, now);
  const ends = versions.map(({ toAt }) => toAt ?? Infinity);
  const endsAt = Math.max(...ends);
  return {
    id: shown.id,
    kind: shown.kind,
    fields: fieldsOf(shown),
    isInForce: inForce !== undefined,
    next: next && { fromAt: next.fromAt, fields: fieldsOf(next) },
    endsAt: Number.isFinite(endsAt) ? endsAt : null,
  };
}

const fieldsOf = (version: CategoryVersion): CategoryFields => ({
  name: version.name,
  icon: version.icon,
  isUrgent: version.isUrgent,
  startLevel: version.startLevel,
  isVillageInformed: version.isVillageInformed,
  handleWorkdays: version.handleWorkdays ?? {},
  quickReplies: version.quickReplies,
});

const limitsOf = (limits: Limits): Limits => ({
  acknowledgeWorkdays: limits.acknowledgeWorkdays,
  urgentAcknowledgeHours: limits.urgentAcknowledgeHours,
  handleWorkdays: limits.handleWorkdays,
  extensionWorkdays: limits.extensionWorkdays,
  objectionWorkdays: limits.objectionWorkdays,
  answerDays: limits.answerDays,
  autoCloseDays: limits.autoCloseDays,
});
