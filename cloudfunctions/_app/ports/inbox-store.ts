import type { Instant } from '../../../domain/deadline/instant';
import type { InboxEntry } from '../../../domain/notice/notice';
import type { Cursor, RowPage } from './matter-store';

/** 收件箱 · Inbox entries; ids are deterministic, so delivering twice makes one. */
export interface InboxStore {
  /** Inserts those that aren't there yet. */
  deliver(entries: readonly InboxEntry[]): Promise<void>;
  list(personId: string, limit: number, cursor: Cursor | null): Promise<RowPage<InboxEntry>>;
  countUnread(personId: string): Promise<number>;
  /** One entry of this person, or all of them. */
  markRead(personId: string, entryId: string | null): Promise<void>;
  /** People to whom a WeChat message may be sent now, each once a page, longest waiting first. */
  waiting(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<string>>;
  /**
   * Takes a person's waiting entries for sending: nobody else gets them until `until`, so two couriers at
   * once send one message, and one that died has it sent later.
   */
  claim(personId: string, now: Instant, until: Instant): Promise<readonly InboxEntry[]>;
  /** Removes a person's entries, at most so many; answers how many. */
  removeOf(personId: string, limit: number): Promise<number>;
  /** Removes entries older than this instant, at most so many; answers how many. */
  removeBefore(before: Instant, limit: number): Promise<number>;
  /** Takes out of everybody's entries about one document what they say it is about. */
  forgetSubjects(documentId: string): Promise<void>;
  /** Settles what was claimed until this instant; what has come since waits on. */
  settle(personId: string, until: Instant, wechat: 'sent' | 'none'): Promise<void>;
}
