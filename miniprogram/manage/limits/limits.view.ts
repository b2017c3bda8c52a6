import type { CategoriesView, Limits } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dateOf, fromWords } from '../../services/choosing/from-day';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

const YEAR_MS = 365 * 24 * 3_600_000;

interface Field {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly most: number;
  readonly read: (limits: Limits) => number;
}

/** 时限一览 · In the order in which a matter meets them. */
export const FIELDS: readonly Field[] = [
  {
    key: 'acknowledge',
    name: '受理',
    unit: '个工作日',
    most: 10,
    read: ({ acknowledgeWorkdays }) => acknowledgeWorkdays,
  },
  {
    key: 'urgent',
    name: '急事受理',
    unit: '小时',
    most: 24,
    read: ({ urgentAcknowledgeHours }) => urgentAcknowledgeHours,
  },
  {
    key: 'microGrid',
    name: '微网格办好',
    unit: '个工作日',
    most: 60,
    read: ({ handleWorkdays }) => handleWorkdays.microGrid,
  },
  {
    key: 'grid',
    name: '网格办好',
    unit: '个工作日',
    most: 60,
    read: ({ handleWorkdays }) => handleWorkdays.grid,
  },
  {
    key: 'village',
    name: '村办好',
    unit: '个工作日',
    most: 60,
    read: ({ handleWorkdays }) => handleWorkdays.village,
  },
  {
    key: 'township',
    name: '乡镇办好',
    unit: '个工作日',
    most: 60,
    read: ({ handleWorkdays }) => handleWorkdays.township,
  },
  {
    key: 'extension',
    name: '延期一次',
    unit: '个工作日',
    most: 30,
    read: ({ extensionWorkdays }) => extensionWorkdays,
  },
  { key: 'answer', name: '等报事人补充', unit: '天', most: 30, read: ({ answerDays }) => answerDays },
  {
    key: 'objection',
    name: '提异议',
    unit: '个工作日',
    most: 30,
    read: ({ objectionWorkdays }) => objectionWorkdays,
  },
  {
    key: 'autoClose',
    name: '不评价自动结案',
    unit: '天',
    most: 60,
    read: ({ autoCloseDays }) => autoCloseDays,
  },
];

/** 改到一半的时限 · As typed, by field. */
export type LimitsDraft = Readonly<Record<string, string>>;

export interface LimitsState {
  readonly loaded: Loaded<CategoriesView>;
  readonly draft: LimitsDraft | null;
  readonly from: string;
  readonly isSaving: boolean;
  readonly problem: string;
}

export const draftOf = (limits: Limits): LimitsDraft =>
  Object.fromEntries(FIELDS.map(({ key, read }) => [key, String(read(limits))]));

/** The limits that were typed; or what is wrong with one, in words. */
export function limitsFrom(draft: LimitsDraft): Limits | string {
  const wrong = FIELDS.find(({ key, most }) => {
    const text = draft[key] ?? '';
    return !/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > most;
  });
  if (wrong) return `“${wrong.name}”要在 1 到 ${wrong.most} ${wrong.unit}之间。`;
  const value = (key: string): number => Number(draft[key]);
  return {
    acknowledgeWorkdays: value('acknowledge'),
    urgentAcknowledgeHours: value('urgent'),
    handleWorkdays: {
      microGrid: value('microGrid'),
      grid: value('grid'),
      village: value('village'),
      township: value('township'),
    },
    extensionWorkdays: value('extension'),
    objectionWorkdays: value('objection'),
    answerDays: value('answer'),
    autoCloseDays: value('autoClose'),
  };
}

/** 全县的时限 · One number a line. */
export function limitsView({ loaded, draft, from, isSaving, problem }: LimitsState, shell: Shell) {
  const { now } = shell;
  const next = loaded.data?.nextLimits ?? null;
  return {
    frame: frameView(loaded, shell, 'form'),
    fields: draft ? FIELDS.map(({ key, name, unit }) => ({ key, name, unit, value: draft[key] ?? '' })) : [],
    planned: next
      ? `已经定了${dayWords(next.fromAt, now)}起的改动，下面就是那时的样子；在这里改，就是改那一次。`
      : '',
    from: from === '' ? dateOf(now) : from,
    fromWords: fromWords(from, now),
    firstDay: dateOf(now),
    lastDay: dateOf(now + YEAR_MS),
    isSaving,
    problem,
    save: `存好，${fromWords(from, now)}用`,
  };
}
