import type { MediaView } from '../../../domain/contract';

export interface VoiceNoteView {
  readonly words: string;
  readonly label: string;
  /** Why it can't be heard; '' when it can. */
  readonly why: string;
  readonly isPlaying: boolean;
}

export const NO_VOICE: VoiceNoteView = { words: '', label: '', why: '', isPlaying: false };

const WHY: Readonly<Record<MediaView['check'], string>> = {
  pending: '正在检查',
  risky: '没通过检查',
  pass: '打不开',
};

/** 录音 · A recording as it is shown: to be heard, being heard, or why not. */
export function voiceNote({ url, check }: MediaView, isPlaying: boolean): VoiceNoteView {
  if (url === null) {
    const why = WHY[check];
    return { words: '录音', label: `录音，${why}`, why, isPlaying: false };
  }
  const words = isPlaying ? '正在放，点一下停' : '听一听录音';
  return { words, label: isPlaying ? '停下录音' : words, why: '', isPlaying };
}
