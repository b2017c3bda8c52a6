import type { DraftSlot } from '../../services/sending/draft';
import { waitingDrafts } from '../../services/sending/drafts';
import * as open from '../../services/page/open';
import { onArrival, onOutboxChange, undelivered } from '../../services/sending/outbox';
import { dial } from '../../services/phone/phone-call';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { selectTab } from '../../services/page/tab-bar';
import type { QueueGroup, TownshipGroup } from '../../../domain/contract';
import { HomeScreen, type DeskTab } from './home.screen';
import { homeView } from './home.view';

type Event<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>;
type Tap<Data extends object> = WechatMiniprogram.TouchEvent<object, object, Data>;

/** 首页 · 工作台 · 村情 · 督办: the first page, by who is here. */
Page({
  ...readingPage,
  data: { view: homeView(new HomeScreen(() => undefined).state, { parcels: [], drafts: [] }, shellNow()) },
  screen: new HomeScreen(() => undefined),

  onLoad() {
    this.screen = new HomeScreen(() => this.draw());
    const draw = (): void => this.draw();
    this.stops = [followShell(draw), onOutboxChange(draw), onArrival(() => void this.screen.refresh())];
  },
  onShow() {
    selectTab(this, 'home');
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  onReachBottom() {
    void this.screen.more();
  },
  draw() {
    const view = homeView(this.screen.state, { parcels: undelivered(), drafts: waitingDrafts() }, shellNow());
    if (view.title !== this.data.view.title) void wx.setNavigationBarTitle({ title: view.title });
    this.setData({ view });
  },
  onReport: () => open.openReport('report'),
  onComplain: () => open.openReport('complaint'),
  onTile: ({ currentTarget }: Tap<{ slot: DraftSlot }>) => open.openReport(currentTarget.dataset.slot),
  onWrite: ({ detail }: Event<{ slot: DraftSlot }>) => open.openReport(detail.slot),
  onSent: ({ detail }: Event<{ key: string }>) => open.openSent(detail.key),
  onOpen: ({ detail }: Event<{ id: string }>) => open.openMatter(detail.id),
  onReply: ({ detail }: Event<{ id: string }>) => open.openAct(detail.id, 'reply'),
  onGrid: ({ detail }: Event<{ id: string }>) => open.openVillage(detail.id),
  onHomes: () => open.openManage('homes', { uncovered: '1' }),
  onAll: () => open.openMine(),
  onBind: () => open.openBind(),
  onBindings: () => open.openBindings(),
  onManage: () => open.openManage('hub'),
  onInbox: () => open.openInbox(),
  onSearch: ({ detail }: Event<{ deskId: string }>) => open.openManage('search', { deskId: detail.deskId }),
  onCall: ({ detail }: Event<{ phone: string }>) => dial(detail.phone),
  onList: ({ detail }: Event<{ deskId: string; group: QueueGroup }>) =>
    open.openQueue(detail.deskId, detail.group),
  onGlance: ({ detail }: Event<{ id: string }>) => open.openVillagePage('glance', { villageId: detail.id }),
  onTrend: ({ detail }: Event<{ id: string }>) => open.openManage('trend', { villageId: detail.id }),
  onOverview: () => open.openManage('oversight'),
  onPage: ({ detail }: Event<{ page: string }>) => open.openManage(detail.page),
  onDesk({ currentTarget }: Tap<{ id: string }>) {
    void this.screen.pickDesk(currentTarget.dataset.id);
  },
  onTab({ detail }: Event<{ tab: DeskTab }>) {
    void this.screen.pickTab(detail.tab);
  },
  onGroup({ detail }: Event<{ group: QueueGroup }>) {
    void this.screen.pickGroup(detail.group);
  },
  onTownshipGroup({ detail }: Event<{ group: TownshipGroup }>) {
    void this.screen.pickTownshipGroup(detail.group);
  },
  onAcknowledge({ detail }: Event<{ id: string }>) {
    void this.screen.acknowledge(detail.id);
  },
  onCallReporter({ detail }: Event<{ id: string }>) {
    void this.screen.callReporter(detail.id);
  },
});
