import type {
  CategoriesView,
  CategoryEntry,
  CategoryFields,
  Instant,
  Limits,
} from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { categoryIcon } from '../../services/words/category-icon';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { LEVEL } from '../../text';

/** '微网格起办 · 着急 · 村里知道 · 网格 2 天' */
export function fieldsWords({
  startLevel,
  isUrgent,
  isVillageInformed,
  handleWorkdays,
}: CategoryFields): string {
  const days = (['microGrid', 'grid', 'village', 'township'] as const).flatMap((level) => {
    const count = handleWorkdays[level];
    return count === undefined ? [] : [`${LEVEL[level]} ${count} 天`];
  });
  return [
    `${LEVEL[startLevel]}起办`,
    ...(isUrgent ? ['都算急事'] : []),
    ...(isVillageInformed ? ['村里知道'] : []),
    ...days,
  ].join(' · ');
}

/** '受理 1 个工作日 · 微网格 3 · 网格 5 · 村 10 个工作日办好' */
export const limitsWords = ({
  acknowledgeWorkdays,
  urgentAcknowledgeHours,
  handleWorkdays,
}: Limits): string =>
  `${acknowledgeWorkdays} 个工作日内受理，急事 ${urgentAcknowledgeHours} 小时；` +
  `微网格 ${handleWorkdays.microGrid}、网格 ${handleWorkdays.grid}、村 ${handleWorkdays.village} 个工作日办好`;

/** '将于12月1日起改名…' or when it stops; '' for nothing decided. */
function plannedWords({ next, endsAt, isInForce }: CategoryEntry, now: Instant): string {
  const begins = next
    ? `将于${dayWords(next.fromAt, now)}起：${next.fields.name}，${fieldsWords(next.fields)}`
    : '';
  if (endsAt === null) return begins;
  if (endsAt > now)
    return [begins, `将于${dayWords(endsAt, now)}起停用`].filter((one) => one !== '').join('；');
  return isInForce ? begins : `${dayWords(endsAt, now)}停用，老的事照办`;
}

/** 类别和时限 · Categories in the order in which people see them; those that have ended come last. */
export function categoriesPageView(loaded: Loaded<CategoriesView>, shell: Shell) {
  const { data } = loaded;
  const entries = data?.categories ?? [];
  const ordered = [
    ...entries.filter(({ isInForce, next }) => isInForce || next !== null),
    ...entries.filter(({ isInForce, next }) => !isInForce && next === null),
  ];
  return {
    frame: frameView(loaded, shell, 'list'),
    limits: data ? limitsWords(data.limits) : '',
    nextLimits: data?.nextLimits
      ? `将于${dayWords(data.nextLimits.fromAt, shell.now)}起：${limitsWords(data.nextLimits.limits)}`
      : '',
    rows: ordered.map((entry) => {
      const words = entry.isInForce ? fieldsWords(entry.fields) : '现在不能选';
      const planned = plannedWords(entry, shell.now);
      return {
        id: entry.id,
        name: entry.fields.name,
        icon: categoryIcon({ icon: entry.fields.icon, kind: entry.kind }),
        words,
        planned,
        label: [entry.fields.name, words, planned].filter((part) => part !== '').join('，'),
      };
    }),
  };
}
