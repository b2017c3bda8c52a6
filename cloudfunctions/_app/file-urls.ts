import type { Context } from './context';

/**
 * 文件地址 · For files that the caller may see. Without storage a record is shown without its pictures: what has
 * been written must not look like a failure.
 */
export async function readFileUrls(
  { files, log }: Pick<Context, 'files' | 'log'>,
  fileIds: readonly string[],
  recordId: string,
): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  return files.urls(fileIds).catch(() => {
    log.write({ level: 'error', what: 'no addresses for the files of a record', recordId });
    return new Map<string, string>();
  });
}
