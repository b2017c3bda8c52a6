import { DomainError } from '../errors';
import { recordId as makeId } from './ids';
import type { RecordName } from './names';
import { withOutboxAt } from './outbox';
import type { Media, VillageRecord } from './record';

export type NewFile = Pick<Media, 'fileId' | 'kind'>;

/** Where the files of one kind of record lie in the storage. */
export type Shelf = 'matters' | RecordName;

/**
 * 上传路径 · Under which the files of one person for one record lie: 'matters/<record>/<folder>/'.
 *
 * The folder is another for every record: whoever is shown a file is told its path, and must not see by it that
 * two matters are the same person's, one of them without a name.
 */
export const uploadPath = (shelf: Shelf, recordId: string, personId: string): string =>
  `${shelf}/${recordId}/${makeId(personId, `${shelf}/${recordId}`)}/`;

/** 'cloud://<environment>/<path>', the path one plain name below the person's own folder. */
function isUnder(fileId: string, folder: string): boolean {
  const [, path] = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId) ?? [];
  return (
    path !== undefined && path.startsWith(folder) && /^[\w-]+(\.[\w-]+)*$/.test(path.slice(folder.length))
  );
}

/** Refuses FILE_NOT_YOURS for a file that lies elsewhere. */
export function assertOwnFile(fileId: string, folder: string): void {
  if (!isUnder(fileId, folder)) throw new DomainError('FILE_NOT_YOURS', { fileId });
}

/**
 * 新文件 · Those of these files that the record doesn't have yet, each once. Refuses FILE_NOT_YOURS for one that
 * lies in another folder than the person's own.
 */
export function freshFiles(
  { media }: Pick<VillageRecord, 'media'>,
  files: readonly NewFile[],
  folder: string,
): readonly NewFile[] {
  for (const { fileId } of files) assertOwnFile(fileId, folder);
  const known = new Set(media.map(({ fileId }) => fileId));
  return [...new Map(files.map((file) => [file.fileId, file])).values()].filter(
    ({ fileId }) => !known.has(fileId),
  );
}

/** 待审文件 · The record with the files that came by its latest line: shown to nobody else until checked. */
export function withFiles<R extends VillageRecord>(
  record: R,
  files: readonly NewFile[],
  byPersonId: string,
): R {
  const of = { check: 'pending', checkId: null, byPersonId, line: record.version } as const;
  const media = [...record.media, ...files.map(({ fileId, kind }) => ({ fileId, kind, ...of }))];
  return withOutboxAt({ ...record, media }, record.updatedAt);
}
