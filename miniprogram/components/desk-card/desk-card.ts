import type { DeskCardView } from './desk-card.view';

/** 待办卡 · Fires `open {id}`, `acknowledge {id}`, `reply {id}` and `callreporter {id}`. */
Component({
  properties: { card: { type: Object, value: {} as DeskCardView } },
  methods: {
    onOpen() {
      this.fire('open');
    },
    onAcknowledge() {
      this.fire('acknowledge');
    },
    onReply() {
      this.fire('reply');
    },
    onCall() {
      this.fire('callreporter');
    },
    fire(event: string) {
      this.triggerEvent(event, { id: this.data.card.id });
    },
  },
});
