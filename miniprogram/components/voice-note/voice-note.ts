import { NO_VOICE } from './voice-note.view';

/** 听录音 · A recording with a play button; `voice` comes from `voiceNote`. Fires `toggle`. */
Component({
  properties: { voice: { type: Object, value: NO_VOICE } },
  methods: {
    onToggle() {
      if (this.data.voice.why === '') this.triggerEvent('toggle');
    },
  },
});
