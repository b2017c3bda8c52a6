/** 常用语 · Ready sentences that spare typing. Fires `pick {phrase}`. */
Component({
  properties: {
    phrases: { type: Array, value: [] as string[] },
  },
  methods: {
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { phrase: string }>) {
      this.triggerEvent('pick', { phrase: currentTarget.dataset.phrase });
    },
  },
});
