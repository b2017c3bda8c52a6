import type { DocumentToRemove, MeetingView, NewDocument } from '../../../domain/contract';
import { attachedPage } from '../../services/page/attached';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { detailPage } from '../../services/page/detail-page';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { askForMessages } from '../../services/phone/messages';
import { openVillagePage } from '../../services/page/open';
import { currentMe } from '../../services/calls/session';
import { shellNow } from '../../services/page/shell';
import { IDLE, meetingView, type MeetingDoing } from './meeting.view';

const FIRST: Loaded<MeetingView> = NOTHING_YET;
const minutesOf = (id: string) => keptForm(`minutes:${id}`, { text: '' }, {});

/** 一次会议 · Read by those whom it is for; the village's desk moves, cancels and writes it up. */
Page({
  ...detailPage,
  ...attachedPage,
  data: { view: meetingView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,

  refresh() {
    return load('meeting.get', { meetingId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: meetingView(this.loaded, this.doing, shellNow(), this.moving) });
  },
  change(change: Partial<MeetingDoing>) {
    this.doing = { ...this.doing, ...change };
    this.draw();
  },
  removeDocument(file: DocumentToRemove) {
    return call('meeting.removeDocument', { meetingId: this.id, ...file });
  },
  addDocument(file: NewDocument) {
    return call('meeting.addDocument', { meetingId: this.id, ...file });
  },
  addPictures(fileIds: readonly string[]) {
    return call('meeting.attach', { meetingId: this.id, fileIds });
  },
  reply(change: { readonly isComing?: boolean | null; readonly wantsReminder?: boolean }, said: string) {
    const own = this.loaded.data?.own;
    if (!own) return Promise.resolve();
    const { isComing, wantsReminder } = { ...own, ...change };
    return this.act(() => call('meeting.reply', { meetingId: this.id, isComing, wantsReminder }), said);
  },
  onComing({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const isComing = detail.id === 'yes';
    return this.reply({ isComing }, isComing ? '知道您来了。改时间会告诉您。' : '知道了，不来也没关系。');
  },
  onTakeBack() {
    return this.reply({ isComing: null }, '收回了，就当没说过。');
  },
  async onRemind({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    // WeChat asks only from the tap itself: before anything else is waited for.
    if (detail.isOn) await askForMessages(currentMe()?.messageTemplates.reporter ?? []);
    await this.reply({ wantsReminder: detail.isOn }, detail.isOn ? '到时候提醒您。' : '不提醒了。');
  },
  onMove() {
    openVillagePage('plan', { id: this.id });
  },
  async onCancel() {
    const { confirm, content } = await wx.showModal({
      title: '取消这次会议吗？',
      editable: true,
      placeholderText: '写一句原因，说要来的人会收到',
      confirmText: '取消会议',
      cancelText: '先不',
    });
    if (confirm)
      await this.act(
        () => call('meeting.cancel', { meetingId: this.id, words: content }),
        '取消了，说要来的、要提醒的人都会收到消息。',
      );
  },
  onMinute() {
    const kept = minutesOf(this.id).read().text;
    this.change({ minutes: kept || (this.data.view.page?.rawMinutes ?? ''), said: '' });
  },
  onMinutes({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    minutesOf(this.id).keep({ text: detail.value });
    this.change({ minutes: detail.value });
  },
  onMinuteDrop() {
    this.change({ minutes: null });
  },
  onMinuteSave() {
    const words = this.doing.minutes ?? '';
    return this.act(async () => {
      await call('meeting.minute', { meetingId: this.id, words });
      minutesOf(this.id).drop();
      this.doing = { ...this.doing, minutes: null };
    }, '记下了，大家能看到。');
  },
});
