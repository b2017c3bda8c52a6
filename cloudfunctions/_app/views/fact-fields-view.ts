import type { FactFieldEntry, FactFieldFacts, FactFieldsView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { isInForce } from '../../../domain/deadline/rules';
import type { CountySettings, FactFieldVersion } from '../../../domain/deadline/settings';
import { factVersions } from '../../../domain/village/visit/fields';

/** 采集项 · As the county keeps them: what is asked, what was, and what has been decided for later. */
export function factFieldsView(settings: CountySettings, now: Instant): FactFieldsView {
  const versions = factVersions(settings);
  const ids = [...new Set(versions.map(({ id }) => id))];
  return {
    revision: settings.rulesRevision,
    entries: ids.flatMap((id) =>
      entryOf(
        id,
        versions.filter((one) => one.id === id),
        now,
      ),
    ),
  };
}

function entryOf(id: string, versions: readonly FactFieldVersion[], now: Instant): readonly FactFieldEntry[] {
  const later = versions.find(({ fromAt }) => fromAt > now);
  const shown =
    versions.find((one) => isInForce(one, now)) ?? versions.filter((one) => one !== later).at(-1) ?? later;
  if (!shown) return [];
  const endsAt = Math.max(...versions.map(({ toAt }) => toAt ?? Infinity));
  return [
    {
      id,
      field: factsOf(shown),
      isInForce: isInForce(shown, now),
      next: later && later !== shown ? { fromAt: later.fromAt, field: factsOf(later) } : null,
      endsAt: Number.isFinite(endsAt) ? endsAt : null,
    },
  ];
}

const factsOf = ({ term, purpose, options, isSensitive }: FactFieldVersion): FactFieldFacts => ({
  term,
  purpose,
  options,
  isSensitive,
});
