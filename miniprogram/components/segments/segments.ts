export interface SegmentView {
  readonly id: string;
  readonly text: string;
  /** '' for none. */
  readonly count: string;
  readonly isOn: boolean;
  readonly isLate: boolean;
}

/** 分段 · One of a few lists, with how many are in each. Fires `pick {id}`. */
Component({
  properties: { items: { type: Array, value: [] as SegmentView[] } },
  methods: {
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('pick', { id: currentTarget.dataset.id });
    },
  },
});
