/** 发布 · What kind, for which period, the words, for whom, until when. */
import type { BulletinFormView, BulletinKind, Input } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dayEnd, daysLater } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { BULLETIN_KIND, periodWords } from '../../text';

export interface PublishForm {
  /** Made once for what is being written, so that a retry finds itself; '' for none yet. */
  readonly clientKey: string;
  readonly kind: BulletinKind;
  /** '' for none. */
  readonly period: string;
  readonly title: string;
  readonly text: string;
  /** '' for the whole village. */
  readonly placeId: string;
  readonly isPartyOnly: boolean;
  /** '2026-11-27': until the end of this day; '' for always. */
  readonly untilDay: string;
  readonly isBusy: boolean;
  readonly said: string;
}

export const BLANK: PublishForm = {
  clientKey: '',
  kind: 'notice',
  period: '',
  title: '',
  text: '',
  placeId: '',
  isPartyOnly: false,
  untilDay: '',
  isBusy: false,
  said: '',
};

const KINDS: readonly { readonly id: BulletinKind; readonly note: string }[] = [
  { id: 'notice', note: '停水、开会、打疫苗这样的事' },
  { id: 'affairs', note: '低保、宅基地、项目，每季度至少一次' },
  { id: 'finance', note: '收支账目，每季度至少一次，账多的每月' },
  { id: 'party', note: '党组织的事，每季度至少一次' },
];
const MOST_DAYS = 365;

function missing({ kind, period, title, text }: PublishForm): string {
  if (kind !== 'notice' && period === '') return '请选公开的是哪一期';
  if (title.trim().length < 2) return '请写一个标题';
  return text.trim() === '' ? '请写内容' : '';
}

/** What is asked of the cloud; null while something is missing. */
export function inputOf(form: PublishForm, data: BulletinFormView | null): Input<'bulletin.publish'> | null {
  const placeId = form.placeId || data?.places[0]?.placeId;
  if (placeId === undefined || missing(form) !== '') return null;
  const { clientKey, kind, title, text, isPartyOnly, period, untilDay } = form;
  return {
    clientKey,
    kind,
    title: title.trim(),
    text: text.trim(),
    placeId,
    isPartyOnly,
    ...(period === '' ? {} : { period }),
    ...(untilDay === '' ? {} : { untilAt: dayEnd(untilDay) }),
  };
}

export function publishView(loaded: Loaded<BulletinFormView>, form: PublishForm, shell: Shell) {
  const { data } = loaded;
  const places = data?.places ?? [];
  const place = places.find(({ placeId }) => placeId === form.placeId) ?? places[0];
  const periods = (data?.periods[form.kind] ?? []).map((id) => ({ id, name: periodWords(id) }));
  const placeWords = place === undefined ? '' : place === places[0] ? `全村（${place.name}）` : place.name;
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    kinds: KINDS.map(({ id, note }) => ({ id, name: BULLETIN_KIND[id], note, isPicked: id === form.kind })),
    periods,
    periodNames: periods.map(({ name }) => name),
    periodWords: form.period === '' ? '' : periodWords(form.period),
    hasPeriod: form.kind !== 'notice',
    placeNames: places.map(({ name }, at) => (at === 0 ? `全村（${name}）` : name)),
    placeWords,
    whom: `${placeWords}${form.isPartyOnly ? '的党员' : ''}`,
    firstDay: daysLater(shell.now, 0),
    mostDay: daysLater(shell.now, MOST_DAYS),
    untilWords: form.untilDay === '' ? '一直有用' : `到${dayWords(dayEnd(form.untilDay) - 1, shell.now)}`,
    missing: missing(form),
  };
}
