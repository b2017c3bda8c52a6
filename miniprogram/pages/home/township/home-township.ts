import type { TownshipPageView } from './home-township.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** 乡镇督办 · Fires `group {group}`, `open {id}`, `acknowledge {id}`, `callreporter {id}` and `more`. */
Component({
  properties: { view: { type: Object, value: {} as TownshipPageView } },
  methods: {
    onGroup({ detail }: Picked) {
      this.triggerEvent('group', { group: detail.id });
    },
    onMore() {
      this.triggerEvent('more');
    },
    onOpen({ detail }: Picked) {
      this.triggerEvent('open', detail);
    },
    onAcknowledge({ detail }: Picked) {
      this.triggerEvent('acknowledge', detail);
    },
    onCallReporter({ detail }: Picked) {
      this.triggerEvent('callreporter', detail);
    },
  },
});
