import { setElder } from '../../services/phone/elder';
import { NOTHING_YET } from '../../services/calls/load';
import {
  openAccept,
  openBind,
  openBindings,
  openInbox,
  openManage,
  openPrivacy,
  openQueue,
  openReport,
  openVerify,
} from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { selectTab } from '../../services/page/tab-bar';
import { MeScreen } from './me.screen';
import { meView } from './me.view';

const PLACES = {
  inbox: openInbox,
  bind: openBind,
  bindings: openBindings,
  complaint: () => openReport('complaint'),
  verify: () => openVerify(),
  privacy: openPrivacy,
  manage: () => openManage('hub'),
  leave: () => openManage('leave'),
  accept: openAccept,
};

/** 我的 · A tab: who the person is to the village, and how the mini-program looks to them. */
Page({
  ...readingPage,
  data: { view: meView(NOTHING_YET, { said: '', isFailed: false }, shellNow()) },
  screen: new MeScreen(() => undefined),

  onLoad() {
    this.screen = new MeScreen(() => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    selectTab(this, 'me');
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: meView(this.screen.loaded, this.screen.doing, shellNow()) });
  },
  onName() {
    void this.screen.changeName();
  },
  onPhone({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
    void this.screen.bindPhone(detail.code);
  },
  onMessages() {
    void this.screen.askForMessages();
  },
  onElder({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    setElder(detail.isOn ? 'on' : 'off');
  },
  onDesk({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openQueue(currentTarget.dataset.id, 'reported');
  },
  onPlace({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { place: keyof typeof PLACES }>) {
    PLACES[currentTarget.dataset.place]();
  },
});
