/** 草稿 · A report while it is being written: plain data, kept on the phone at every change. */
import type { Instant, ReportInput, ReportTarget } from '../../../domain/contract';

/** One draft each: an own report, a complaint, a suggestion, and one written for somebody else. */
export type DraftSlot = 'report' | 'complaint' | 'opinion' | 'behalf';

export interface DraftPhoto {
  /** Where the phone keeps it. */
  readonly path: string;
}
export interface DraftVoice {
  readonly path: string;
  readonly durationMs: number;
}

/** 在哪里 · Own household, a place picked by hand, or nothing yet. */
export type DraftPlace =
  | { readonly kind: 'household'; readonly householdId: string; readonly label: string }
  | { readonly kind: 'place'; readonly placeId: string; readonly label: string };

/** 对方 · Where the other side of a dispute lives. */
export interface DraftOther {
  readonly placeId: string;
  readonly label: string;
}

export interface Draft {
  readonly slot: DraftSlot;
  /** Made once; with it a retried report finds itself in the cloud. */
  readonly clientKey: string;
  readonly changedAt: Instant;
  readonly categoryId: string | null;
  readonly text: string;
  readonly photos: readonly DraftPhoto[];
  readonly voice: DraftVoice | null;
  readonly place: DraftPlace | null;
  readonly other: DraftOther | null;
  readonly placeWords: string;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly isUrgent: boolean;
  readonly isNameHidden: boolean;
  readonly aboutPersonId: string | null;
  /** 对哪一条有疑问 · With its name as the page showed it. */
  readonly ledgerRow: {
    readonly kind: 'plot' | 'contract';
    readonly id: string;
    readonly label: string;
  } | null;
  /** 代办家人 · For whom; null: for oneself. */
  readonly familyId: string | null;
  readonly behalfName: string;
  readonly behalfPhone: string;
  readonly hasBehalfConsent: boolean;
}

export type DraftChange = Partial<Omit<Draft, 'slot' | 'clientKey' | 'changedAt'>>;

export const emptyDraft = (slot: DraftSlot, clientKey: string, now: Instant): Draft => ({
  slot,
  clientKey,
  changedAt: now,
  categoryId: null,
  text: '',
  photos: [],
  voice: null,
  place: null,
  other: null,
  placeWords: '',
  point: null,
  isUrgent: false,
  isNameHidden: false,
  aboutPersonId: null,
  ledgerRow: null,
  familyId: null,
  behalfName: '',
  behalfPhone: '',
  hasBehalfConsent: false,
});

/** Something in it would be missed if it were gone. */
export const isWorthKeeping = (draft: Draft): boolean =>
  draft.text.trim() !== '' ||
  draft.photos.length > 0 ||
  draft.voice !== null ||
  draft.behalfName.trim() !== '';

/** What decides the desk: for the preview and for the report alike. */
export const targetOf = (draft: Draft, categoryId: string, villageId: string | null): ReportTarget => ({
  categoryId,
  ...(draft.isUrgent ? { isUrgent: true } : {}),
  ...(draft.place?.kind === 'household' ? { householdId: draft.place.householdId } : {}),
  ...(draft.place?.kind === 'place' ? { placeId: draft.place.placeId } : {}),
  ...(!draft.place && villageId ? { villageId } : {}),
  ...(draft.point ? { point: draft.point } : {}),
  ...(draft.other ? { otherPlaceId: draft.other.placeId } : {}),
  ...(draft.aboutPersonId ? { aboutPersonId: draft.aboutPersonId } : {}),
});

/** The whole report as the cloud takes it; files follow it. */
export function inputOf(draft: Draft, categoryId: string, villageId: string | null): ReportInput {
  const placeWords = draft.placeWords.trim();
  const phone = draft.behalfPhone.trim();
  return {
    ...targetOf(draft, categoryId, villageId),
    clientKey: draft.clientKey,
    text: draft.text.trim(),
    fileCount: draft.photos.length + (draft.voice ? 1 : 0),
    ...(placeWords === '' ? {} : { placeWords }),
    // Who has written about something else since doesn't ask about the row.
    ...(draft.ledgerRow && draft.text.includes(draft.ledgerRow.label)
      ? { ledgerRow: { kind: draft.ledgerRow.kind, id: draft.ledgerRow.id } }
      : {}),
    ...(draft.isNameHidden ? { isNameHidden: true } : {}),
    ...(draft.slot === 'report' && draft.familyId ? { familyId: draft.familyId } : {}),
    ...(draft.slot === 'behalf'
      ? {
          onBehalf: {
            name: draft.behalfName.trim(),
            ...(phone === '' ? {} : { phone }),
            hasConsented: true as const,
          },
        }
      : {}),
  };
}
