import { passesPrivacy } from '../host/privacy';
import { recordCall } from '../host/records';
import { resolveFile } from '../host/files';
import { addSound } from './file-system';

type Listener = (...args: unknown[]) => void;

/** Recording stand-in: stopping gives a short, quiet tone, as long as it was "recorded". */
export function soundApis(): object {
  const recorder = new Recorder();
  return {
    getRecorderManager: () => recorder,
    createInnerAudioContext: () => new InnerAudio(),
    setInnerAudioOption: () => undefined,
  };
}

class Recorder {
  private readonly listeners = new Map<string, Listener>();
  private startedAt = 0;
  private timer = 0;

  start(options: { duration?: number } = {}): void {
    recordCall('recorder.start', options);
    void passesPrivacy().then((passes) => {
      if (passes) this.begin(options.duration ?? 60_000);
      else this.tell('error', { errMsg: 'operateRecorder:fail privacy permission is not authorized' });
    });
  }

  private begin(durationMs: number): void {
    this.startedAt = performance.now();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.stop(), durationMs);
    this.tell('start');
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.startedAt === 0) return;
    const duration = Math.max(1000, Math.round(performance.now() - this.startedAt));
    this.startedAt = 0;
    const sound = toneOf(duration);
    this.tell('stop', { tempFilePath: addSound(sound), duration, fileSize: sound.size });
  }

  pause(): void {
    this.tell('pause');
  }

  resume(): void {
    this.tell('resume');
  }

  onStart = (listener: Listener): void => void this.listeners.set('start', listener);
  onStop = (listener: Listener): void => void this.listeners.set('stop', listener);
  onPause = (listener: Listener): void => void this.listeners.set('pause', listener);
  onResume = (listener: Listener): void => void this.listeners.set('resume', listener);
  onError = (listener: Listener): void => void this.listeners.set('error', listener);
  onFrameRecorded = (listener: Listener): void => void this.listeners.set('frame', listener);
  onInterruptionBegin = (listener: Listener): void => void this.listeners.set('interrupted', listener);
  onInterruptionEnd = (listener: Listener): void => void this.listeners.set('continued', listener);

  private tell(event: string, detail: object = {}): void {
    const listener = this.listeners.get(event);
    if (listener) setTimeout(() => listener(detail));
  }
}

class InnerAudio {
  private readonly audio = new Audio();

  get src(): string {
    return this.audio.src;
  }
  set src(path: string) {
    this.audio.src = resolveFile(path);
  }
  get duration(): number {
    return this.audio.duration || 0;
  }
  get currentTime(): number {
    return this.audio.currentTime;
  }
  get paused(): boolean {
    return this.audio.paused;
  }
  autoplay = false;
  loop = false;
  obeyMuteSwitch = true;
  volume = 1;

  play(): void {
    void this.audio.play().catch(() => this.audio.dispatchEvent(new Event('error')));
  }
  pause(): void {
    this.audio.pause();
  }
  stop(): void {
    this.audio.pause();
    this.audio.currentTime = 0;
    this.audio.dispatchEvent(new Event('phone:stop'));
  }
  seek(seconds: number): void {
    this.audio.currentTime = seconds;
  }
  destroy(): void {
    this.audio.pause();
    this.audio.removeAttribute('src');
  }

  onPlay = this.on('play');
  onPause = this.on('pause');
  onStop = this.on('phone:stop');
  onEnded = this.on('ended');
  onError = this.on('error');
  onTimeUpdate = this.on('timeupdate');
  onCanplay = this.on('canplay');
  onWaiting = this.on('waiting');
  offPlay = this.nothing;
  offPause = this.nothing;
  offStop = this.nothing;
  offEnded = this.nothing;
  offError = this.nothing;
  offTimeUpdate = this.nothing;
  offCanplay = this.nothing;

  private on(event: string): (listener: Listener) => void {
    return (listener) => this.audio.addEventListener(event, () => listener({}));
  }

  /** Listeners die with the context; destroy() ends what they hear. */
  private nothing(): void {
    return undefined;
  }
}

/** A mono 8 kHz WAV with a soft 440 Hz tone. */
function toneOf(durationMs: number): Blob {
  const rate = 8000;
  const samples = Math.round((rate * durationMs) / 1000);
  const view = new DataView(new ArrayBuffer(44 + samples));
  const words = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
  };
  words(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  words(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  words(36, 'data');
  view.setUint32(40, samples, true);
  for (let index = 0; index < samples; index += 1) {
    view.setUint8(44 + index, 128 + Math.round(10 * Math.sin((2 * Math.PI * 440 * index) / rate)));
  }
  return new Blob([view], { type: 'audio/wav' });
}
