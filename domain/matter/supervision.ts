import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';

/** 督办 · What a desk above has asked to be answered, until it is. */
export interface Supervision {
  readonly fromDeskId: PlaceId;
  readonly words: string | null;
  readonly askedAt: Instant;
  /** 回复期限 */
  readonly replyDueAt: Instant;
  /** The holding desk has been reminded, which happens once. */
  readonly isReminded: boolean;
}
