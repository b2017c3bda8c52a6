import type { PostsView } from '../../../domain/contract';
import { remember } from '../../services/calls/cache';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { dayStart, daysLater } from '../../services/choosing/day-input';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { deskView, NOTHING_DONE, type Doing } from './desk.view';

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; name: string }>;

const FIRST: Loaded<PostsView> = NOTHING_YET;
const ENDS = ['现在离任', '明天起离任', '七天后离任'] as const;
const AFTER_DAYS = [0, 1, 7] as const;

/** 一个岗位 · Appoint, end, take back an invitation, write down a leave; each is asked for once more by name. */
Page({
  ...visitedPage,
  data: { view: deskView(FIRST, '', NOTHING_DONE, shellNow()) },
  loaded: FIRST,
  deskId: '',
  areaId: '',
  doing: NOTHING_DONE,
  isBusy: false,

  onLoad({ deskId = '' }: Readonly<Record<string, string>>) {
    this.deskId = deskId;
    this.areaId = deskId.split('/')[0] ?? deskId;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('posts.list', { areaId: this.areaId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: deskView(this.loaded, this.deskId, this.doing, shellNow()) });
  },
  async during(said: string, work: () => Promise<PostsView>) {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      this.receive(await work());
      this.say({ said, isFailed: false });
    } catch (thrown) {
      this.say({ said: errorWords(asFailure(thrown)), isFailed: true });
    } finally {
      this.isBusy = false;
    }
  },
  receive(posts: PostsView) {
    const at = clockNow();
    remember('posts.list', { areaId: this.areaId }, posts, at);
    this.loaded = { data: posts, at, failure: null, isLoading: false };
  },
  say(doing: Doing) {
    this.doing = doing;
    this.draw();
  },
  onAppoint() {
    openManage('appoint', { deskId: this.deskId });
  },
  onLeave({ currentTarget }: Tap) {
    openManage('leave', { areaId: this.areaId, holderId: currentTarget.dataset.id });
  },
  async onEnd({ currentTarget }: Tap) {
    const { id, name } = currentTarget.dataset;
    // Turning away from the sheet is no error.
    const picked = await wx.showActionSheet({ itemList: [...ENDS] }).catch(() => null);
    if (!picked) return;
    const days = AFTER_DAYS[picked.tapIndex] ?? 0;
    const when = ENDS[picked.tapIndex] ?? ENDS[0];
    const { confirm } = await wx.showModal({
      title: `让‘${name}’${when}吗？`,
      content: '在办的事留在这个岗位，由接任的人办；没有人接任，就转给上一级。',
      confirmText: '离任',
      cancelText: '先不',
    });
    const until = days === 0 ? {} : { untilAt: dayStart(daysLater(clockNow(), days)) };
    if (confirm)
      await this.during(`${name}：${when}，记下了。`, () =>
        call('post.end', { areaId: this.areaId, postId: id, ...until }),
      );
  },
  onEndLeave({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset;
    void this.during('请假结束了。', () => call('leave.end', { areaId: this.areaId, leaveId: id }));
  },
  onCode({ currentTarget }: Tap) {
    openManage('appoint', { deskId: this.deskId, invitationId: currentTarget.dataset.id });
  },
  async onWithdraw({ currentTarget }: Tap) {
    const { id, name } = currentTarget.dataset;
    const { confirm } = await wx.showModal({
      title: `收回给‘${name}’的任职码吗？`,
      content: '收回后，那个码就没有用了。',
      confirmText: '收回',
      cancelText: '先不',
    });
    if (confirm)
      await this.during('收回了，那个码没有用了。', () =>
        call('invitation.withdraw', { areaId: this.areaId, invitationId: id }),
      );
  },
});
