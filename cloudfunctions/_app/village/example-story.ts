import * as v from 'valibot';

import { personName } from '../schemas';

const MOST_TITLE = 40;
const MOST_TEXT = 2000;
const MOST_OTHERS = 8;

/** 典型的内容 · What a desk writes of a story. */
export const story = {
  title: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MOST_TITLE)),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_TEXT)),
  isReporterShown: v.boolean(),
  others: v.pipe(v.array(personName), v.maxLength(MOST_OTHERS)),
  isNobodyShown: v.boolean(),
};
