/** 证明 · As it will be printed. */
import type { PaperView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { paragraphsOf } from './paper.words';

export interface PaperDoing {
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}
export const IDLE: PaperDoing = { isBusy: false, said: '', isFailed: false };

export function paperView(loaded: Loaded<PaperView>, doing: PaperDoing, shell: Shell) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'detail');
  if (!data) return { frame, ...doing, canSave: false, page: null };
  const { name, number, text, revoked, receipt } = data;
  return {
    frame,
    ...doing,
    canSave: text !== null && revoked === null,
    page: {
      name,
      number,
      paragraphs: paragraphsOf(text ?? '内容已依法删除，只留下编号和日期。'),
      revoked: revoked ? `${when(revoked.at, shell.now)} 作废了：${revoked.words || '原因已依法删除'}` : '',
      qr: receipt.qr,
      code: receipt.code,
      line: receipt.line,
    },
  };
}
