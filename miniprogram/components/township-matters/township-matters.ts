import type { TownshipPageView } from './township-matters.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** 乡镇督办 · Fires `group {group}`, `board`, `open {id}`, `acknowledge {id}`, `callreporter {id}` and `more`. */
Component({
  properties: {
    view: { type: Object, value: {} as TownshipPageView },
    /** Leads on to the figures of all villages. */
    hasOverview: { type: Boolean, value: false },
  },
  methods: {
    onGroup({ currentTarget }: Tap) {
      this.triggerEvent('group', { group: currentTarget.dataset.id });
    },
    onBoard() {
      this.triggerEvent('board');
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
