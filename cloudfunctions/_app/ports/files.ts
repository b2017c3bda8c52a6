/** 文件 · Photos and recordings in cloud storage. */
export interface Files {
  /** Temporary addresses by file id; a file that is gone is left out. */
  urls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A file's bytes; null: it is gone. Refuses FILE_UNREADABLE ('size') for one that is bigger. */
  read(fileId: string, mostBytes: number): Promise<Uint8Array | null>;
  /** Writes (again) a file that belongs to nobody's phone; answers its id. */
  write(path: string, bytes: Uint8Array): Promise<string>;
  remove(fileIds: readonly string[]): Promise<void>;
}
