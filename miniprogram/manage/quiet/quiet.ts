import type { QuietView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { quietView } from './quiet.view';

const FIRST: Loaded<QuietView> = NOTHING_YET;

/** 许久没联系的户 · A help for the linked member alone. */
Page({
  ...visitedPage,
  data: { view: quietView(FIRST, shellNow()) },
  loaded: FIRST,

  refresh() {
    return load('homes.quiet', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: quietView(this.loaded, shellNow()) });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('visit', { householdId: currentTarget.dataset.id });
  },
});
