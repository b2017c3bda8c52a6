/** 说一段 · Recording and listening while a report is written. */
import type { DraftVoice } from '../../../services/sending/draft';
import { dropFile } from '../../../services/phone/kept-files';
import { playVoice, startRecording, stopRecording, stopVoice } from '../../../services/phone/recorder';

const TICK_MS = 1000;

interface VoiceState {
  /** Null while nothing is being recorded. */
  readonly recordedMs: number | null;
  readonly isPlaying: boolean;
  readonly problem: string;
}

export class VoiceDesk {
  private tick = 0;
  private startedAt: number | null = null;
  private isPlaying = false;

  constructor(
    private readonly show: (state: VoiceState) => void,
    private readonly keep: (voice: DraftVoice | null) => void,
  ) {}

  private draw(problem = ''): void {
    const recordedMs = this.startedAt === null ? null : Date.now() - this.startedAt;
    this.show({ recordedMs, isPlaying: this.isPlaying, problem });
  }

  /** 点一下开始说，再点一下停. */
  toggleRecording(): void {
    if (this.startedAt !== null) {
      stopRecording();
      return;
    }
    startRecording({
      onStart: () => {
        this.startedAt = Date.now();
        this.tick = setInterval(() => this.draw(), TICK_MS);
        this.draw();
      },
      onStop: (voice) => {
        this.end('');
        this.keep(voice);
      },
      onFail: () => this.end('没能录音。请在微信里允许使用麦克风，或写几个字。'),
    });
  }

  private end(problem: string): void {
    clearInterval(this.tick);
    this.startedAt = null;
    this.draw(problem);
  }

  togglePlaying(voice: DraftVoice | null): void {
    const wasPlaying = this.isPlaying;
    stopVoice();
    this.isPlaying = !wasPlaying && voice !== null;
    this.draw();
    if (voice && !wasPlaying)
      playVoice(voice.path, () => {
        this.isPlaying = false;
        this.draw();
      });
  }

  remove(voice: DraftVoice | null): void {
    stopVoice();
    this.isPlaying = false;
    this.draw();
    this.keep(null);
    if (voice) dropFile(voice.path);
  }

  /** A recording that is running when the page goes is ended and kept. */
  close(): void {
    clearInterval(this.tick);
    if (this.startedAt !== null) stopRecording();
    stopVoice();
  }
}
