import type { CountyPageView } from './home-county.view';

/** 全县 · The county administrator's first page. Fires `page {page}` for a page of `manage/`. */
Component({
  properties: { view: { type: Object, value: {} as CountyPageView } },
  methods: {
    onPage({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { page: string }>) {
      this.triggerEvent('page', { page: currentTarget.dataset.page });
    },
  },
});
