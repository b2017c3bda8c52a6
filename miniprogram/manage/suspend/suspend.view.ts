/** 暂停计时 · Where, why, from when, until when. */
import type { Instant, SuspensionInput, SuspensionsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';

/** 从什么时候起 · As people say it. */
export type Start = 'yesterday' | 'today' | 'now' | 'tomorrow';

export interface SuspendForm {
  readonly placeId: string;
  readonly reason: string;
  readonly start: Start;
  /** '2026-11-27': stopped to the end of this day; '' for not chosen. */
  readonly lastDay: string;
  readonly pausesUrgent: boolean;
  readonly isBusy: boolean;
  readonly said: string;
}

export const BLANK: SuspendForm = {
  placeId: '',
  reason: '',
  start: 'now',
  lastDay: '',
  pausesUrgent: false,
  isBusy: false,
  said: '',
};

const DAY_MS = 24 * 3_600_000;
const ZONE_MS = 8 * 3_600_000;
/** As the cloud allows. */
const LONGEST_DAYS = 59;

const midnight = (now: Instant): Instant => Math.floor((now + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
const dateText = (at: Instant): string => new Date(at + ZONE_MS).toISOString().slice(0, 10);
const dayWords = (date: string): string => {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
};

const STARTS: readonly { readonly id: Start; readonly name: string }[] = [
  { id: 'now', name: '现在起' },
  { id: 'today', name: '今天早上起' },
  { id: 'yesterday', name: '昨天早上起' },
  { id: 'tomorrow', name: '明天早上起' },
];
const REASONS: readonly string[] = ['大雪封山', '洪水', '山体滑坡', '停电断网', '道路不通'];

function startAt(start: Start, now: Instant): Instant {
  const today = midnight(now);
  return { now, today, yesterday: today - DAY_MS, tomorrow: today + DAY_MS }[start];
}

/** What is asked of the cloud; null while something is missing. */
export function inputOf(form: SuspendForm, now: Instant): SuspensionInput | null {
  const { placeId, reason, start, lastDay, pausesUrgent } = form;
  if (missing(form) !== '') return null;
  const toAt = Date.parse(`${lastDay}T00:00:00+08:00`) + DAY_MS;
  return { placeId, reason: reason.trim(), fromAt: startAt(start, now), toAt, pausesUrgent };
}

function missing({ placeId, reason, lastDay }: SuspendForm): string {
  if (placeId === '') return '请选哪个地方';
  if (reason.trim().length < 2) return '请写一句原因';
  return lastDay === '' ? '请选停到哪一天' : '';
}

export function suspendView(loaded: Loaded<SuspensionsView>, form: SuspendForm, shell: Shell) {
  const places = loaded.data?.places ?? [];
  const place = places.find(({ id }) => id === form.placeId);
  const input = inputOf(form, shell.now);
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    isOnePlace: places.length === 1,
    placeNames: places.map(({ name, level }) => (level === 'village' ? name : `${name}（全部）`)),
    placeName: place?.name ?? '',
    reasons: REASONS,
    starts: STARTS.map(({ id, name }) => ({ id, name, note: '', isPicked: id === form.start })),
    firstDay: dateText(shell.now),
    mostDay: dateText(shell.now + LONGEST_DAYS * DAY_MS),
    lastDayWords: form.lastDay === '' ? '' : `${dayWords(form.lastDay)} 晚上 12 点`,
    missing: missing(form),
    sum: input ? `${when(input.fromAt, shell.now)} 到 ${dayWords(form.lastDay)} 晚上 12 点` : '',
  };
}
