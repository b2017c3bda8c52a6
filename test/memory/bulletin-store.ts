import type { BulletinStore } from '../../cloudfunctions/_app/ports/bulletin-store';
import { audienceKey } from '../../domain/village/bulletin/audience';
import type { Bulletin } from '../../domain/village/bulletin/bulletin';
import { commit, Table } from './table';

export interface MemoryBulletins extends BulletinStore {
  readonly table: Table<Bulletin>;
}

/** 内存公开库 */
export function memoryBulletinStore(): MemoryBulletins {
  const table = new Table<Bulletin>();
  const publishedAt = (one: Bulletin): number => one.publishedAt;
  return {
    table,
    get: async (id) => table.get(id),
    insert: async (bulletin) => (table.insert(bulletin) ? 'inserted' : 'exists'),
    commit: async (before, after) => commit(table, before, after),
    listFor: async (keys, kind, limit, cursor) =>
      table.page(
        (one) =>
          one.state === 'published' &&
          keys.includes(audienceKey(one.audience)) &&
          (kind ?? one.kind) === one.kind,
        publishedAt,
        'desc',
        limit,
        cursor,
      ),
    listOf: async (villageId, limit, cursor) =>
      table.page((one) => one.villageId === villageId, publishedAt, 'desc', limit, cursor),
    undelivered: async (now, limit, cursor) =>
      table.page(
        ({ outboxAt }) => outboxAt !== null && outboxAt <= now,
        ({ outboxAt }) => outboxAt ?? 0,
        'asc',
        limit,
        cursor,
      ),
    getByCheckId: async (checkId) =>
      table.all(({ media }) =>
        media.some((file) => file.checkId === checkId && file.check === 'pending'),
      )[0] ?? null,
  };
}
