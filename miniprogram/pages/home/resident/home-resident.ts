import type { ResidentPageView } from './home-resident.view';

/** 居民首页 · Fires `report`, `open {id}`, `all`, `call {phone}`, `bind` and `complain`. */
Component({
  properties: { view: { type: Object, value: {} as ResidentPageView } },
  methods: {
    onReport() {
      this.triggerEvent('report');
    },
    onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('open', detail);
    },
    onAll() {
      this.triggerEvent('all');
    },
    onCall({ detail }: WechatMiniprogram.CustomEvent<{ phone: string }>) {
      this.triggerEvent('call', detail);
    },
    onBind() {
      this.triggerEvent('bind');
    },
    onComplain() {
      this.triggerEvent('complain');
    },
  },
});
