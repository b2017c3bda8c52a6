import type { DeskPageView } from './home-desk.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/**
 * 工作台 · Fires `tab {tab}`, `group {group}`, `list {deskId, group}`, `bindings`, `open {id}`,
 * `reply {id}`, `acknowledge {id}`, `callreporter {id}`, `search {deskId}`.
 */
Component({
  properties: { view: { type: Object, value: {} as DeskPageView } },
  methods: {
    onTab({ detail }: Picked) {
      this.triggerEvent('tab', { tab: detail.id });
    },
    onGroup({ detail }: Picked) {
      this.triggerEvent('group', { group: detail.id });
    },
    onLink({ currentTarget }: Tap) {
      const { id } = currentTarget.dataset;
      if (id === 'bindings') this.triggerEvent('bindings');
      else this.triggerEvent('list', { deskId: this.data.view.deskId, group: id });
    },
    onSearch() {
      this.triggerEvent('search', { deskId: this.data.view.deskId });
    },
    onMore() {
      this.triggerEvent('more');
    },
    onOpen({ detail }: Picked) {
      this.triggerEvent('open', detail);
    },
    onReply({ detail }: Picked) {
      this.triggerEvent('reply', detail);
    },
    onAcknowledge({ detail }: Picked) {
      this.triggerEvent('acknowledge', detail);
    },
    onCallReporter({ detail }: Picked) {
      this.triggerEvent('callreporter', detail);
    },
  },
});
