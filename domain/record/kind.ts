import type { PersonActor } from '../access/actor';
import type { Instant } from '../deadline/instant';
import type { World } from '../deadline/world';
import type { VillageRecord } from './record';

/**
 * 一种案卷 · What sets one kind of record apart. From it follow its store with all indexes, the delivery of its
 * notices, the checks of its files, and the clock's visits.
 */
export interface RecordKind<R extends VillageRecord, Field extends keyof R & string = keyof R & string> {
  /** 摘要 · A short line for inboxes; nothing confidential. */
  subjectOf(record: R): string;
  /** 可读 · Whether somebody may know of it at all. */
  mayRead(record: R, actor: PersonActor): boolean;
  /** 所在清单 · Keys of the lists that it is found in as it is now, e.g. 'village:140928208224'. */
  listKeys(record: R): readonly string[];
  /** What lists are sorted by, before the id. */
  sortAt(record: R): Instant;
  /** What lists read of it. */
  readonly rowFields: readonly Field[];
  /** 到点 · What the clock makes of it once `wakeAt` is past; the record itself: nothing. */
  onDue?(record: R, world: World): R;
}

/** Some kind, where it doesn't matter which. */
export type AnyKind = Omit<RecordKind<VillageRecord>, 'rowFields'> & {
  readonly rowFields: readonly string[];
};
