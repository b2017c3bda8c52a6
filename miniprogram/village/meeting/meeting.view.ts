/** 一次会议 · When, where, what about; 会不会来 if one likes; afterwards what was said. */
import type { MeetingView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { addWords, documentRows, removedRows, type Moving } from '../../services/words/document-words';
import type { Doing } from '../../services/page/doing';
import type { Loaded } from '../../services/calls/load';
import { checkedPhoto } from '../../services/words/media-views';
import { paragraphs } from '../../services/words/paragraphs';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { MEETING_KIND } from '../../text';

/** What is under way on the page. */
export interface MeetingDoing extends Doing {
  /** 写会议记录 · What is being written; null: not writing. */
  readonly minutes: string | null;
}
export const IDLE: MeetingDoing = { isBusy: false, said: '', isFailed: false, minutes: null };

function changedWords({ changed }: MeetingView, now: number): string {
  if (!changed) return '';
  const why = changed.words === '' ? '' : `：${changed.words}`;
  if (changed.type === 'cancelled') return `取消了${why}`;
  return `改过了${why}。原来是${when(changed.fromBeginsAt, now)}`;
}

const remindWords = ({ own }: MeetingView, now: number): string =>
  own?.remindAt ? `${when(own.remindAt, now)} 提醒您一次` : '';

function deskWords({ desk }: MeetingView): readonly string[] {
  if (!desk) return [];
  const { reach, coming, notComing } = desk;
  if (coming === null) return [`告诉了 ${reach} 人。`];
  const names = coming.length === 0 ? '还没有人说要来' : `${coming.length} 人说来：${coming.join('、')}`;
  const others = notComing ? `，${notComing} 人说不来` : '';
  return [`告诉了 ${reach} 人。说不说随意，只有村两委看得到，开会以后就不显示了。`, `${names}${others}。`];
}

export function meetingView(
  loaded: Loaded<MeetingView>,
  doing: MeetingDoing,
  shell: Shell,
  moving: Moving | null = null,
) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'detail');
  if (!data) return { frame, ...doing, page: null };
  const { own, desk } = data;
  const choices = [
    { id: 'yes', name: '来', note: '', isPicked: own?.isComing === true },
    { id: 'no', name: '不来', note: '', isPicked: own?.isComing === false },
  ];
  return {
    frame,
    ...doing,
    page: {
      kind: MEETING_KIND[data.kind],
      title: data.title,
      time: when(data.beginsAt, shell.now),
      place: data.place,
      whom: data.isPartyOnly ? `${data.placeName}的党员` : data.placeName,
      changed: changedWords(data, shell.now),
      isCancelled: data.isCancelled,
      agenda: paragraphs(data.agenda),
      minutes: paragraphs(data.minutes),
      rawMinutes: data.minutes,
      pictures: data.pictures.map(checkedPhoto),
      documents: documentRows(data.documents, moving),
      canRemove: desk !== null && moving === null,
      removed: removedRows(data.removedDocuments, shell.now),
      addDocument: addWords(desk?.documentsLeft ?? 0, moving),
      canAdd: (desk?.picturesLeft ?? 0) > 0,
      choices: own ? choices : [],
      hasSaid: own?.isComing !== null && own?.isComing !== undefined,
      remind: remindWords(data, shell.now),
      wantsReminder: own?.wantsReminder ?? false,
      desk: deskWords(data).map((text, index) => ({ key: `${index}`, text })),
      canMove: desk?.canMove ?? false,
      minuteVerb: desk?.canMinute ? (data.minutes === '' ? '写会议记录' : '改会议记录') : '',
    },
  };
}
