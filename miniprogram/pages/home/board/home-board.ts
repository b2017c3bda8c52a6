import type { BoardPageView } from './home-board.view';

/** 村情 · Fires `open {id}`. */
Component({
  properties: { view: { type: Object, value: {} as BoardPageView } },
  methods: {
    onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('open', detail);
    },
  },
});
