import * as v from 'valibot';

import { CATEGORY_ICONS } from '../../../domain/deadline/categories';
import { saveCategory as save } from '../../../domain/deadline/versions';
import type { Category, CountySettings, MatterKind } from '../../../domain/deadline/settings';
import { DomainError } from '../../../domain/errors';
import { recordId } from '../../../domain/record/ids';
import type { Input } from '../../../domain/contract';
import { assertCounty, changeOfSettings, changeSettings } from '../county/change-settings';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { id } from '../schemas';

const KINDS = [
  'opinion',
  'information',
  'help',
  'dispute',
  'hazard',
  'sanitation',
  'repair',
  'policy',
  'complaint',
] as const satisfies readonly MatterKind[];

const days = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)));

export const saveCategoryInput = v.object({
  ...changeOfSettings,
  categoryId: v.exactOptional(id),
  clientKey: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))),
  kind: v.exactOptional(v.picklist(KINDS)),
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(10)),
  icon: v.picklist(CATEGORY_ICONS),
  isUrgent: v.boolean(),
  startLevel: v.picklist(['microGrid', 'grid', 'village']),
  isVillageInformed: v.boolean(),
  handleWorkdays: v.object({ microGrid: days, grid: days, village: days, township: days }),
  quickReplies: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
    v.maxLength(8),
  ),
});

/**
 * 改类别 · A new category, or what one of them is from an instant on.
 *
 * Refuses: NOT_ALLOWED, CATEGORY_NOT_FOUND, CATEGORY_NEEDED, INVALID_INPUT, STALE_WRITE, TEXT_RISKY.
 */
export const saveCategory: Handler<'category.save'> = async (input, context) => {
  assertCounty(context);
  const category = categoryFrom(input, context.settings);
  await checkText(context, 'name', [category.name, ...category.quickReplies].join('\n'));
  return changeSettings(context, input, (settings, fromAt) => save(settings, category, fromAt, context.now));
};

function categoryFrom(input: Input<'category.save'>, { categories }: CountySettings): Category {
  const { categoryId, clientKey, kind, handleWorkdays } = input;
  const known = categories.find((one) => one.id === categoryId);
  if (categoryId !== undefined && (!known || known.service))
    throw new DomainError('CATEGORY_NOT_FOUND', { categoryId });
  const given = known ?? newOne(clientKey, kind);
  const { name, icon, isUrgent, startLevel, isVillageInformed, quickReplies } = input;
  const rest = { name, icon, isUrgent, startLevel, isVillageInformed, quickReplies };
  const hasDays = Object.keys(handleWorkdays).length > 0;
  return { id: given.id, kind: given.kind, ...rest, ...(hasDays ? { handleWorkdays } : {}) };
}

/** Its id comes from the phone's key, so that a retry finds what the first try made. */
function newOne(clientKey: string | undefined, kind: MatterKind | undefined): Pick<Category, 'id' | 'kind'> {
  if (clientKey === undefined)
    throw new DomainError('INVALID_INPUT', { field: 'clientKey', rule: 'required' });
  if (kind === undefined) throw new DomainError('INVALID_INPUT', { field: 'kind', rule: 'required' });
  return { id: `c-${recordId('category', clientKey).slice(0, 12)}`, kind };
}
