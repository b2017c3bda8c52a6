import { ZipFile } from 'yazl';

import type { ArchiveFile } from '../../ports/archive';
import { collected } from './zip';

/** Equal contents give equal files. */
export const MTIME = new Date(Date.UTC(2026, 0, 1));

/** 打包 · Small files in one zip. */
export function packFiles(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, content } of files) zip.addBuffer(Buffer.from(content), path, { mtime: MTIME });
  zip.end();
  return collected(zip.outputStream);
}
