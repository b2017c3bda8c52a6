import { assertCounty } from '../county/change-settings';
import type { Handler } from '../context';
import { nothing } from '../schemas';
import { categoriesView } from '../views/categories-view';

export const listCategoriesInput = nothing;

/** 类别和时限 · All that the county has decided, also for later. Refuses: NOT_ALLOWED. */
export const listCategories: Handler<'category.list'> = async (_input, context) => {
  assertCounty(context);
  // Read anew: what came with the caller may be a moment older than a change on another phone.
  return categoriesView(await context.places.settings(), context.now);
};
