/** 选时限 · So many working days, as the cloud reckons them, or a day picked on the calendar. */
import type { Instant, TaskFormView } from '../../../domain/contract';
import { dayEnd, daysLater } from './day-input';
import type { Shell } from '../page/shell';
import { dayWords } from '../words/when';

/** What has been chosen; `day` '' for none. */
export interface DueChoice {
  readonly workdays: number;
  readonly day: string;
}
/** 选日期 · The choice that opens the calendar. */
const PICK = 'day';
const USUAL_WORKDAYS = 3;
const MOST_DAYS = 365;

export const USUAL_DUE: DueChoice = { workdays: USUAL_WORKDAYS, day: '' };

/** As a call takes it. */
export const dueInputOf = ({
  workdays,
  day,
}: DueChoice): { readonly workdays: number } | { readonly dueAt: Instant } =>
  day === '' ? { workdays } : { dueAt: dayEnd(day) - 1 };

/** The choice that a tap in the list made, or a day of the calendar. */
export const pickedTerm = (id: string, shell: Shell): DueChoice =>
  id === PICK ? { workdays: 0, day: daysLater(shell.now, 1) } : { workdays: Number(id), day: '' };

export function dueChoiceView(choice: DueChoice, terms: TaskFormView['terms'], { now }: Shell) {
  const days = terms.map(({ workdays, dueAt }) => ({
    id: String(workdays),
    name: `${workdays} 个工作日`,
    note: `到${dayWords(dueAt, now)}`,
    isPicked: choice.day === '' && choice.workdays === workdays,
  }));
  return {
    choices: [...days, { id: PICK, name: '选一个日期', note: '', isPicked: choice.day !== '' }],
    day: choice.day,
    dayWords: choice.day === '' ? '' : `到${dayWords(dayEnd(choice.day) - 1, now)}`,
    firstDay: daysLater(now, 0),
    lastDay: daysLater(now, MOST_DAYS),
  };
}
