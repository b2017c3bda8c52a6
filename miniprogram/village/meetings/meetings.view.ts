/** 会议和活动 · A month at a glance, and what is in it, day by day. */
import type { MeetingRow, MeetingsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dayInput, dayStart } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords, timeOfDay } from '../../services/words/when';
import { MEETING_KIND } from '../../text';
import { unbound } from '../../services/words/unbound';

const DAY_MS = 86_400_000;
const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

/** '2026-12' is one after '2026-11'. */
export function monthLater(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

const forWhom = ({ placeName, isPartyOnly }: MeetingRow, villages: readonly string[]): string =>
  [villages.includes(placeName) ? '' : `给${placeName}`, isPartyOnly ? '党员' : '']
    .filter((part) => part !== '')
    .join(' · ');

function rowView(row: MeetingRow, villages: readonly string[], now: number) {
  const facts = [row.place, forWhom(row, villages)].filter((part) => part !== '').join(' · ');
  const time = `${dayWords(row.beginsAt, now)} ${timeOfDay(row.beginsAt)}`;
  const state = row.isCancelled ? '已取消' : row.beginsAt <= now ? '开过了' : '';
  const kind = MEETING_KIND[row.kind];
  return {
    id: row.id,
    day: dayInput(row.beginsAt),
    kind: [kind, state].filter((part) => part !== '').join(' · '),
    title: row.title,
    time,
    facts,
    label: [state, kind, row.title, time, facts].filter((part) => part !== '').join('，'),
  };
}

function daysOf(month: string, marked: ReadonlySet<string>, picked: string, today: string) {
  const first = dayStart(`${month}-01`);
  const count = Math.round((dayStart(`${monthLater(month, 1)}-01`) - first) / DAY_MS);
  return Array.from({ length: count }, (_day, at) => {
    const day = `${month}-${String(at + 1).padStart(2, '0')}`;
    const isMarked = marked.has(day);
    const tone = [
      isMarked ? 'meetings__day--marked' : '',
      day === picked ? 'meetings__day--picked' : '',
      day === today ? 'meetings__day--today' : '',
    ].join(' ');
    return { day, date: `${at + 1}`, isMarked, tone, label: `${at + 1}日${isMarked ? '，有安排' : ''}` };
  });
}

/** Empty squares before the first day; the week begins on Monday. */
const blanksOf = (month: string): readonly number[] => {
  const weekday = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return Array.from({ length: (weekday + 6) % 7 }, (_blank, at) => at);
};

export function meetingsView(loaded: Loaded<MeetingsView>, month: string, picked: string, shell: Shell) {
  const { data } = loaded;
  const all = (data?.rows ?? []).map((row) => rowView(row, data?.villageNames ?? [], shell.now));
  const rows = picked === '' ? all : all.filter(({ day }) => day === picked);
  const isUnbound = data?.villageNames.length === 0;
  return {
    frame: frameView(loaded, shell, 'list'),
    monthName: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    week: WEEK,
    blanks: blanksOf(month),
    days: daysOf(month, new Set(all.map(({ day }) => day)), picked, dayInput(shell.now)),
    // Squares of a month are too small for old eyes: then only what is in it, one after another.
    hasGrid: !shell.isElder,
    pickedWords: picked === '' ? '' : `只看${dayWords(dayStart(picked), shell.now)}`,
    rows,
    empty:
      data !== null && rows.length === 0
        ? isUnbound
          ? unbound('绑定您家以后，村里的会议和活动都在这里。')
          : { title: '这个月没有安排', words: '有了会告诉您。', action: '' }
        : null,
    canPlan: data?.canPlan ?? false,
  };
}
