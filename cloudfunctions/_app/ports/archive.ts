/** 压缩包 · Files in one zip; equal files give an equal zip. */
export interface Archive {
  pack(files: readonly ArchiveFile[]): Promise<Uint8Array>;
}
export interface ArchiveFile {
  readonly path: string;
  readonly content: Uint8Array;
}
