import type { FrameView } from './page-frame.view';

/**
 * 页框 · Around every page: sizes of the chosen view, skeleton, error with retry, banner, pinned actions.
 *
 * `frame` comes from `frameView`. The default slot shows once the page is ready, slot `actions` is pinned at
 * the bottom. Fires `retry` on a tap, and by itself once the network is back after it was missed.
 */
Component({
  options: { multipleSlots: true },
  properties: {
    frame: { type: Object, value: {} as FrameView },
    /** Leaves room for the tab bar. */
    hasTabs: { type: Boolean, value: false },
    hasActions: { type: Boolean, value: false },
  },
  data: { wasOffline: false },
  observers: {
    frame({ isOffline, canRetryInBanner }: FrameView) {
      const isBack = this.data.wasOffline && !isOffline;
      if (isOffline !== this.data.wasOffline) this.setData({ wasOffline: isOffline });
      // In the next turn: the page is still being drawn, and what it does now draws it again.
      if (isBack && canRetryInBanner) void Promise.resolve().then(() => this.triggerEvent('retry'));
    },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
