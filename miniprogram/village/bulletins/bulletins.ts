import type { BulletinKind } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openBind, openVillagePage } from '../../services/page/open';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { ALL, bulletinsView, kindOf } from './bulletins.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** 村里的事 · What the village tells its people; who sits at its desk publishes from here. */
Page({
  ...listPage('bulletins.list', {}),
  data: { view: bulletinsView(NOTHING_YET, ALL, NO_FOOT, shellNow()) },
  kind: ALL,

  draw() {
    this.setData({ view: bulletinsView(this.list.loaded, this.kind, this.list.foot, shellNow()) });
  },
  onKind({ detail }: Picked) {
    this.kind = detail.id;
    const kind = kindOf(detail.id);
    void this.list.ask(kind === null ? {} : { kind });
  },
  onOpen({ currentTarget }: Tap) {
    openVillagePage('bulletin', { id: currentTarget.dataset.id });
  },
  onOwed({
    currentTarget,
  }: WechatMiniprogram.TouchEvent<object, object, { kind: BulletinKind; period: string }>) {
    const { kind, period } = currentTarget.dataset;
    openVillagePage('publish', { kind, period });
  },
  onPublish() {
    openVillagePage('publish');
  },
  onBind() {
    openBind();
  },
});
