/** 查找 · A desk's search among all that it sees. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { MatterState } from '../matter/matter';
import type { MatterRow } from './matter';
import type { PageInput, Paged } from './paging';

/** Every part given must hold. */
export interface SearchInput extends PageInput {
  /** One of the caller's desks; without: the widest. */
  readonly deskId?: PlaceId;
  /** 回执码 · Whole, or at least its first three letters. */
  readonly code?: string;
  /** Of the report or its place; at least two letters, at most fifty. At a township also needs `villageId`. */
  readonly words?: string;
  readonly householdId?: string;
  readonly villageId?: PlaceId;
  readonly categoryId?: string;
  readonly state?: MatterState;
  /** Reported in [from, before). */
  readonly from?: Instant;
  readonly before?: Instant;
}

/** 调用 · 查找. */
export interface SearchCalls {
  /** Newest first. Refuses: NOT_ALLOWED, NOT_YOUR_DESK, INVALID_INPUT (nothing to search by in the words). */
  'matters.search': { input: SearchInput; output: Paged<MatterRow> };
}
