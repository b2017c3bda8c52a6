import type { DraftSlot } from '../../services/draft';
import { waitingDraft } from '../../services/drafts';
import {
  openBind,
  openBindings,
  openMatter,
  openMine,
  openQueue,
  openReport,
  openSent,
} from '../../services/open';
import { onOutboxChange, undelivered } from '../../services/outbox';
import { dial } from '../../services/phone-call';
import { followShell, shellNow } from '../../services/shell';
import { selectTab } from '../../services/tab-bar';
import type { QueueGroup } from '../../../domain/contract';
import { HomeScreen, type DeskTab, type TownshipGroup } from './home.screen';
import { homeView } from './home.view';

type Event<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { slot: DraftSlot }>;

const SLOTS: readonly DraftSlot[] = ['report', 'complaint', 'behalf'];
const onPhone = () => ({ parcels: undelivered(), drafts: SLOTS.flatMap((slot) => waitingDraft(slot) ?? []) });

/** 首页 · 工作台 · 村情 · 督办: the first page, by who is here. */
Page({
  data: { view: homeView(new HomeScreen(() => undefined).state, { parcels: [], drafts: [] }, shellNow()) },
  screen: new HomeScreen(() => undefined),
  stops: [] as (() => void)[],

  onLoad() {
    this.screen = new HomeScreen(() => this.draw());
    this.stops = [followShell(() => this.draw()), onOutboxChange(() => this.draw())];
  },
  onShow() {
    selectTab(this, 'home');
    void this.screen.refresh();
  },
  onUnload() {
    this.stops.forEach((stop) => stop());
  },
  async onPullDownRefresh() {
    await this.screen.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.screen.more();
  },
  draw() {
    const view = homeView(this.screen.state, onPhone(), shellNow());
    if (view.title !== this.data.view.title) void wx.setNavigationBarTitle({ title: view.title });
    this.setData({ view });
  },
  onRetry() {
    void this.screen.refresh();
  },
  onReport: () => openReport('report'),
  onComplain: () => openReport('complaint'),
  onTile: ({ currentTarget }: Tap) => openReport(currentTarget.dataset.slot),
  onWrite: ({ detail }: Event<{ slot: DraftSlot }>) => openReport(detail.slot),
  onSent: ({ detail }: Event<{ key: string }>) => openSent(detail.key),
  onOpen: ({ detail }: Event<{ id: string }>) => openMatter(detail.id),
  onAll: () => openMine(),
  onBind: () => openBind(),
  onBindings: () => openBindings(),
  onCall: ({ detail }: Event<{ phone: string }>) => dial(detail.phone),
  onList: ({ detail }: Event<{ deskId: string; group: QueueGroup }>) =>
    openQueue(detail.deskId, detail.group),
  onDesk({ detail }: Event<{ deskId: string }>) {
    void this.screen.pickDesk(detail.deskId);
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
