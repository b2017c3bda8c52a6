import { audienceKey } from '../../../../domain/village/bulletin/audience';
import type { Bulletin } from '../../../../domain/village/bulletin/bulletin';
import { mergePages } from '../../merge-pages';
import type { BulletinRow, BulletinStore } from '../../ports/bulletin-store';
import { commitChanges } from './changes';
import { checkIdsOf } from './check-ids';
import { Collection, type Db } from './collection';
import { readPage } from './pages';

/** Fields beside the bulletin's own that lists are indexed by; always derived, never decided on. */
interface Derived {
  /** Null: recalled, so nobody finds it. */
  readonly audienceKey: string | null;
  readonly checkIds: readonly string[];
}
type StoredBulletin = Bulletin & Derived;

/** 公开的存储形式 · A bulletin as its document. */
export const storedBulletin = (bulletin: Bulletin): StoredBulletin => ({
  ...bulletin,
  audienceKey: bulletin.state === 'published' ? audienceKey(bulletin.audience) : null,
  checkIds: checkIdsOf(bulletin),
});

const bulletinFrom = ({ audienceKey: _key, checkIds, ...bulletin }: StoredBulletin): Bulletin => bulletin;

const ROW: readonly (keyof BulletinRow)[] = [
  '_id',
  'kind',
  'title',
  'audience',
  'period',
  'untilAt',
  'state',
  'publishedAt',
];
const newestFirst = { by: 'publishedAt', direction: 'desc' } as const;

/** 公开库 · Bulletins in CloudBase's database. */
export function makeBulletinStore(db: Db): BulletinStore {
  const bulletins = new Collection<StoredBulletin>(db, 'bulletins');
  const _ = db.command;
  return {
    async get(bulletinId) {
      const found = await bulletins.get(bulletinId);
      return found && bulletinFrom(found);
    },
    insert: async (bulletin) =>
      (await bulletins.insert(storedBulletin(bulletin))) === 'inserted' ? 'inserted' : 'exists',
    commit: async (before, after) =>
      bulletinFrom(await commitChanges(db, bulletins, storedBulletin(before), storedBulletin(after))),
    async listFor(audienceKeys, kind, limit, cursor) {
      const pages = await Promise.all(
        audienceKeys.map((key) => {
          const query = { audienceKey: key, ...(kind === null ? {} : { kind }) };
          return readPage<BulletinRow>(db, bulletins, query, newestFirst, limit, cursor, ROW);
        }),
      );
      return mergePages(pages, limit, ({ publishedAt }) => publishedAt, 'desc');
    },
    listOf: (villageId, limit, cursor) =>
      readPage<BulletinRow>(db, bulletins, { villageId }, newestFirst, limit, cursor, ROW),
    async undelivered(now, limit, cursor) {
      const query = { outboxAt: _.gt(0).and(_.lte(now)) };
      const sorting = { by: 'outboxAt', direction: 'asc' } as const;
      const page = await readPage<StoredBulletin>(db, bulletins, query, sorting, limit, cursor);
      return { rows: page.rows.map(bulletinFrom), next: page.next };
    },
    async getByCheckId(checkId) {
      const [found] = await bulletins.find({ checkIds: checkId }, { limit: 1 });
      return found ? bulletinFrom(found) : null;
    },
  };
}
