/** 开关 · A whole row that switches something on or off. Fires `toggle {isOn}`. */
Component({
  properties: {
    name: { type: String, value: '' },
    note: { type: String, value: '' },
    isOn: { type: Boolean, value: false },
  },
  methods: {
    onToggle() {
      this.triggerEvent('toggle', { isOn: !this.data.isOn });
    },
  },
});
