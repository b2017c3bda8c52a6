import type { Files } from '../../cloudfunctions/_app/ports/files';
import type { Log, LogLine } from '../../cloudfunctions/_app/ports/log';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { SubscribeMessage, Wechat } from '../../cloudfunctions/_app/ports/wechat';
import { crockford } from '../../domain/access/crockford';
import { DomainError } from '../../domain/errors';
import { sm3 } from '../../domain/record/sm3';

/** A word that the content check refuses. */
export const RISKY_WORD = '违规测试词';

/** 替身微信 · Answers like WeChat and remembers what it was asked; `isDown` makes it silent. */
export interface FakeWechat extends Wechat {
  isDown: boolean;
  readonly checked: string[];
  readonly mediaChecks: { readonly url: string; readonly checkId: string }[];
  readonly sent: SubscribeMessage[];
  /** People who have withdrawn their acceptance in WeChat. */
  readonly refusing: Set<string>;
}

export function fakeWechat(): FakeWechat {
  const answer = async <T>(value: () => T): Promise<T> => {
    if (wechat.isDown) throw new DomainError('SERVICE_UNAVAILABLE', { service: 'wechat' });
    return value();
  };
  const wechat: FakeWechat = {
    isDown: false,
    checked: [],
    mediaChecks: [],
    sent: [],
    refusing: new Set(),
    checkText: (_openid, text) =>
      answer(() => {
        wechat.checked.push(text);
        return text.includes(RISKY_WORD) ? 'risky' : 'pass';
      }),
    checkMedia: (_openid, url) =>
      answer(() => {
        const checkId = `check-${wechat.mediaChecks.length + 1}`;
        wechat.mediaChecks.push({ url, checkId });
        return checkId;
      }),
    sendMessage: (message) =>
      answer(() => {
        if (wechat.refusing.has(message.openid)) return 'refused';
        wechat.sent.push(message);
        return 'sent';
      }),
    phoneNumber: (code) => answer(() => code.replace('code-', '')),
  };
  return wechat;
}

/** 替身存储 · Has every file but those that a test takes away. */
export interface FakeFiles extends Files {
  readonly gone: Set<string>;
  /** What has been uploaded or written, by file id. */
  readonly bytes: Map<string, Uint8Array>;
  isDown: boolean;
}

export function fakeFiles(): FakeFiles {
  const files: FakeFiles = {
    gone: new Set(),
    bytes: new Map(),
    isDown: false,
    async urls(fileIds) {
      if (files.isDown) throw new DomainError('SERVICE_UNAVAILABLE', { service: 'storage' });
      const there = fileIds.filter((fileId) => !files.gone.has(fileId));
      return new Map(there.map((fileId) => [fileId, `https://files.test/${fileId}`]));
    },
    async read(fileId, mostBytes) {
      const bytes = files.bytes.get(fileId);
      if (!bytes || files.gone.has(fileId)) return null;
      if (bytes.length > mostBytes) throw new DomainError('FILE_UNREADABLE', { why: 'size' });
      return bytes;
    },
    async write(path, bytes) {
      const fileId = `cloud://test/${path}`;
      files.bytes.set(fileId, bytes);
      return fileId;
    },
    async remove(fileIds) {
      for (const fileId of fileIds) files.gone.add(fileId);
    },
  };
  return files;
}

/** 明匣 · Seals nothing, so that a test can read it; ids and marks stay telling. */
export const openVault: Vault = {
  seal: (plain) => `sealed:${plain}`,
  open: (sealed) => sealed.replace(/^sealed:/, ''),
  personId: (openid) => openid.replace(/^openid-/, ''),
  code: (text, length) => crockford(sm3(text), length),
  mark: (text) =>
    [...text]
      .reduce((sum, letter) => (sum * 31n + BigInt(letter.charCodeAt(0))) % 2n ** 64n, 7n)
      .toString(16)
      .padStart(16, '0'),
};

export interface MemoryLog extends Log {
  readonly lines: LogLine[];
}

export function memoryLog(): MemoryLog {
  const lines: LogLine[] = [];
  return { lines, write: (line) => void lines.push(line) };
}
