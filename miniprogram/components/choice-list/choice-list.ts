/** 一个选项 · As the list shows it. */
export interface ChoiceView {
  readonly id: string;
  readonly name: string;
  /** Second line; '' for none. */
  readonly note: string;
  readonly isPicked: boolean;
}

/** 选一个 · Large cards of which one is picked. Fires `pick {id}`. */
Component({
  properties: {
    choices: { type: Array, value: [] as ChoiceView[] },
    /** What is being chosen, for who can't see it. */
    label: { type: String, value: '' },
  },
  methods: {
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('pick', { id: currentTarget.dataset.id });
    },
  },
});
