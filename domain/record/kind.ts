import type { PersonActor } from '../access/actor';
import type { Instant } from '../deadline/instant';
import type { World } from '../deadline/world';
import type { VillageRecord } from './record';

/** 个人信息 · Whose data a kind of record holds, and what is left of one without somebody. */
export interface PersonalData<R extends VillageRecord> {
  /** Those whose data it holds, as the ones it is about; not those who did their duty in it. */
  idsOf(record: R): readonly string[];
  /**
   * 撤回同意、注销后 · The record without this person; `files`: what must be gone from the storage first. Done again
   * it gives back the record itself.
   */
  without(
    record: R,
    personId: string,
    now: Instant,
  ): { readonly record: R; readonly files: readonly string[] };
  /** 我的信息 · What it keeps about this person, in a line of the copy that they get. */
  tellOf(record: R, personId: string): string;
}

/**
 * 一种案卷 · What sets one kind of record apart. From it follow its store with all indexes, the delivery of its
 * notices, the checks of its files, and the clock's visits.
 */
export interface RecordKind<R extends VillageRecord, Field extends keyof R & string = keyof R & string> {
  /** 摘要 · A short line for inboxes; nothing confidential. */
  subjectOf(record: R): string;
  /** 可读 · Whether somebody may know of it at all. */
  mayRead(record: R, actor: PersonActor): boolean;
  /** 避嫌 · Who must never hear of it, wherever they sit; without: nobody. */
  hiddenFrom?(record: R): readonly string[];
  /** 所在清单 · Keys of the lists that it is found in as it is now, e.g. 'village:140928208224'. */
  listKeys(record: R): readonly string[];
  /** What lists are sorted by, before the id. */
  sortAt(record: R): Instant;
  /** What lists read of it. */
  readonly rowFields: readonly Field[];
  /** 到点 · What the clock makes of it once `wakeAt` is past; the record itself: nothing. */
  onDue?(record: R, world: World): R;
  /** Without: it holds nobody's data but of those who did their duty. */
  readonly personal?: PersonalData<R>;
}

/** 清单 · Every record of a kind that holds somebody's data. */
export const recordsAbout = (personId: string): string => `about:${personId}`;

/** 所有清单 · The keys that a record is stored under. */
export const storedKeys = (kind: AnyKind, record: VillageRecord): readonly string[] => [
  ...kind.listKeys(record),
  ...new Set(kind.personal?.idsOf(record).map(recordsAbout) ?? []),
];

/** Some kind, where it doesn't matter which. */
export type AnyKind = Omit<RecordKind<VillageRecord>, 'rowFields'> & {
  readonly rowFields: readonly string[];
};
