import type { FrameView } from './page-frame.view';

/**
 * 页框 · Around every page: sizes of the chosen view, skeleton, error with retry, banner, pinned actions.
 *
 * `frame` comes from `frameView`. The default slot shows once the page is ready, slot `actions` is pinned at
 * the bottom. Fires `retry`.
 */
Component({
  options: { multipleSlots: true },
  properties: {
    frame: { type: Object, value: {} as FrameView },
    /** Leaves room for the tab bar. */
    hasTabs: { type: Boolean, value: false },
    hasActions: { type: Boolean, value: false },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
