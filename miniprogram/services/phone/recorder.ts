/** 录音 · One recording at a time, a minute at most; a second tap ends it. */
import type { DraftVoice } from '../sending/draft';
import { keepFile } from './kept-files';

export const MAX_RECORDING_MS = 60_000;

export interface RecordingEvents {
  readonly onStart: () => void;
  readonly onStop: (voice: DraftVoice) => void;
  /** Refused, or the microphone is in use. */
  readonly onFail: () => void;
}

let events: RecordingEvents | null = null;
let manager: WechatMiniprogram.RecorderManager | null = null;

function recorder(): WechatMiniprogram.RecorderManager {
  if (manager) return manager;
  manager = wx.getRecorderManager();
  manager.onStart(() => events?.onStart());
  manager.onError(() => events?.onFail());
  manager.onStop(({ tempFilePath, duration }) => {
    const given = events;
    void keepFile(tempFilePath).then((path) => given?.onStop({ path, durationMs: duration }));
  });
  return manager;
}

export function startRecording(next: RecordingEvents): void {
  events = next;
  recorder().start({
    duration: MAX_RECORDING_MS,
    format: 'mp3',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
  });
}

export const stopRecording = (): void => recorder().stop();

let player: WechatMiniprogram.InnerAudioContext | null = null;

/** 听一听 · Plays a recording; a second call stops it. `onEnd` hears when it is over. */
export function playVoice(path: string, onEnd: () => void): void {
  stopVoice();
  player = wx.createInnerAudioContext();
  player.onEnded(onEnd);
  player.onError(onEnd);
  player.src = path;
  player.play();
}

export function stopVoice(): void {
  player?.destroy();
  player = null;
}
