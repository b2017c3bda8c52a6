import type { SimilarCardView } from './similar-card.view';

/** 也许是同一件 · What neighbours have reported; `card` comes from `similarCard`. Fires `join` and `open` with the id. */
Component({
  properties: { card: { type: Object, value: {} as SimilarCardView } },
  methods: {
    onTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string; yours: boolean }>) {
      const { id, yours } = currentTarget.dataset;
      this.triggerEvent(yours ? 'open' : 'join', { id });
    },
  },
});
