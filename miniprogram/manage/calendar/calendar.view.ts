/** 工作日历 · The county's years: twelve months to look at, one to mark. */
import type { CalendarView, YearView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { daysOf, isWeekend, NO_DAYS, WEEKDAYS, weekdayWord, type Day, type Mark } from './days';

export interface Editing {
  /** '' for this year. */
  readonly year: string;
  /** 1 to 12: the month on show where there is one. */
  readonly month: number;
  /** The days as they are being marked; null: only looked at. */
  readonly draft: YearView | null;
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}

export const LOOKING: Editing = {
  year: '',
  month: 1,
  draft: null,
  isBusy: false,
  said: '',
  isFailed: false,
};

const SIGN: Readonly<Record<Mark, string>> = {
  plain: '',
  off: '休',
  work: '班',
  morning: '半',
  afternoon: '半',
};
const WORDS: Readonly<Record<Mark, string>> = {
  plain: '上班',
  off: '放假',
  work: '调休上班',
  morning: '上午放假，下午上班',
  afternoon: '上午上班，下午放假',
};

const wordsOf = (day: Day): string => (day.mark === 'plain' && isWeekend(day) ? '周末' : WORDS[day.mark]);

function cell(day: Day) {
  const isRest = isWeekend(day) && day.mark === 'plain';
  return {
    key: day.key,
    date: String(day.date),
    sign: SIGN[day.mark],
    tone: day.mark === 'plain' && isRest ? 'rest' : day.mark,
    words: wordsOf(day),
    label: `${day.month}月${day.date}日 ${weekdayWord(day)}，${wordsOf(day)}`,
  };
}

function monthView(year: string, month: number, marks: YearView) {
  const days = daysOf(year, month, marks);
  const before = days[0]?.weekday ?? 0;
  return {
    month,
    name: `${month}月`,
    blanks: Array.from({ length: before }, (_, index) => index),
    cells: days.map(cell),
  };
}

/** The newest, so that they fit side by side. */
const MOST_YEARS = 4;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** '放假 19 天，调休上班 6 天' */
function summary({ offDays, workDays, halfDays }: YearView): string {
  const half = halfDays.length > 0 ? `，半天 ${halfDays.length} 天` : '';
  return `工作日里放假 ${offDays.length} 天，周末调休上班 ${workDays.length} 天${half}`;
}

function page(data: CalendarView, editing: Editing, shell: Shell) {
  const name = editing.year || data.thisYear;
  const year = data.years.find((one) => one.year === name);
  const stored = year?.days ?? null;
  const { draft, month } = editing;
  const marks = draft ?? stored ?? NO_DAYS;
  const isOneMonth = shell.isElder || draft !== null;
  const shown = isOneMonth ? [month] : MONTHS;
  return {
    years: data.years.slice(-MOST_YEARS).map((one) => ({
      id: one.year,
      text: `${one.year}年`,
      count: '',
      isOn: one.year === name,
      isLate: false,
    })),
    title: stored ? `${name}年的安排` : `${name}年：国务院还没公布（暂定）`,
    note:
      stored || draft
        ? summary(marks)
        : '放假安排公布以前，先按周一到周五上班算。公布后在这里填上，在办的事会自动重算，时限改了会告诉报事人和办理的岗位。',
    week: WEEKDAYS,
    isProvisional: stored === null,
    isOneMonth,
    monthName: `${month}月`,
    canGoBack: month > 1,
    canGoOn: month < 12,
    months: shown.map((one) => monthView(name, one, marks)),
    isList: shell.isElder && draft !== null,
    isEditing: draft !== null,
    canEdit: data.canEdit,
    canLoad: data.canEdit && draft === null && year?.canLoad === true,
    verb: stored ? `修改${name}年` : `填写${name}年`,
    save: `保存${name}年`,
  };
}

export function calendarView(loaded: Loaded<CalendarView>, editing: Editing, shell: Shell) {
  const { data } = loaded;
  return {
    frame: frameView(loaded, shell, 'list'),
    said: editing.said,
    isFailed: editing.isFailed,
    isBusy: editing.isBusy,
    page: data ? page(data, editing, shell) : null,
  };
}
