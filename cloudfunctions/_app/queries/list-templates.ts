import { assertCounty } from '../county/change-settings';
import type { Handler } from '../context';
import { nothing } from '../schemas';
import { templatesView } from '../views/templates-view';

export const listTemplatesInput = nothing;

/** 办事模板 · All that the county has decided, also for later. Refuses: NOT_ALLOWED. */
export const listTemplates: Handler<'templates.list'> = async (_input, context) => {
  assertCounty(context);
  return templatesView(await context.places.settings(), context.now);
};
