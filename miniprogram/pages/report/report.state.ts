import type { ReportFormView, ReportPreviewView } from '../../../domain/contract';
import type { CallFailed } from '../../services/calls/call-failed';
import { emptyDraft, type Draft, type DraftSlot } from '../../services/sending/draft';
import { NOTHING_YET, type Loaded } from '../../services/calls/load';
import { OTHER_CLOSED, type OtherState } from '../../services/choosing/other-side';
import { CLOSED, type WhereState } from '../../services/choosing/where-picker';

/** 报事页的状态 · The draft, what the form offers, and what is open over it. */
export interface ReportState {
  readonly draft: Draft;
  readonly form: Loaded<ReportFormView>;
  readonly preview: ReportPreviewView | null;
  readonly previewFailure: CallFailed | null;
  readonly where: WhereState;
  readonly other: OtherState;
  readonly recordedMs: number | null;
  readonly isPlaying: boolean;
  readonly showsAllCategories: boolean;
  readonly showsMore: boolean;
  readonly asksConsent: boolean;
  readonly asksHolder: boolean;
  readonly problem: string;
}

/** What a tap may do that needs nothing more than its name. */
export type Act =
  | 'open'
  | 'addPhotos'
  | 'record'
  | 'play'
  | 'removeVoice'
  | 'where'
  | 'closeWhere'
  | 'point'
  | 'other'
  | 'closeOther'
  | 'allCategories'
  | 'more'
  | 'submit'
  | 'consent'
  | 'closeConsent'
  | 'holders'
  | 'closeHolders';

export const firstState = (slot: DraftSlot): ReportState => ({
  draft: emptyDraft(slot, '', 0),
  form: NOTHING_YET,
  preview: null,
  previewFailure: null,
  where: CLOSED,
  other: OTHER_CLOSED,
  recordedMs: null,
  isPlaying: false,
  showsAllCategories: false,
  showsMore: false,
  asksConsent: false,
  asksHolder: false,
  problem: '',
});
