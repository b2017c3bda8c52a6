import type { Role } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { AppointScreen, NOTHING_GIVEN } from './appoint.screen';
import { appointView, isNewcomer } from './appoint.view';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** 任命 · Somebody known here at once or from a day on; somebody new gets a code, which can be sent in a chat. */
Page({
  ...pageLife,
  data: { view: appointView(NOTHING_YET, '', NOTHING_GIVEN, shellNow()) },
  screen: new AppointScreen('', () => undefined),

  onLoad({ deskId = '', invitationId = '' }: Readonly<Record<string, string>>) {
    this.screen = new AppointScreen(deskId, () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.screen.open(invitationId);
  },
  draw() {
    const { loaded, deskId, appointing } = this.screen;
    this.setData({ view: appointView(loaded, deskId, appointing, shellNow()) });
  },
  onRetry() {
    void this.screen.open('');
  },
  onOffice({ detail }: WechatMiniprogram.CustomEvent<{ id: Role }>) {
    this.screen.change({ office: detail.id });
  },
  onFollows({ detail }: Picked) {
    this.screen.change({ followsPostId: detail.id });
  },
  onWords({ detail }: Typed) {
    void this.screen.search(detail.value);
  },
  onWho({ detail }: Picked) {
    this.screen.change(
      isNewcomer(detail.id) ? { isNew: true, appointeeId: '' } : { isNew: false, appointeeId: detail.id },
    );
  },
  onName({ detail }: Typed) {
    this.screen.change({ name: detail.value });
  },
  onNumber({ detail }: Typed) {
    this.screen.change({ phone: detail.value });
  },
  onDay({ detail }: Typed) {
    this.screen.change({ day: detail.value });
  },
  async onSend() {
    if (this.data.view.page?.missing) this.screen.nag();
    else if (await this.screen.send()) void wx.navigateBack();
  },
  onBack() {
    void wx.navigateBack();
  },
  /** The card opens the page on which the code is accepted. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { code } = this.data.view;
    return { title: code?.title ?? '网里办', path: `/pages/accept/accept?code=${code?.code ?? ''}` };
  },
});
