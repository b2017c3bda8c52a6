import * as v from 'valibot';

import { endCategory as end } from '../../../domain/deadline/versions';
import { changeOfSettings, changeSettings } from '../county/change-settings';
import type { Handler } from '../context';
import { id } from '../schemas';

export const endCategoryInput = v.object({ ...changeOfSettings, categoryId: id });

/**
 * 停用类别 · From an instant on nobody can pick it; matters that are there keep it.
 * Refuses: NOT_ALLOWED, CATEGORY_NOT_FOUND, CATEGORY_NEEDED, INVALID_INPUT, STALE_WRITE.
 */
export const endCategory: Handler<'category.end'> = (input, context) =>
  changeSettings(context, input, (settings, fromAt) => end(settings, input.categoryId, fromAt, context.now));
