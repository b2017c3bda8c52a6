import { byRight } from '../../../domain/access/guards';
import type { RoutingCalls } from '../../../domain/contract/routing';
import { endCategory, endCategoryInput } from '../commands/end-category';
import { saveCategory, saveCategoryInput } from '../commands/save-category';
import { saveLimits, saveLimitsInput } from '../commands/save-limits';
import { explainRoute, explainRouteInput } from '../queries/explain-route';
import { getExplainForm, getExplainFormInput } from '../queries/get-explain-form';
import { getVillageMap, getVillageMapInput } from '../queries/get-village-map';
import { listCategories, listCategoriesInput } from '../queries/list-categories';
import type { Routes } from './routes';

/** 调用 · 派单与类别. */
export const routingCalls: Routes<RoutingCalls> = {
  'category.list': {
    guard: byRight('county.categories', '看类别和时限'),
    input: listCategoriesInput,
    handle: listCategories,
  },
  'category.save': {
    guard: byRight('county.categories', '改类别'),
    input: saveCategoryInput,
    handle: saveCategory,
  },
  'category.end': {
    guard: byRight('county.categories', '停用类别'),
    input: endCategoryInput,
    handle: endCategory,
  },
  'limits.save': {
    guard: byRight('county.categories', '改时限'),
    input: saveLimitsInput,
    handle: saveLimits,
  },
  'route.form': {
    guard: byRight('route.explain', '看能问哪些去向'),
    input: getExplainFormInput,
    handle: getExplainForm,
  },
  'route.explain': {
    guard: byRight('route.explain', '问一件事会到哪里'),
    input: explainRouteInput,
    handle: explainRoute,
  },
  'village.map': {
    guard: byRight('village.map', '看村地图（只有自己看得到的事）'),
    input: getVillageMapInput,
    handle: getVillageMap,
  },
};
