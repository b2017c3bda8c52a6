import type { CategoriesView, CategoryEntry, MatterKind } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dateOf, fromWords } from '../../services/choosing/from-day';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { KIND, LEVEL } from '../../text';
import { DAY_LEVELS, type CategoryDraft, type CategoryState } from './category.screen';

const START_NOTE = {
  microGrid: '先到离得最近的联户党员',
  grid: '直接到网格员和网格长',
  village: '直接到村里',
} as const;

const MOST_REPLIES = 8;
const YEAR_MS = 365 * 24 * 3_600_000;

function plannedWords({ next, endsAt }: CategoryEntry, now: number): string {
  if (next)
    return `已经定了${dayWords(next.fromAt, now)}起的改动，下面就是那时的样子；在这里改，就是改那一次。`;
  if (endsAt === null) return '';
  return endsAt > now
    ? `已经定了${dayWords(endsAt, now)}起停用；存了新的，就不停了。`
    : `${dayWords(endsAt, now)}停用了；存了新的，就又能选了。`;
}

function pageOf(
  draft: CategoryDraft,
  { entry, isNew, isSaving, problem }: CategoryState,
  { icons, limits }: CategoriesView,
  { now }: Shell,
) {
  const start: readonly ChoiceView[] = DAY_LEVELS.map((level) => ({
    id: level,
    name: LEVEL[level],
    note: START_NOTE[level],
    isPicked: draft.startLevel === level,
  }));
  const kinds: readonly ChoiceView[] = (Object.keys(KIND) as MatterKind[]).map((kind) => ({
    id: kind,
    name: KIND[kind],
    note: '',
    isPicked: draft.kind === kind,
  }));
  return {
    isNew,
    isSaving,
    problem,
    name: draft.name,
    kind: KIND[draft.kind],
    kinds,
    icons: icons.map((icon, index) => ({
      icon,
      isOn: icon === draft.icon,
      label: `第 ${index + 1} 个图标${icon === draft.icon ? '，选中了' : ''}`,
    })),
    isUrgent: draft.isUrgent,
    isVillageInformed: draft.isVillageInformed,
    start,
    days: DAY_LEVELS.map((level) => ({
      level,
      name: LEVEL[level],
      value: draft.days[level],
      hint: `全县 ${limits.handleWorkdays[level]}`,
    })),
    replies: draft.quickReplies.map((text, index) => ({
      key: `${index}`,
      text,
      label: `第 ${index + 1} 句`,
    })),
    canAddReply: draft.quickReplies.length < MOST_REPLIES,
    from: draft.from === '' ? dateOf(now) : draft.from,
    fromWords: fromWords(draft.from, now),
    firstDay: dateOf(now),
    lastDay: dateOf(now + YEAR_MS),
    planned: entry ? plannedWords(entry, now) : '',
    canEnd: entry?.isInForce === true,
    save: `存好，${fromWords(draft.from, now)}用`,
    end: `停用这一类（${fromWords(draft.from, now)}）`,
  };
}

/** 改类别 · The form of one category. */
export const categoryView = (state: CategoryState, shell: Shell) => ({
  frame: frameView(state.loaded, shell, 'form'),
  page: state.draft && state.loaded.data ? pageOf(state.draft, state, state.loaded.data, shell) : null,
});
