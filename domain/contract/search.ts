/** 查找 · A desk's search among all that it sees. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { MatterState } from '../matter/states';
import type { MatterRow } from './matter';
import type { PageInput, Paged } from './paging';

/** Every part given must hold. */
export interface SearchInput extends PageInput {
  /** One of the caller's desks; without: the widest. */
  readonly deskId?: PlaceId;
  /** 回执码 · A number, whole or at least its first three letters, and nothing else. */
  readonly code?: string;
  /**
   * Of the report, its place, grid or category, or the beginning of its number; at most fifty letters. At a
   * township words also need `villageId`.
   */
  readonly words?: string;
  readonly householdId?: string;
  readonly villageId?: PlaceId;
  readonly categoryId?: string;
  readonly state?: MatterState;
  /** Reported in [from, before). */
  readonly from?: Instant;
  readonly before?: Instant;
}

export interface FoundView extends Paged<MatterRow> {
  /** 相近的 · Nothing has all the words; these have most of them, those with more of them first. */
  readonly isNear: boolean;
}

/** 调用 · 查找. */
export interface SearchCalls {
  /**
   * By number first, then the newest. Refuses: NOT_ALLOWED, NOT_YOUR_DESK, INVALID_INPUT (nothing to search by in
   * the words).
   */
  'matters.search': { input: SearchInput; output: FoundView };
}
