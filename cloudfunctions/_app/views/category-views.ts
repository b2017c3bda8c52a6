import type { CategoryView } from '../../../domain/contract';
import type { Rules } from '../../../domain/deadline/settings';

/** 可选的类别 · As a form offers them. */
export const categoryViews = ({ categories }: Rules): readonly CategoryView[] =>
  categories
    .filter(({ service }) => !service)
    .map(({ id, name, kind, icon, isUrgent }) => ({ id, name, kind, icon, isUrgent }));
