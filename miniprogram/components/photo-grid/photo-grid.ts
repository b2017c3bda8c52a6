/** 一张照片 · As the grid shows it. */
export interface PhotoView {
  readonly key: string;
  /** Thumbnail; '' while there is nothing to see. */
  readonly url: string;
  readonly state: 'ready' | 'waiting' | 'sending' | 'checking' | 'lost';
  /** '40%', '已送达', '正在检查' … under the picture; '' for none. */
  readonly note: string;
}

interface Cell extends PhotoView {
  readonly openLabel: string;
  readonly removeLabel: string;
  readonly isBroken: boolean;
  /** What stands under it. */
  readonly caption: string;
}

const cellsOf = (photos: readonly PhotoView[], broken: readonly string[]): readonly Cell[] =>
  photos.map((photo, index) => {
    const isBroken = photo.url === '' || broken.includes(photo.key);
    const caption = broken.includes(photo.key) ? '打不开' : photo.note;
    return {
      ...photo,
      isBroken,
      caption,
      openLabel: `看第 ${index + 1} 张照片${caption === '' ? '' : `，${caption}`}`,
      removeLabel: `去掉第 ${index + 1} 张照片`,
    };
  });

/**
 * 照片格 · Thumbnails with their own progress, a broken state each, and a tile to add more.
 *
 * Fires `add`, `remove {index}` and `open {index}`.
 */
Component({
  properties: {
    photos: { type: Array, value: [] as PhotoView[] },
    canAdd: { type: Boolean, value: false },
    canRemove: { type: Boolean, value: false },
    addLabel: { type: String, value: '加照片' },
  },
  data: { broken: [] as readonly string[], cells: [] as readonly Cell[] },
  observers: {
    'photos, broken'(photos: readonly PhotoView[], broken: readonly string[]) {
      this.setData({ cells: cellsOf(photos, broken) });
    },
  },
  methods: {
    onBroken({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { key: string }>) {
      this.setData({ broken: [...this.data.broken, currentTarget.dataset.key] });
    },
    onAdd() {
      this.triggerEvent('add');
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      this.triggerEvent('remove', { index: currentTarget.dataset.index });
    },
    onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      this.triggerEvent('open', { index: currentTarget.dataset.index });
    },
  },
});
