import type { OversightView, TownshipGroup } from '../../../domain/contract';
import { NOTHING_YET, load, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { currentMe, refreshMe } from '../../services/calls/session';
import { followShell, shellNow } from '../../services/page/shell';
import type { Span } from '../chart/month-charts';
import { FIRST_CHOSEN, oversightView, type Chosen, type OversightTab } from './oversight.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
type Picked<Id extends string> = WechatMiniprogram.CustomEvent<{ id: Id }>;

const FIRST: Loaded<OversightView> = NOTHING_YET;

/** 总览 · A township by its villages, or the county by its townships; months and categories behind segments. */
Page({
  ...visitedPage,
  data: { view: oversightView(FIRST, FIRST_CHOSEN, shellNow()) },
  loaded: FIRST,
  chosen: FIRST_CHOSEN,
  /** '' for where one's own desk is. */
  townshipId: '',

  onLoad({ townshipId = '' }: Readonly<Record<string, string>>) {
    this.townshipId = townshipId;
    this.stops = [followShell(() => this.draw())];
  },
  async refresh() {
    const show = (loaded: Loaded<OversightView>): void => {
      this.loaded = loaded;
      this.draw();
    };
    if (this.townshipId !== '') await load('township.board', { townshipId: this.townshipId }, show);
    else if (await this.isOfCounty()) await load('county.board', {}, show);
    else await load('township.board', {}, show);
  },
  /** Opened by a link, the phone doesn't know yet who is here. */
  async isOfCounty() {
    const me = currentMe() ?? (await refreshMe().catch(() => null));
    return me?.desks.some(({ level }) => level === 'county') ?? false;
  },
  draw() {
    this.setData({ view: oversightView(this.loaded, this.chosen, shellNow()) });
  },
  choose(change: Partial<Chosen>) {
    this.chosen = { ...this.chosen, ...change };
    this.draw();
  },
  onTab({ detail }: Picked<OversightTab>) {
    this.choose({ tab: detail.id });
  },
  onSpan({ detail }: Picked<Span>) {
    this.choose({ span: detail.id });
  },
  onKind({ detail }: Picked<string>) {
    this.choose({ kindId: detail.id === this.chosen.kindId ? '' : detail.id });
    if (this.chosen.kindId !== '') void wx.pageScrollTo({ selector: '.oversight__spans', duration: 200 });
  },
  onTile({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { group: TownshipGroup | '' }>) {
    const { group } = currentTarget.dataset;
    if (group !== '') openManage('watch', { group });
  },
  onPart({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset;
    if (this.loaded.data?.level === 'county') openManage('oversight', { townshipId: id });
    else openManage('village', { villageId: id });
  },
});
