import type { ServiceEntry, ServiceEntryFields, ServiceTemplatesView } from '../../../domain/contract';
import { CATEGORY_ICONS } from '../../../domain/deadline/categories';
import type { Instant } from '../../../domain/deadline/instant';
import { categoryAt, isInForce, rulesAt } from '../../../domain/deadline/rules';
import type { CategoryVersion, CountySettings } from '../../../domain/deadline/settings';

/** 办事模板 · As the county keeps them: what holds, and what has been decided for later. */
export function templatesView(settings: CountySettings, now: Instant): ServiceTemplatesView {
  const days = rulesAt(settings, now).limits.handleWorkdays.village;
  const ids = [...new Set(settings.categories.filter(({ service }) => service).map(({ id }) => id))];
  return {
    countyName: settings.name,
    revision: settings.rulesRevision,
    entries: ids.flatMap((id) => {
      const versions = settings.categories.filter((one) => one.id === id);
      const shown = categoryAt(settings, id, now);
      return shown ? [entryOf(shown, versions, now, days)] : [];
    }),
    icons: CATEGORY_ICONS,
  };
}

function entryOf(
  shown: CategoryVersion,
  versions: readonly CategoryVersion[],
  now: Instant,
  days: number,
): ServiceEntry {
  const later = versions.filter(({ fromAt }) => fromAt > now).sort((a, b) => a.fromAt - b.fromAt)[0];
  const endsAt = Math.max(...versions.map(({ toAt }) => toAt ?? Infinity));
  return {
    id: shown.id,
    fields: fieldsOf(shown, days),
    isInForce: versions.some((version) => isInForce(version, now)),
    next: later ? { fromAt: later.fromAt, fields: fieldsOf(later, days) } : null,
    endsAt: Number.isFinite(endsAt) ? endsAt : null,
  };
}

const fieldsOf = (
  { name, icon, handleWorkdays, service }: CategoryVersion,
  days: number,
): ServiceEntryFields => ({
  name,
  icon,
  workdays: handleWorkdays?.village ?? days,
  purpose: service?.purpose ?? '',
  fields: service?.fields ?? [],
  bring: service?.bring ?? [],
  wording: service?.wording ?? null,
});
