import type { Archive } from '../../ports/archive';
import type { Documents } from '../../ports/documents';
import type { Workbooks } from '../../ports/workbook';

/** 工作簿 · Excel files by yauzl, saxes and yazl, which are loaded at first use: hardly any call needs them. */
export const workbooks: Workbooks = {
  open: async (bytes) => (await import('./read')).openWorkbook(bytes),
  write: async (sheets) => (await import('./write')).writeWorkbook(sheets),
};

/** 压缩包 · By yazl, likewise. */
export const archive: Archive = {
  pack: async (files) => (await import('./pack')).packFiles(files),
};

/** 看附件 · By yauzl and node's own SM3, likewise. */
export const documents: Documents = {
  look: async (bytes) => (await import('./document')).lookAtDocument(bytes),
};
