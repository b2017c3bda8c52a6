/**
 * 待送 · A report on its way: words first, then each file, then the list of files.
 *
 * Plain data and one question, "what comes next?", so that a kill between any two steps only means asking
 * again. No step can double anything: the report goes by its client key, a file always to the same address,
 * and the list of files is looked up before it is sent once more.
 */
import type { Instant, MatterView, ReportInput } from '../../../domain/contract';
import type { CallFailed } from '../calls/call-failed';
import type { Draft } from './draft';

export interface ParcelFile {
  readonly path: string;
  readonly kind: 'photo' | 'voice';
  /** Set once it is in the cloud. */
  readonly fileId: string | null;
  /** The phone no longer has it. */
  readonly isLost: boolean;
}

export interface Parcel {
  readonly key: string;
  readonly title: string;
  /** Returned to the form if the report is refused. */
  readonly draft: Draft;
  readonly input: ReportInput;
  readonly files: readonly ParcelFile[];
  readonly savedAt: Instant;
  /** The reporter has just agreed to the privacy text; it goes before the words. */
  readonly carriesConsent: boolean;
  readonly delivered: Delivered | null;
  readonly attach: 'todo' | 'unsure' | 'done';
  readonly refusal: Pick<CallFailed, 'code' | 'facts' | 'requestId'> | null;
}

/** What the cloud answered to the words. */
export interface Delivered {
  readonly matterId: string;
  readonly code: string;
  readonly deskName: string;
  readonly dueAt: Instant | null;
  /** 暂定 · Without: kept by an earlier version. */
  readonly isDueProvisional?: boolean;
  readonly uploadPath: string | null;
  readonly at: Instant;
}

export type Step =
  | { readonly do: 'consent' }
  | { readonly do: 'report' }
  | { readonly do: 'upload'; readonly index: number; readonly cloudPath: string }
  | { readonly do: 'attach'; readonly isRetry: boolean }
  | { readonly do: 'nothing' };

export function makeParcel(
  draft: Draft,
  input: ReportInput,
  title: string,
  more: Pick<Parcel, 'carriesConsent' | 'savedAt'>,
): Parcel {
  const photos = draft.photos.map(({ path }) => ({
    path,
    kind: 'photo' as const,
    fileId: null,
    isLost: false,
  }));
  const voice = draft.voice
    ? [{ path: draft.voice.path, kind: 'voice' as const, fileId: null, isLost: false }]
    : [];
  const files = [...voice, ...photos];
  return {
    key: draft.clientKey,
    title,
    draft,
    input,
    files,
    ...more,
    delivered: null,
    attach: files.length === 0 ? 'done' : 'todo',
    refusal: null,
  };
}

const endingOf = ({ path, kind }: ParcelFile): string =>
  /\.[A-Za-z0-9]{2,5}$/.exec(path)?.[0].toLowerCase() ?? (kind === 'voice' ? '.mp3' : '.jpg');

export function nextStep(parcel: Parcel): Step {
  if (parcel.refusal) return { do: 'nothing' };
  if (!parcel.delivered) return { do: parcel.carriesConsent ? 'consent' : 'report' };
  const { uploadPath } = parcel.delivered;
  if (parcel.attach === 'done' || uploadPath === null) return { do: 'nothing' };
  const index = parcel.files.findIndex(({ fileId, isLost }) => fileId === null && !isLost);
  const file = parcel.files[index];
  if (file) {
    const folder = uploadPath.replace(/\/$/, '');
    return { do: 'upload', index, cloudPath: `${folder}/${parcel.key}-${index + 1}${endingOf(file)}` };
  }
  return parcel.files.some(({ fileId }) => fileId !== null)
    ? { do: 'attach', isRetry: parcel.attach === 'unsure' }
    : { do: 'nothing' };
}

export const deliveredOf = (matter: MatterView, at: Instant): Delivered => ({
  matterId: matter.id,
  code: matter.receipt.code,
  deskName: matter.holder.deskName,
  dueAt: matter.dueAt,
  isDueProvisional: matter.isDueProvisional,
  uploadPath: matter.uploadPath,
  at,
});

export const withFile = (parcel: Parcel, index: number, change: Partial<ParcelFile>): Parcel => ({
  ...parcel,
  files: parcel.files.map((file, at) => (at === index ? { ...file, ...change } : file)),
});

/** Everything has arrived that can arrive. */
export const isDelivered = (parcel: Parcel): boolean =>
  parcel.delivered !== null && nextStep(parcel).do === 'nothing';
