import type { Instant } from '../../../domain/deadline/instant';
import type { InboxEntry } from '../../../domain/notice/notice';
import type { Cursor, RowPage } from './matter-store';

/** 收件箱 · Inbox entries; ids are deterministic, so delivering twice makes one. */
export interface InboxStore {
  /** Inserts those that aren't there yet. */
  deliver(entries: readonly InboxEntry[]): Promise<void>;
  list(personId: string, limit: number, cursor: Cursor | null): Promise<RowPage<InboxEntry>>;
  countUnread(personId: string): Promise<number>;
  /** One entry of this person, or all up to now. */
  markRead(personId: string, entryId: string | null): Promise<void>;
  /** Entries whose WeChat message may be sent now, earliest first. */
  waiting(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<InboxEntry>>;
  /** Settles entries; those settled by somebody else meanwhile stay as they are. */
  settle(entryIds: readonly string[], wechat: 'sent' | 'none'): Promise<void>;
}
