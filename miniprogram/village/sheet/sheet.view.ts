/** 办事表 · What was filled in, what is missing, and the papers; for the desk what it may do. */
import type { ServiceSheetView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { asksConsent, fieldRows, type Typed } from '../../services/words/field-rows';

export interface SheetDoing {
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
  /** In full, while the page is open; null: masked. */
  readonly full: Typed | null;
  /** What the resident types to answer. */
  readonly typed: Typed;
  readonly hasConsented: boolean;
  /** What the desk says is missing. */
  readonly lacks: readonly string[];
  readonly things: string;
  readonly wrongId: string;
}
export const IDLE: SheetDoing = {
  isBusy: false,
  said: '',
  isFailed: false,
  full: null,
  typed: {},
  hasConsented: false,
  lacks: [],
  things: '',
  wrongId: '',
};

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const missingFields = ({ fields }: ServiceSheetView) =>
  fields.filter(({ isMissing }) => isMissing).map((field) => ({ ...field, isNeeded: true }));

function askOf({ lacks, things }: SheetDoing, { fields }: ServiceSheetView) {
  const count = lacks.length + linesOf(things).length;
  return {
    rows: fields.map(({ id, label }) => ({ id, name: label, isOn: lacks.includes(id) })),
    things,
    verb: count === 0 ? '请他补齐' : `请他补齐这 ${count} 样`,
  };
}

function answerOf({ typed, hasConsented, wrongId }: SheetDoing, data: ServiceSheetView) {
  const fields = missingFields(data);
  return {
    things: data.missing?.things ?? [],
    rows: fieldRows(fields, typed, wrongId),
    asksConsent: fields.some(({ isSensitive }) => isSensitive),
    hasConsented,
  };
}

export const needsConsent = (data: ServiceSheetView, { typed, hasConsented }: SheetDoing): boolean =>
  asksConsent(missingFields(data), typed) && !hasConsented;

export function sheetView(loaded: Loaded<ServiceSheetView>, doing: SheetDoing, shell: Shell) {
  const { data } = loaded;
  const { isBusy, said, isFailed, full } = doing;
  const frame = frameView(loaded, shell, 'detail');
  if (!data) return { frame, isBusy, said, isFailed, page: null };
  return {
    frame,
    isBusy,
    said,
    isFailed,
    page: {
      name: data.name,
      purpose: data.purpose,
      fields: data.fields.map(({ id, label, text }) => {
        const shown = full?.[id] ?? text;
        return { id, label, text: shown || '没有填', isEmpty: shown === '' };
      }),
      canLook: data.canLook && full === null && !data.isErased,
      lookWords: data.isYours ? '看全的' : '看全的（会留记录）',
      bring: data.bring.length === 0 ? '' : `来取的时候带：${data.bring.join('、')}`,
      erased: data.isErased ? '填的内容已依法删除。' : '',
      papers: data.papers.map(({ number, issuedAt, revoked }) => ({
        number,
        facts: `${when(issuedAt, shell.now)} 开的。拿图片打印，到村委会盖章。`,
        revoked: revoked ? `${when(revoked.at, shell.now)} 作废：${revoked.words || '原因已依法删除'}` : '',
        canOpen: data.canOpenPapers,
        canRevoke: data.canRevoke && revoked === null,
      })),
      accept: data.canAccept,
      ask: data.canAsk ? askOf(doing, data) : null,
      answer: data.canAnswer ? answerOf(doing, data) : null,
      draft: data.draft,
    },
  };
}
