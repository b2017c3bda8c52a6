/** 草稿箱 · Where drafts lie between one change and the next, through a kill of the mini-program. */
import { emptyDraft, isWorthKeeping, type Draft, type DraftChange, type DraftSlot } from './draft';
import { newKey } from '../calls/new-key';
import { hasParcel } from './outbox-store';
import { keepIfRoom } from '../phone/storage';

const keyOf = (slot: DraftSlot): string => `draft:${slot}`;

/** The draft of a slot, or a fresh one. One that has been handed to the outbox already isn't a draft any more. */
export function openDraft(slot: DraftSlot, now: number): Draft {
  const kept = wx.getStorageSync<Draft | ''>(keyOf(slot));
  // A draft of an older version lacks what has come since.
  if (kept !== '' && !hasParcel(kept.clientKey)) return { ...emptyDraft(slot, kept.clientKey, now), ...kept };
  return emptyDraft(slot, newKey(now), now);
}

export const keepDraft = (draft: Draft): void => void keepIfRoom(keyOf(draft.slot), draft);

export function changeDraft(draft: Draft, change: DraftChange, now: number): Draft {
  const next = { ...draft, ...change, changedAt: now };
  keepDraft(next);
  return next;
}

export const dropDraft = (slot: DraftSlot): void => wx.removeStorageSync(keyOf(slot));

const SLOTS: readonly DraftSlot[] = ['report', 'complaint', 'opinion', 'behalf'];

/** Drafts that wait for their writer, for the home page to remind of. */
export const waitingDrafts = (): readonly Draft[] =>
  SLOTS.flatMap((slot) => {
    const kept = wx.getStorageSync<Draft | ''>(keyOf(slot));
    return kept !== '' && isWorthKeeping(kept) && !hasParcel(kept.clientKey) ? [kept] : [];
  });
