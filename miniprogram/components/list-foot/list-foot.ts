import { NO_FOOT } from './list-foot.view';

/** 列表末尾 · `foot` comes from `listFoot`. Fires `more`. */
Component({
  properties: { foot: { type: Object, value: NO_FOOT } },
  methods: {
    onMore() {
      this.triggerEvent('more');
    },
  },
});
