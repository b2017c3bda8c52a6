import type { MeView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { load, NOTHING_YET } from '../../services/calls/load';
import { openBind } from '../../services/page/open';
import { setMe } from '../../services/calls/session';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { familyView, missing, type FamilyState } from './family.view';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

const BLANK = { isAdding: false, name: '', relation: '', hasConsented: false };
const FIRST: FamilyState = { ...BLANK, me: NOTHING_YET, said: '', isFailed: false, isBusy: false };

/** 代办家人 · The person reports for those of the household who have no WeChat, once they agree. */
Page({
  ...pageLife,
  data: { view: familyView(FIRST, shellNow()) },
  state: FIRST,

  onLoad() {
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    void this.refresh();
  },
  refresh() {
    return load('me.get', {}, (me) => this.show({ me }));
  },
  draw() {
    this.setData({ view: familyView(this.state, shellNow()) });
  },
  show(change: Partial<FamilyState>) {
    this.state = { ...this.state, ...change };
    this.draw();
  },
  onRetry() {
    void this.refresh();
  },
  onBind: () => openBind(),
  onStart() {
    this.show({ ...BLANK, isAdding: !this.state.isAdding, said: '' });
  },
  onName({ detail }: Typed) {
    this.show({ name: detail.value });
  },
  onRelation({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset;
    this.show({ relation: this.state.relation === id ? '' : id });
  },
  onConsent({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.show({ hasConsented: detail.isOn });
  },
  async onAdd() {
    const problem = missing(this.state);
    if (problem !== '') {
      this.show({ said: problem, isFailed: true });
      return;
    }
    const { relation } = this.state;
    const name = this.state.name.trim();
    await this.during(
      () => call('family.add', { name, ...(relation === '' ? {} : { relation }), hasConsented: true }),
      `好了，报事时可以选替${name}报。`,
    );
  },
  async onEnd({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset;
    const row = this.data.view.rows.find((one) => one.id === id);
    const { confirm } = await wx.showModal({
      title: `不再替${row?.name ?? '他'}代办吗？`,
      content: '已经替他报的事照样办，进展还是告诉您。',
      confirmText: '不再代办',
      cancelText: '先不',
    });
    if (confirm) await this.during(() => call('family.end', { familyId: id }), '好了，以后不再代办。');
  },
  async during(work: () => Promise<MeView>, done: string) {
    await doOne(
      this.state,
      (doing) => this.show(doing),
      async () => {
        const data = await work();
        setMe(data);
        this.show({ ...BLANK, me: { data, at: clockNow(), failure: null, isLoading: false } });
        return done;
      },
    );
  },
});
