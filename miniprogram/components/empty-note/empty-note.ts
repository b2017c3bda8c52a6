/** 空白 · Nothing here, and what to do next. Fires `act` when its button is tapped. */
Component({
  properties: {
    icon: { type: String, value: 'check-circle' },
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
