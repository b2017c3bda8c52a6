/** 选地方 · A row that says which place is shown, and picks another. Fires `pick {index}`. */
Component({
  properties: {
    names: { type: Array, value: [] as string[] },
    index: { type: Number, value: 0 },
    name: { type: String, value: '' },
  },
  methods: {
    onPick({ detail }: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
      this.triggerEvent('pick', { index: Number(detail.value) });
    },
  },
});
