import type { Parcel } from '../../../services/sending/parcel';
import type { Shell } from '../../../services/page/shell';
import { when } from '../../../services/words/when';
import { matterTitle } from '../../../services/words/matter-title';
import type { Draft, DraftSlot } from '../../../services/sending/draft';
import { parcelStanding } from '../../../services/sending/parcel-words';

/** What waits on this phone. */
export interface OnPhone {
  readonly parcels: readonly Parcel[];
  readonly drafts: readonly Draft[];
}

export interface WaitingView {
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly isFailed: boolean;
}
export interface DraftRowView {
  readonly slot: DraftSlot;
  readonly title: string;
  readonly words: string;
}
export interface OwnReportsView {
  readonly waiting: readonly WaitingView[];
  readonly drafts: readonly DraftRowView[];
}

const SLOT_WORDS: Readonly<Record<DraftSlot, string>> = {
  report: '没写完的报事',
  complaint: '没写完的投诉',
  opinion: '没写完的建议',
  behalf: '没写完的代报',
};

const waitingRow = (parcel: Parcel): WaitingView => ({
  key: parcel.key,
  title: parcel.title,
  words: parcelStanding(parcel, 0),
  isFailed: parcel.refusal !== null,
});

const draftRow = (draft: Draft, { now }: Shell): DraftRowView => ({
  slot: draft.slot,
  title: matterTitle(draft.text, SLOT_WORDS[draft.slot]),
  words: `草稿 · ${when(draft.changedAt, now)} · 接着写`,
});

/** 本机上的 · Reports that wait for a network, and drafts that wait for their writer. */
export const ownReportsView = ({ parcels, drafts }: OnPhone, shell: Shell): OwnReportsView => ({
  waiting: parcels.map(waitingRow),
  drafts: drafts.map((draft) => draftRow(draft, shell)),
});
