import type { PollView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { detailPage } from '../../services/page/detail-page';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openVillagePage } from '../../services/page/open';
import { followShell, shellNow } from '../../services/page/shell';
import { answerOf, IDLE, pollView, repliesOf, toggled, type Replies } from './poll.view';

const FIRST: Loaded<PollView> = NOTHING_YET;
const draftOf = (id: string) =>
  keptForm<{ replies: Replies | null }>(`poll-answer:${id}`, { replies: null }, {});
type Of<Detail extends object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  { question: string; option: number },
  { question: string; option: number }
>;

/** 一次征求意见 · Answered here; what is chosen stays on the phone until it has been sent. */
Page({
  ...detailPage,
  data: { view: pollView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.doing = { ...IDLE, replies: draftOf(id).read().replies };
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('poll.get', { pollId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: pollView(this.loaded, this.doing, shellNow()) });
  },
  change(questionId: string, change: Replies[string]) {
    const { data } = this.loaded;
    if (!data) return;
    const replies = repliesOf(this.doing, data);
    this.doing = {
      ...this.doing,
      said: '',
      replies: { ...replies, [questionId]: { ...replies[questionId], ...change } },
    };
    draftOf(this.id).keep({ replies: this.doing.replies });
    this.draw();
  },
  onPick({ detail, currentTarget }: Of<{ id: string }>) {
    this.change(currentTarget.dataset.question, { picks: [Number(detail.id)] });
  },
  onTick({ detail, currentTarget }: Of<{ isOn: boolean }>) {
    const { question, option } = currentTarget.dataset;
    const { data } = this.loaded;
    const picks = data ? repliesOf(this.doing, data)[question]?.picks : [];
    this.change(question, { picks: toggled(picks, option, detail.isOn) });
  },
  onText({ detail, currentTarget }: Of<{ value: string }>) {
    this.change(currentTarget.dataset.question, { text: detail.value });
  },
  onShare({ detail, currentTarget }: Of<{ isOn: boolean }>) {
    this.change(currentTarget.dataset.question, { isShared: detail.isOn });
  },
  /** What was typed is dropped only when the cloud has it. */
  does(work: () => Promise<unknown>, said: string) {
    return this.act(async () => {
      await work();
      draftOf(this.id).drop();
      this.doing = { ...this.doing, replies: null };
    }, said);
  },
  async onSend() {
    const { data } = this.loaded;
    if (!data) return;
    const replies = answerOf(repliesOf(this.doing, data), data);
    if (replies.length === 0) {
      this.say('还一题都没答。答一题也能交。', true);
      return;
    }
    await this.does(
      () => call('poll.answer', { pollId: this.id, replies }),
      '收到了。结束以前，您随时可以改，也可以收回。',
    );
  },
  async onTakeBack() {
    const { confirm } = await wx.showModal({
      title: '收回您的回答吗？',
      content: '收回以后，就当没有答过。结束以前可以再答。',
      confirmText: '收回',
      cancelText: '先不',
    });
    if (confirm) await this.does(() => call('poll.take-back', { pollId: this.id }), '收回了，什么也没留下。');
  },
  async onRecall() {
    const { confirm, content } = await wx.showModal({
      title: '撤回这次征求意见吗？',
      editable: true,
      placeholderText: '写一句原因，大家看得到',
      confirmText: '撤回',
      cancelText: '先不',
    });
    if (confirm)
      await this.does(
        () => call('poll.recall', { pollId: this.id, words: content }),
        '撤回了，不再收回答，收到的也不会给人看。',
      );
  },
  onTell() {
    return this.does(() => call('poll.tell', { pollId: this.id }), '告诉大家了：结果和回应都能看到。');
  },
  onSuggestions() {
    openVillagePage('suggest', { id: this.id });
  },
});
