import { openHomeFacts, openLooks, openRights } from '../../services/page/open';
import { forgetPerson } from '../../services/calls/session';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { privacyView } from './privacy.view';

/** 隐私说明 · What is kept and why; WeChat's own text; clearing what this phone remembers. */
Page({
  ...pageLife,
  data: { view: privacyView('', shellNow()) },
  said: '',

  onLoad() {
    this.stops = [followShell(() => this.draw())];
  },
  draw() {
    this.setData({ view: privacyView(this.said, shellNow()) });
  },
  onContract() {
    wx.openPrivacyContract({
      fail: () => {
        this.said = '微信的隐私指引没有打开，请过一会儿再试。';
        this.draw();
      },
    });
  },
  onLooks() {
    openLooks();
  },
  onHome() {
    openHomeFacts();
  },
  onRights() {
    openRights();
  },
  async onClear() {
    const { confirm } = await wx.showModal({
      title: '确定清除这台手机上的浏览内容吗？',
      content: '看过的列表和事项会清掉，云端的不动。没写完、没送出的还留着。',
      confirmText: '清除',
      cancelText: '先不',
    });
    if (!confirm) return;
    forgetPerson();
    this.said = '清除了。下次打开会重新取。';
    this.draw();
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },
});
