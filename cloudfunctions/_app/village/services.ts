import type { ServiceRow } from '../../../domain/contract';
import { rulesAt } from '../../../domain/deadline/rules';
import type { Category, CountySettings } from '../../../domain/deadline/settings';
import { DomainError } from '../../../domain/errors';
import { filled, type FilledField, type ServiceValue } from '../../../domain/village/service/form';
import type { ServiceTemplate } from '../../../domain/village/service/template';
import { isWithin } from '../../../domain/grid/place';
import { handRefusal } from '../../../domain/matter/guard';
import type { Matter } from '../../../domain/matter/matter';
import { categoryOf } from '../../../domain/matter/world';
import type { Context } from '../context';
import type { Vault } from '../ports/vault';

export type Service = Category & { readonly service: ServiceTemplate };

const isService = (category: Category): category is Service => category.service !== undefined;

/** 能办的事 · That may be asked for now. */
export const servicesNow = ({ settings, now }: Pick<Context, 'settings' | 'now'>): readonly Service[] =>
  rulesAt(settings, now).categories.filter(isService);

/** Refuses: CATEGORY_NOT_FOUND. */
export function serviceNow(context: Pick<Context, 'settings' | 'now'>, serviceId: string): Service {
  const found = servicesNow(context).find(({ id }) => id === serviceId);
  if (!found) throw new DomainError('CATEGORY_NOT_FOUND', { categoryId: serviceId });
  return found;
}

/** 当时的模板 · As it was when the matter was reported. Refuses: RECORD_NOT_FOUND (an ordinary matter). */
export function serviceOf({ settings }: Pick<Context, 'settings'>, matter: Matter): Service {
  const category = categoryOf({ settings }, matter);
  if (!category || !isService(category) || !matter.service)
    throw new DomainError('RECORD_NOT_FOUND', { kind: 'service', id: matter._id });
  return category;
}

export const serviceRow = (
  { id, name, icon, service, handleWorkdays }: Service,
  settings: CountySettings,
  now: number,
): ServiceRow => ({
  id,
  name,
  icon,
  purpose: service.purpose,
  workdays: handleWorkdays?.village ?? rulesAt(settings, now).limits.handleWorkdays.village,
  hasPaper: service.wording !== null,
});

interface Sealed {
  readonly values: Readonly<Record<string, ServiceValue>>;
  readonly isSensitive: boolean;
  /** For WeChat's check. */
  readonly text: string;
}

/** 密封 · What was filled in, checked and sealed. Refuses: INVALID_INPUT, CONSENT_NEEDED. */
export function sealFilled(
  vault: Vault,
  template: ServiceTemplate,
  given: readonly FilledField[],
  needed: readonly string[],
  hasConsented: boolean,
): Sealed {
  const checked = filled(template, given, needed);
  const isSensitive = checked.some(({ id }) =>
    template.fields.some((one) => one.id === id && one.isSensitive),
  );
  if (isSensitive && !hasConsented) throw new DomainError('CONSENT_NEEDED');
  const values = Object.fromEntries(
    checked.map(({ id, value, masked }) => [id, { sealed: vault.seal(value), masked }]),
  );
  const words = checked.filter(({ id }) =>
    template.fields.some((one) => one.id === id && one.kind === 'text'),
  );
  return { values, isSensitive, text: words.map(({ value }) => value).join('\n') };
}

/** 谁看证明 · Besides those who see the form in full: who wrote it down for somebody, as long as they are in office. */
export function paperFor(matter: Matter, context: Pick<Context, 'actor'>): 'own' | 'desk' | 'proxy' | null {
  const { personId, seats } = context.actor;
  const isProxy =
    matter.reporter.proxyPersonId === personId &&
    seats.some(({ deskId }) => isWithin(deskId, matter.villageId));
  return fullFor(matter, context) ?? (isProxy ? 'proxy' : null);
}

/** 谁看全的 · 'own': who asked for it; 'desk': the holding desk, whose look is logged; null: masked alone. */
export function fullFor(matter: Matter, { actor }: Pick<Context, 'actor'>): 'own' | 'desk' | null {
  if (matter.reporter.personId === actor.personId) return 'own';
  return handRefusal(matter, 'phone', actor) === null ? 'desk' : null;
}
