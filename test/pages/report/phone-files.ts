/** The phone's files in a test: which are there, and which were dropped. */
import { phone } from '../setup/phone';

interface Found {
  success?(answer: { savedFilePath: string }): void;
  fail?(): void;
}

export class PhoneFiles {
  readonly there = new Set<string>();
  readonly dropped: string[] = [];

  constructor(...paths: readonly string[]) {
    paths.forEach((path) => this.there.add(path));
    phone.provide('getFileSystemManager', () => ({
      saveFile: ({ filePath, success }: Found & { filePath: string }) => {
        this.there.add(filePath);
        success?.({ savedFilePath: filePath });
      },
      access: ({ path, success, fail }: Found & { path: string }) => {
        if (this.there.has(path)) success?.({ savedFilePath: path });
        else fail?.();
      },
      unlink: ({ filePath }: { filePath: string }) => {
        this.there.delete(filePath);
        this.dropped.push(filePath);
      },
    }));
  }
}
