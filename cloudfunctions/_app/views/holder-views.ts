import type { ReportFormView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { holdersAt } from '../../../domain/grid/posts';

/** 可投诉的人 · Post-holders in force, each once, by their widest post. */
export function holderViews(village: Jurisdiction, now: Instant): ReportFormView['holders'] {
  const inForce = village.places
    .flatMap(({ id }) => holdersAt(village, id, now))
    .sort((a, b) => a.deskId.length - b.deskId.length);
  const byPerson = new Map<string, ReportFormView['holders'][number]>();
  for (const { personId, personName, role } of inForce) {
    if (!byPerson.has(personId)) byPerson.set(personId, { personId, name: personName, role });
  }
  return [...byPerson.values()];
}
