/** 录音 · As the recorder shows it: nothing yet, running, or one to listen to. */
export interface VoiceView {
  readonly isRecording: boolean;
  /** '0:14'; '' for no recording. */
  readonly length: string;
  readonly running: string;
  readonly isPlaying: boolean;
}

/** 说一段 · One tap begins, another ends: no holding down. Fires `act {act}`: record, play, removeVoice. */
Component({
  properties: { voice: { type: Object, value: {} as VoiceView } },
  methods: {
    onRecord() {
      this.triggerEvent('act', { act: 'record' });
    },
    onPlay() {
      this.triggerEvent('act', { act: 'play' });
    },
    onRemove() {
      this.triggerEvent('act', { act: 'removeVoice' });
    },
  },
});
