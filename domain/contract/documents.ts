/** 附件 · Documents that lie with a bulletin or a meeting. */
import type { Instant } from '../deadline/instant';
import type { DocumentFormat } from '../record/documents';

export type { DocumentFormat };

export interface DocumentView {
  readonly fileId: string;
  /** With its ending: '三季度收支.pdf'. */
  readonly name: string;
  readonly format: DocumentFormat;
  readonly bytes: number;
  /** SM3 of the file: the same digest is the same file. */
  readonly digest: string;
  /** An address for an hour; null: the storage doesn't answer. */
  readonly url: string | null;
}

/** 撤下的附件 · When and why one was taken out; not which, as its name may be the reason. */
export interface RemovedDocumentView {
  readonly at: Instant;
  readonly words: string;
}

export interface DocumentToRemove {
  readonly fileId: string;
  readonly words: string;
}

export interface NewDocument {
  readonly fileId: string;
  /** As it is called on the phone. */
  readonly name: string;
}
