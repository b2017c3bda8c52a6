import type { TileView } from '../report.view';

/** 类别 · Tiles of which one may be picked. Fires `pick {id}` and `more`. */
Component({
  properties: {
    tiles: { type: Array, value: [] as TileView[] },
    hasMore: { type: Boolean, value: false },
  },
  methods: {
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('pick', { id: currentTarget.dataset.id });
    },
    onMore() {
      this.triggerEvent('more');
    },
  },
});
