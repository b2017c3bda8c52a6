/** 附件的样子 · A document as the list shows it: its name, what it weighs before anything is fetched, and how far it is. */
import type { DocumentFormat, DocumentView, Instant, RemovedDocumentView } from '../../../domain/contract';
import type { DocumentRow } from '../../components/document-list/document-list';
import { when } from './when';

/** 正在来、正在去 · Of which document, or of the one being added (''), and how many percent; null: none. */
export interface Moving {
  readonly fileId: string;
  readonly percent: number;
}

const FORMAT: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF 文件',
  doc: 'Word 文档',
  docx: 'Word 文档',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
};
const KB = 1024;

/** '230 KB', '1.2 MB' */
export function sizeWords(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
}

function stateOf({ fileId, url }: DocumentView, moving: Moving | null): string {
  if (moving?.fileId === fileId) return `正在下载 ${moving.percent}%`;
  return url === null ? '现在打不开，过一会儿下拉再试' : '';
}

export const documentRows = (
  documents: readonly DocumentView[],
  moving: Moving | null,
): readonly DocumentRow[] =>
  documents.map((one) => ({
    key: one.fileId,
    name: one.name,
    facts: `${FORMAT[one.format]} · ${sizeWords(one.bytes)}`,
    state: stateOf(one, moving),
  }));

/** 撤下过的 · So that who has read of it knows why it isn't there any more. */
export const removedRows = (removed: readonly RemovedDocumentView[], now: Instant) =>
  removed.map(({ at, words }, index) => ({
    key: `${index}`,
    text: `${when(at, now)} 撤下了一个附件：${words}`,
  }));

/** 加附件 · What the tile says; '' for none. */
export function addWords(left: number, moving: Moving | null): string {
  if (moving?.fileId === '') return `正在传 ${moving.percent}%`;
  return left > 0 ? '加附件（PDF、Word、Excel）' : '';
}
