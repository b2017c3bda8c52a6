/** 文件 · Photos and recordings in cloud storage. */
export interface Files {
  /** Temporary addresses by file id; a file that is gone is left out. */
  urls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  remove(fileIds: readonly string[]): Promise<void>;
}
