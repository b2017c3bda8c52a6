import { byRight } from '../../../domain/access/guards';
import type { CalendarCalls } from '../../../domain/contract/calendar';
import { endSuspension, endSuspensionInput } from '../commands/end-suspension';
import { loadYear, loadYearInput } from '../commands/load-year';
import { saveYear, saveYearInput } from '../commands/save-year';
import { setSuspension, setSuspensionInput } from '../commands/set-suspension';
import { getCalendar, getCalendarInput } from '../queries/get-calendar';
import { listSuspensions, listSuspensionsInput } from '../queries/list-suspensions';
import { previewSuspension, previewSuspensionInput } from '../queries/preview-suspension';
import { previewYear, previewYearInput } from '../queries/preview-year';
import type { Routes } from './routes';

const view = byRight('calendar.view', '看工作日历');
const edit = byRight('calendar.edit', '改工作日历');
const suspend = byRight('suspension.set', '暂停和恢复计时');

/** 调用 · 日历与停摆. */
export const calendarCalls: Routes<CalendarCalls> = {
  'calendar.get': { guard: view, input: getCalendarInput, handle: getCalendar },
  'calendar.preview-year': { guard: edit, input: previewYearInput, handle: previewYear },
  'calendar.save-year': { guard: edit, input: saveYearInput, handle: saveYear },
  'calendar.load-year': { guard: edit, input: loadYearInput, handle: loadYear },
  'suspension.list': { guard: view, input: listSuspensionsInput, handle: listSuspensions },
  'suspension.preview': { guard: suspend, input: previewSuspensionInput, handle: previewSuspension },
  'suspension.set': { guard: suspend, input: setSuspensionInput, handle: setSuspension },
  'suspension.end': { guard: suspend, input: endSuspensionInput, handle: endSuspension },
};
