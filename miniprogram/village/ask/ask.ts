import type { BulletinFormView, QuestionKind } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { askView, BLANK, IDLE, inputOf, type AskedQuestion, type AskForm } from './ask.view';

const FIRST: Loaded<BulletinFormView> = NOTHING_YET;
const kept = keptForm('poll-draft', BLANK, IDLE);
type Of<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;
type InQuestion = { readonly at: number };

/** 问大家一件事 · A form whose words stay on the phone until they are sent. */
Page({
  ...formPage,
  data: { view: askView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,
  keep: kept.keep,

  onLoad() {
    const form = kept.read();
    this.form = { ...form, clientKey: form.clientKey || newKey(clockNow()) };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('bulletin.form', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  changeQuestion(at: number, change: Partial<AskedQuestion>) {
    const questions = this.form.questions.map((one, index) => (index === at ? { ...one, ...change } : one));
    this.change({ questions });
  },
  draw() {
    this.setData({ view: askView(this.loaded, this.form, shellNow()) });
  },
  onType({ detail, currentTarget }: Of<{ value: string }, { field: 'title' | 'text' }>) {
    this.change({ [currentTarget.dataset.field]: detail.value });
  },
  onQuestion({ detail, currentTarget }: Of<{ value: string }, InQuestion>) {
    this.changeQuestion(currentTarget.dataset.at, { text: detail.value });
  },
  onOptions({ detail, currentTarget }: Of<{ value: string }, InQuestion>) {
    this.changeQuestion(currentTarget.dataset.at, { options: detail.value });
  },
  onKind({ detail, currentTarget }: Of<{ id: QuestionKind }, InQuestion>) {
    this.changeQuestion(currentTarget.dataset.at, { kind: detail.id });
  },
  onAdd() {
    const key = newKey(clockNow());
    this.change({ questions: [...this.form.questions, { key, kind: 'free', text: '', options: '' }] });
  },
  onDrop({ currentTarget }: Of<object, InQuestion>) {
    const { at } = currentTarget.dataset;
    this.change({ questions: this.form.questions.filter((_one, index) => index !== at) });
  },
  onPer({ detail }: Of<{ id: AskForm['per'] }>) {
    this.change({ per: detail.id });
  },
  onNames({ detail }: Of<{ id: string }>) {
    this.change({ isAnonymous: detail.id === 'yes' });
  },
  onPlace({ detail }: Of<{ value: string }>) {
    this.change({ placeId: this.loaded.data?.places[Number(detail.value)]?.placeId ?? '' });
  },
  onParty({ detail }: Of<{ isOn: boolean }>) {
    this.change({ isPartyOnly: detail.isOn });
  },
  onDay({ detail, currentTarget }: Of<{ value: string }, { field: 'fromDay' | 'toDay' }>) {
    this.change({ [currentTarget.dataset.field]: detail.value });
  },
  onSend() {
    const { missing, whom, fromWords, toWords } = this.data.view;
    return saveForm(this, inputOf(this.form, this.loaded.data) ?? missing, async (input) => {
      const { confirm } = await wx.showModal({
        title: '发出去吗？',
        content: `问${whom}，${fromWords}，${toWords}。发出去以后题目不能改，只能撤回。`,
        confirmText: '发出去',
        cancelText: '再看看',
      });
      if (!confirm) return false;
      const { pollId } = await call('poll.publish', input);
      kept.drop();
      leaveWord(pollId, '发出去了。结束以后来这里看结果、回应建议。');
      replaceByVillagePage('poll', pollId);
      return true;
    });
  },
});
