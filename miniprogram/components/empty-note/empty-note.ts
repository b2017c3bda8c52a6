/** 空白 · Nothing here, and what to do next. Fires `act` when its button is tapped. */
Component({
  properties: {
    title: { type: String, value: '' },
    words: { type: String, value: '' },
    /** A verb; '' for no button. */
    action: { type: String, value: '' },
  },
  methods: {
    onAct() {
      this.triggerEvent('act');
    },
  },
});
