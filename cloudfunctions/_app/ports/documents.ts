import type { SeenDocument } from '../../../domain/record/documents';

/** 看附件 · What a document is by what is in it. */
export interface Documents {
  /**
   * Refuses FILE_UNREADABLE with a fact `why`: neither PDF, Word nor Excel ('kind'), broken ('broken'), a zip bomb
   * ('size'), with macros ('macro'), or with a password ('locked').
   */
  look(bytes: Uint8Array): Promise<SeenDocument>;
}
