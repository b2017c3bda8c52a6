import type { PlaceId } from '../../../domain/grid/grid';
import type { Outcome } from '../../../domain/matter/states';
import type { ActionInput } from '../../../domain/matter/decide';
import type { Spot } from '../boundaries';
import type { PictureName } from '../pictures/scenes';

/** 示例事项 · One matter of the sample: how it was reported, and what people did then. */
export interface Story {
  /** Sample person who reports, or (with `onBehalf`) writes it down for somebody. */
  readonly by: string;
  readonly categoryId: string;
  readonly text: string;
  /** Working hours before the sample's start at which it was reported. */
  readonly hoursAgo: number;
  /** Those hours are counted round the clock: an urgent matter doesn't wait for the office. */
  readonly isJustNow?: true;
  readonly photos?: readonly PictureName[];
  readonly placeWords?: string;
  /** Marked on the map of the sample village. */
  readonly spot?: Spot;
  /** Dispute: where the other side lives. */
  readonly otherPlaceId?: PlaceId;
  readonly isUrgent?: true;
  readonly isNameHidden?: true;
  /** Complaint: the sample person it is about. */
  readonly about?: string;
  /** 代报: for whom, in which household (counted from 1 in the proxy's village). */
  readonly onBehalf?: { readonly name: string; readonly household: number; readonly phone?: string };
  /** Deadlines that pass between the steps are kept by the clock. */
  readonly then?: readonly Step[];
}

export interface Step {
  /**
   * Hours since the step before (the first: since the report): working hours, but for what a resident does and
   * for acknowledging what is urgent.
   */
  readonly after: number;
  readonly who: string;
  readonly action: ActionInput;
}

/** Who does something, after how many working hours, and in which words. */
type Telling = (after: number, who: string, words: string) => Step;

const telling =
  (
    action:
      | 'note'
      | 'ask'
      | 'answer'
      | 'escalate'
      | 'decline'
      | 'object'
      | 'extend'
      | 'supervise'
      | 'reopen'
      | 'tell',
  ): Telling =>
  (after, who, words) => ({ after, who, action: { action, words } });

export const note = telling('note');
export const ask = telling('ask');
export const answer = telling('answer');
export const escalate = telling('escalate');
export const decline = telling('decline');
export const object = telling('object');
export const extend = telling('extend');
export const supervise = telling('supervise');
export const reopen = telling('reopen');
export const tell = telling('tell');

export const acknowledge = (after: number, who: string): Step => ({
  after,
  who,
  action: { action: 'acknowledge' },
});
export const sendBack = (after: number, who: string, deskId: PlaceId, words: string): Step => ({
  after,
  who,
  action: { action: 'sendBack', deskId, words },
});
export const resolve = (after: number, who: string, outcome: Outcome, words: string): Step => ({
  after,
  who,
  action: { action: 'resolve', outcome, words },
});
export const fixed = (after: number, who: string, words: string): Step => resolve(after, who, 'fixed', words);
export const withdraw = (after: number, who: string, words: string): Step => ({
  after,
  who,
  action: { action: 'withdraw', words },
});
export const satisfied = (after: number, who: string): Step => ({
  after,
  who,
  action: { action: 'rate', isSatisfied: true },
});
export const unsatisfied = (after: number, who: string, words: string): Step => ({
  after,
  who,
  action: { action: 'rate', isSatisfied: false, words },
});
