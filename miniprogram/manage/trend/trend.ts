import type { BoardView } from '../../../domain/contract';
import { NOTHING_YET, load, type Loaded } from '../../services/calls/load';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { FIRST_SPAN, type Span } from '../chart/month-charts';
import { trendView } from './trend.view';

const FIRST: Loaded<BoardView> = NOTHING_YET;

/** 走势 · A village's own months. */
Page({
  ...visitedPage,
  data: { view: trendView(FIRST, FIRST_SPAN, shellNow()) },
  loaded: FIRST,
  span: FIRST_SPAN,
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
    this.setData({ view: trendView(this.loaded, this.span, shellNow()) });
  },
  onSpan({ detail }: WechatMiniprogram.CustomEvent<{ id: Span }>) {
    this.span = detail.id;
    this.draw();
  },
});
