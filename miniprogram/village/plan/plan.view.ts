/** 安排会议 · What, when, where and for whom; for one that is planned: another time or place. */
import type { BulletinFormView, Input, MeetingKind, MeetingView } from '../../../domain/contract';
import { readyFrame, frameView } from '../../components/page-frame/page-frame.view';
import { dayInput, daysLater, dayStart } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords, timeOfDay } from '../../services/words/when';
import { MEETING_KIND } from '../../text';

export interface PlanForm {
  readonly clientKey: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly agenda: string;
  readonly place: string;
  /** '' for the whole village. */
  readonly placeId: string;
  readonly isPartyOnly: boolean;
  /** '2026-11-27' and '15:00'; '' for none yet. */
  readonly day: string;
  readonly time: string;
  /** Why it is moved. */
  readonly words: string;
  readonly isBusy: boolean;
  readonly said: string;
}
export const IDLE = { isBusy: false, said: '' } as const;
export const BLANK: PlanForm = {
  clientKey: '',
  kind: 'villageMeeting',
  title: '',
  agenda: '',
  place: '',
  placeId: '',
  isPartyOnly: false,
  day: '',
  time: '',
  words: '',
  ...IDLE,
};
const KINDS: readonly MeetingKind[] = [
  'villageMeeting',
  'talk',
  'partyDay',
  'partyAssembly',
  'partyCommittee',
  'partyGroup',
  'partyLecture',
];
const PARTY: ReadonlySet<MeetingKind> = new Set([
  'partyDay',
  'partyAssembly',
  'partyCommittee',
  'partyGroup',
  'partyLecture',
]);
const MOST_DAYS = 365;

/** A party's meeting is for party members unless somebody says otherwise. */
export const withKind = (form: PlanForm, kind: MeetingKind): PlanForm => ({
  ...form,
  kind,
  isPartyOnly: PARTY.has(kind),
});

const beginsAtOf = ({ day, time }: PlanForm): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayStart(day) + (hours * 60 + minutes) * 60_000;
};

function missingAt({ place, day, time }: PlanForm, now: number): string {
  if (day === '') return '请选哪一天';
  if (time === '') return '请选几点';
  if (place.trim() === '') return '请写在哪里';
  return beginsAtOf({ ...BLANK, day, time }) <= now ? '时间已经过了，请改一下' : '';
}

/** The first thing that is missing; '' when it can be sent. */
export const missing = (form: PlanForm, now: number, isMoving: boolean): string =>
  !isMoving && form.title.trim().length < 2 ? '请写一个标题' : missingAt(form, now);

/** What is asked of the cloud; null while something is missing. */
export function inputOf(
  form: PlanForm,
  data: BulletinFormView | null,
  now: number,
): Input<'meeting.plan'> | null {
  const placeId = form.placeId || data?.places[0]?.placeId;
  if (placeId === undefined || missing(form, now, false) !== '') return null;
  const { clientKey, kind, title, agenda, place, isPartyOnly } = form;
  return {
    clientKey,
    kind,
    title: title.trim(),
    agenda: agenda.trim(),
    place: place.trim(),
    placeId,
    isPartyOnly,
    beginsAt: beginsAtOf(form),
  };
}

export const moveOf = (form: PlanForm, meetingId: string): Input<'meeting.move'> => ({
  meetingId,
  beginsAt: beginsAtOf(form),
  place: form.place.trim(),
  words: form.words.trim(),
});

/** The form of a meeting as it is planned now. */
export const formOf = ({ title, place, beginsAt }: MeetingView): PlanForm => ({
  ...BLANK,
  title,
  place,
  day: dayInput(beginsAt),
  time: timeOfDay(beginsAt),
});

export function planView(
  loaded: Loaded<BulletinFormView>,
  moving: Loaded<MeetingView> | null,
  form: PlanForm,
  shell: Shell,
) {
  const places = loaded.data?.places ?? [];
  const names = places.map(({ name }, at) => (at === 0 ? `全村（${name}）` : name));
  const placeAt = Math.max(
    0,
    places.findIndex(({ placeId }) => placeId === form.placeId),
  );
  const isReady = moving !== null && moving.data !== null;
  return {
    frame: isReady ? readyFrame(shell) : frameView(moving ?? loaded, shell, 'form'),
    ...form,
    isMoving: moving !== null,
    kinds: KINDS.map((id) => ({ id, name: MEETING_KIND[id], note: '', isPicked: id === form.kind })),
    placeNames: names,
    placeWords: names[placeAt] ?? '',
    firstDay: daysLater(shell.now, 0),
    mostDay: daysLater(shell.now, MOST_DAYS),
    dayWords: form.day === '' ? '请选哪一天' : dayWords(dayStart(form.day), shell.now),
    timeWords: form.time === '' ? '请选几点' : form.time,
    missing: missing(form, shell.now, moving !== null),
    send: moving === null ? '安排好，告诉大家' : '改好了，告诉大家',
  };
}
