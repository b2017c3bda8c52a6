import type { BoardView, TaskKind } from '../../../domain/contract';
import { NOTHING_YET, load, type Loaded } from '../../services/calls/load';
import { openManage, openMatter, openVillage, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { villageView } from './village.view';

type Event = WechatMiniprogram.CustomEvent<{ id: string }>;

const FIRST: Loaded<BoardView> = NOTHING_YET;

/** 一村的村情 · For the township: one of its villages as the village itself sees it. */
Page({
  ...visitedPage,
  data: { view: villageView(FIRST, shellNow()) },
  loaded: FIRST,
  villageId: '',

  onLoad({ villageId = '' }: Readonly<Record<string, string>>) {
    this.villageId = villageId;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('village.board', { villageId: this.villageId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: villageView(this.loaded, shellNow()) });
  },
  onTasks({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { kind: TaskKind }>) {
    openVillagePage('tasks', { kind: currentTarget.dataset.kind, villageId: this.villageId });
  },
  onOpen: ({ detail }: Event) => openMatter(detail.id),
  onGrid: ({ detail }: Event) => openVillage(detail.id),
  onGlance: ({ detail }: Event) => openVillagePage('glance', { villageId: detail.id }),
  onTrend: ({ detail }: Event) => openManage('trend', { villageId: detail.id }),
});
