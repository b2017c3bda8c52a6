import type { Instant } from '../../deadline/instant';
import type { SeenDocument, WithDocuments } from '../../record/documents';
import type { RecordEvent } from '../../record/line';
import type { VillageRecord } from '../../record/record';
import type { VillageAudience } from '../audience';

/** 公开的种类 · party 党务公开 · affairs 村务公开 · finance 财务公开 · notice 通知. */
export type BulletinKind = 'party' | 'affairs' | 'finance' | 'notice';

export type BulletinEvent = RecordEvent &
  (
    | { readonly type: 'published' }
    /** 撤下 · Nobody but the village's desk sees it from then on. */
    | { readonly type: 'recalled' }
    | { readonly type: 'filesAttached'; readonly fileIds: readonly string[] }
    /** 加附件 · Its name is the line's words. */
    | { readonly type: 'documentAdded'; readonly document: SeenDocument }
    /** 撤下附件 · Why is the line's words; it isn't named again. */
    | { readonly type: 'documentRemoved'; readonly document: SeenDocument }
  );

/** 公开与通知 · What a village tells its people: text, pictures, for whom, and for which period of its books. */
export interface Bulletin extends VillageRecord<BulletinEvent>, WithDocuments {
  readonly kind: BulletinKind;
  readonly title: string;
  readonly text: string;
  readonly audience: VillageAudience;
  /** 公开的是哪一期 · '2026-Q3' or '2026-10' (UTC+8); null for a notice, or what belongs to none. */
  readonly period: string | null;
  /** 管到什么时候 · After this it is no news any more, and can still be read; null: always. */
  readonly untilAt: Instant | null;
  readonly state: 'published' | 'recalled';
  readonly publishedAt: Instant;
}
