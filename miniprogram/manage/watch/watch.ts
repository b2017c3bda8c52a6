import type { TownshipGroup } from '../../../domain/contract';
import { openMatter } from '../../services/page/open';
import { NOTHING_YET } from '../../services/calls/load';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { groupOf, watchView } from './watch.view';

const FIRST_GROUP = groupOf('');

/** 督办 · What needs the township's eye, as a page of its own: where the figures of 总览 lead. */
Page({
  ...listPage('township.matters', { group: FIRST_GROUP }),
  data: { view: watchView({ loaded: NOTHING_YET, foot: NO_FOOT }, FIRST_GROUP, shellNow()) },
  group: FIRST_GROUP,

  onLoad({ group = '' }: Readonly<Record<string, string>>) {
    this.group = groupOf(group);
    this.begin({ group: this.group });
  },
  draw() {
    this.setData({ view: watchView(this.list, this.group, shellNow()) });
  },
  onGroup({ detail }: WechatMiniprogram.CustomEvent<{ group: TownshipGroup }>) {
    this.group = detail.group;
    void this.list.ask({ group: this.group });
  },
  onOpen: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
});
