import * as v from 'valibot';

import { endCategory } from '../../../domain/deadline/versions';
import { DomainError } from '../../../domain/errors';
import { assertCounty, changeOfSettings, changeRules } from '../county/change-settings';
import type { Handler } from '../context';
import { id } from '../schemas';
import { templatesView } from '../views/templates-view';

export const endTemplateInput = v.object({ ...changeOfSettings, serviceId: id });

/**
 * 停用办事模板 · From an instant on nobody can ask for it; what is under way goes on.
 * Refuses: NOT_ALLOWED, CATEGORY_NOT_FOUND, INVALID_INPUT, STALE_WRITE.
 */
export const endTemplate: Handler<'template.end'> = async (input, context) => {
  assertCounty(context);
  const { serviceId } = input;
  if (!context.settings.categories.some(({ id: one, service }) => one === serviceId && service))
    throw new DomainError('CATEGORY_NOT_FOUND', { categoryId: serviceId });
  const settings = await changeRules(context, input, (before, fromAt) =>
    endCategory(before, serviceId, fromAt, context.now),
  );
  return templatesView(settings, context.now);
};
