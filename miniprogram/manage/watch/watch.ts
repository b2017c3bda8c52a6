import type { TownshipGroup } from '../../../domain/contract';
import { openMatter } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { groupOf, watchView } from './watch.view';

const listOf = (group: TownshipGroup, draw: () => void): PagedScreen<'township.matters'> =>
  new PagedScreen('township.matters', { group }, draw);

const FIRST_GROUP = groupOf('');

/** 督办 · What needs the township's eye, as a page of its own: where the figures of 总览 lead. */
Page({
  ...readingPage,
  data: {
    view: watchView(
      listOf(FIRST_GROUP, () => undefined),
      FIRST_GROUP,
      shellNow(),
    ),
  },
  group: FIRST_GROUP,
  list: listOf(FIRST_GROUP, () => undefined),

  onLoad({ group = '' }: Readonly<Record<string, string>>) {
    this.group = groupOf(group);
    this.list = listOf(this.group, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return this.list.refresh();
  },
  onReachBottom() {
    void this.list.next();
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
