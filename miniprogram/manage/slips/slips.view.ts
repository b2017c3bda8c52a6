/** 打印住户码 · Whose slips a file would hold, and what has come of making it. */
import type { HomeRow, HomesView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { placeRow } from '../../services/words/home-words';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export interface Printing {
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
  /** Where the next file goes on; null: the first, or all are made. */
  readonly cursor: string | null;
}

export const NOT_PRINTING: Printing = { isBusy: false, said: '', isFailed: false, cursor: null };

const slipWords = ({ slipIssuedAt }: HomeRow, now: number): string =>
  slipIssuedAt === null ? '还没有发过' : `${dayWords(slipIssuedAt, now)}发`;

export function slipsView(loaded: Loaded<HomesView>, foot: Foot, printing: Printing, shell: Shell) {
  const { data } = loaded;
  const rows = (data?.rows ?? []).map((row) => ({
    id: row.id,
    label: row.label,
    place: row.placeName,
    slip: slipWords(row, shell.now),
  }));
  return {
    frame: frameView(loaded, shell, 'list'),
    place: placeRow(data),
    canPick: (data?.places.length ?? 0) > 1,
    ...printing,
    rows,
    verb: printing.cursor === null ? '做成文件，打开去打印' : '做下一份',
    canPrint: rows.length > 0 && (data?.canPrint ?? false),
    isEmpty: data !== null && rows.length === 0,
    foot: listFoot(foot, rows.length),
  };
}
