import type { BoardPageView } from './village-board.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/**
 * 村情 · Fires `open {id}` for a matter, `grid {id}` for a bar, `homes` for the households, `trend {id}` for its
 * months, `glance {id}` for one of them whole.
 */
Component({
  properties: { view: { type: Object, value: {} as BoardPageView } },
  methods: {
    onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('open', detail);
    },
    onTrend() {
      this.triggerEvent('trend', { id: this.data.view.villageId });
    },
    onGlance() {
      this.triggerEvent('glance', { id: this.data.view.villageId });
    },
    onHomes() {
      this.triggerEvent('homes');
    },
    onGrid({ currentTarget }: Tap) {
      this.triggerEvent('grid', { id: currentTarget.dataset.id });
    },
  },
});
