import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { openHome } from '../../services/page/open';
import { setMe } from '../../services/calls/session';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { acceptView, NOTHING_TYPED, type Accepting } from './accept.view';

const TYPE_FIRST = '先输任职码，或者扫它的二维码。';

/** 凭码就任 · Somebody who has been given a code comes in with their own WeChat: they see what it is, then accept. */
Page({
  ...pageLife,
  data: { view: acceptView(NOTHING_TYPED, shellNow()) },
  accepting: NOTHING_TYPED,

  /** Opened from a card that was sent, or by a mini-program code, it looks at once. */
  onLoad({ code = '', scene = '' }: Readonly<Record<string, string>>) {
    this.stops = [followShell(() => this.draw())];
    const given = decodeURIComponent(code || scene);
    if (given !== '') void this.look(given);
  },
  draw() {
    this.setData({ view: acceptView(this.accepting, shellNow()) });
  },
  show(change: Partial<Accepting>) {
    this.accepting = { ...this.accepting, ...change };
    this.draw();
  },
  async look(code: string) {
    if (this.accepting.isBusy) return;
    this.show({ typed: code, offer: null });
    await this.during(async () => this.show({ offer: await call('post.offer', { code }) }));
  },
  during(work: () => Promise<void>) {
    return doOne(
      this.accepting,
      (doing) => this.show(doing),
      async () => {
        await work();
        return '';
      },
    );
  },
  onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.show({ typed: detail.value });
  },
  onLook() {
    const code = this.accepting.typed.trim();
    if (code === '') this.show({ said: TYPE_FIRST });
    else void this.look(code);
  },
  async onScan() {
    // Turning back from the camera is no error.
    const scanned = await wx.scanCode({ scanType: ['qrCode'] }).catch(() => null);
    if (scanned) await this.look(scanned.result);
  },
  async onAccept() {
    await this.during(async () => {
      const { me, offer } = await call('post.accept', { code: this.accepting.typed.trim() });
      setMe(me);
      this.show({ offer, isDone: true });
    });
  },
  onHome: openHome,
});
