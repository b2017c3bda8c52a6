/** 一个附件 · As the list shows it. */
export interface DocumentRow {
  readonly key: string;
  readonly name: string;
  /** 'PDF 文件 · 1.2 MB' */
  readonly facts: string;
  /** '正在下载 40%' …; '' for none. */
  readonly state: string;
}

/** 附件单 · Documents by name and size, opened by a tap, and a tile to add one. Fires `open {index}`, `remove {index}` and `add`. */
Component({
  properties: {
    documents: { type: Array, value: [] as DocumentRow[] },
    /** 撤下 stands beside each. */
    canRemove: { type: Boolean, value: false },
    /** What the tile says; '' for no tile. */
    addLabel: { type: String, value: '' },
  },
  methods: {
    onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      this.triggerEvent('open', { index: currentTarget.dataset.index });
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      this.triggerEvent('remove', { index: currentTarget.dataset.index });
    },
    onAdd() {
      this.triggerEvent('add');
    },
  },
});
