import * as v from 'valibot';

const fieldId = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const MOST_FIELDS = 20;
const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** What was filled in; each field's own shape is asked of the template. */
export const filledFields = v.pipe(
  v.array(v.object({ id: fieldId, value: v.pipe(v.string(), v.maxLength(200)) })),
  v.maxLength(MOST_FIELDS),
);
export const fieldIds = v.pipe(v.array(fieldId), v.maxLength(MOST_FIELDS));
export const things = v.pipe(v.array(line(60)), v.maxLength(10));
/** '〔2026〕7号' */
export const paperNumberText = v.pipe(v.string(), v.regex(/^〔\d{4}〕\d{1,7}号$/));

/** 模板 · What the county writes. */
export const templateFields = {
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(10)),
  purpose: line(60),
  workdays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  fields: v.pipe(
    v.array(
      v.object({
        id: fieldId,
        label: line(12),
        kind: v.picklist(['text', 'number', 'date', 'phone', 'idCard']),
        isNeeded: v.boolean(),
        isSensitive: v.boolean(),
        prefill: v.nullable(v.picklist(['name', 'phone', 'home'])),
      }),
    ),
    v.maxLength(MOST_FIELDS),
  ),
  bring: v.pipe(v.array(line(30)), v.maxLength(10)),
  wording: v.nullable(line(1000)),
};
