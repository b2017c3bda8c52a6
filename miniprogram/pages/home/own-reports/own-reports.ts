import type { OwnReportsView } from './own-reports.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { key: string; slot: string }>;

/** 本机上的 · Fires `sent {key}` for a report on its way and `write {slot}` for a draft. */
Component({
  properties: { view: { type: Object, value: {} as OwnReportsView } },
  methods: {
    onSent({ currentTarget }: Tap) {
      this.triggerEvent('sent', { key: currentTarget.dataset.key });
    },
    onWrite({ currentTarget }: Tap) {
      this.triggerEvent('write', { slot: currentTarget.dataset.slot });
    },
  },
});
