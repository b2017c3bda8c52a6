import * as v from 'valibot';

import { CATEGORY_ICONS } from '../../../domain/deadline/categories';
import type { Category, CountySettings } from '../../../domain/deadline/settings';
import { saveCategory } from '../../../domain/deadline/versions';
import type { Input } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { recordId } from '../../../domain/record/ids';
import { checkTemplate } from '../../../domain/village/service/template';
import { assertCounty, changeOfSettings, changeRules } from '../county/change-settings';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { clientKey, id } from '../schemas';
import { templateFields } from '../village/service-inputs';
import { templatesView } from '../views/templates-view';

const QUICK = ['已经办好了，您抽空来村委会取。'];

export const saveTemplateInput = v.object({
  ...changeOfSettings,
  ...templateFields,
  serviceId: v.exactOptional(id),
  clientKey: v.exactOptional(clientKey),
  icon: v.picklist(CATEGORY_ICONS),
});

/**
 * 改办事模板 · A service is a category with a form: new, or what one is from an instant on; what is under way keeps
 * what it had. Refuses: NOT_ALLOWED, CATEGORY_NOT_FOUND, INVALID_INPUT, STALE_WRITE, TEXT_RISKY.
 */
export const saveTemplate: Handler<'template.save'> = async (input, context) => {
  assertCounty(context);
  const category = categoryFrom(input, context.settings);
  const { name, purpose, fields, bring, wording } = input;
  checkTemplate(input);
  const labels = fields.map(({ label }) => label);
  await checkText(context, 'name', [name, purpose, ...labels, ...bring, wording ?? ''].join('\n'));
  const settings = await changeRules(context, input, (before, fromAt) =>
    saveCategory(before, category, fromAt, context.now),
  );
  return templatesView(settings, context.now);
};

function categoryFrom(input: Input<'template.save'>, { categories }: CountySettings): Category {
  const { serviceId, clientKey: key, name, icon, workdays, purpose, fields, bring, wording } = input;
  const known = categories.find((one) => one.id === serviceId);
  if (serviceId !== undefined && !known?.service)
    throw new DomainError('CATEGORY_NOT_FOUND', { categoryId: serviceId });
  if (serviceId === undefined && key === undefined)
    throw new DomainError('INVALID_INPUT', { field: 'clientKey', rule: 'required' });
  return {
    id: serviceId ?? `s-${recordId('service', key ?? '').slice(0, 12)}`,
    name,
    kind: 'help',
    icon,
    isUrgent: false,
    startLevel: 'village',
    isVillageInformed: false,
    handleWorkdays: { village: workdays },
    quickReplies: known?.quickReplies ?? QUICK,
    service: { purpose, fields, bring, wording },
  };
}
