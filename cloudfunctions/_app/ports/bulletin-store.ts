import type { Instant } from '../../../domain/deadline/instant';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Bulletin, BulletinKind } from '../../../domain/village/bulletin/bulletin';
import type { Cursor, RowPage } from './matter-store';

/** What lists read of a bulletin. */
export type BulletinRow = Pick<
  Bulletin,
  '_id' | 'kind' | 'title' | 'audience' | 'period' | 'untilAt' | 'state' | 'publishedAt'
>;

/** 公开库 · Bulletins, each one document with its own timeline. */
export interface BulletinStore {
  get(bulletinId: string): Promise<Bulletin | null>;
  /** 'exists': one of this id is there already (a retry). */
  insert(bulletin: Bulletin): Promise<'inserted' | 'exists'>;
  /** One conditional write. Refuses: STALE_WRITE. */
  commit(before: Bulletin, after: Bulletin): Promise<Bulletin>;
  /** Published for any of these audiences (`audienceKey`), newest first; of one kind or (null) of all. */
  listFor(
    audienceKeys: readonly string[],
    kind: BulletinKind | null,
    limit: number,
    cursor: Cursor | null,
  ): Promise<RowPage<BulletinRow>>;
  /** Everything that a village has published, newest first, also what was recalled. */
  listOf(villageId: PlaceId, limit: number, cursor: Cursor | null): Promise<RowPage<BulletinRow>>;
  /** Bulletins with something for the courier, earliest first. */
  undelivered(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Bulletin>>;
  /** The one whose picture is being checked under this id. */
  getByCheckId(checkId: string): Promise<Bulletin | null>;
}
