import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { dateOf, fromDay } from '../../services/choosing/from-day';
import { load, NOTHING_YET } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { draftOf, limitsFrom, limitsView, type LimitsState } from './limits.view';

const FIRST: LimitsState = { loaded: NOTHING_YET, draft: null, from: '', isSaving: false, problem: '' };

/** 全县的时限 · How long everything may take from a day on. */
Page({
  ...pageLife,
  data: { view: limitsView(FIRST, shellNow()) },
  state: FIRST,

  onLoad() {
    this.stops = [followShell(() => this.draw())];
    void this.open();
  },
  draw() {
    this.setData({ view: limitsView(this.state, shellNow()) });
  },
  show(change: Partial<LimitsState>) {
    this.state = { ...this.state, ...change };
    this.draw();
  },
  /** What has been typed stays when newer data comes. */
  open() {
    return load('category.list', {}, (loaded) => {
      const next = loaded.data?.nextLimits ?? null;
      const shown = next?.limits ?? loaded.data?.limits;
      const isFirst = this.state.draft === null;
      this.show({
        loaded,
        ...(isFirst && shown ? { draft: draftOf(shown), from: next ? dateOf(next.fromAt) : '' } : {}),
      });
    });
  },
  onRetry() {
    void this.open();
  },
  onType({
    detail,
    currentTarget,
  }: WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }>) {
    const { key } = currentTarget.dataset;
    const { problem } = this.state;
    // Not drawn back into its field: on a phone that would move the cursor.
    this.state = {
      ...this.state,
      draft: { ...this.state.draft, [key]: detail.value.trim() },
      problem: '',
    };
    if (problem !== '') this.draw();
  },
  onFrom({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.show({ from: detail.value });
  },
  async onSave() {
    const { loaded, draft, from, isSaving } = this.state;
    if (!loaded.data || !draft || isSaving) return;
    const limits = limitsFrom(draft);
    if (typeof limits === 'string') {
      this.show({ problem: limits });
      return;
    }
    this.show({ isSaving: true, problem: '' });
    const fromAt = fromDay(from, clockNow());
    try {
      await call('limits.save', {
        revision: loaded.data.revision,
        limits,
        ...(fromAt === undefined ? {} : { fromAt }),
      });
      void wx.navigateBack();
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.show({ isSaving: false, problem: errorWords(failure) });
      if (failure.code === 'STALE_WRITE') await this.open();
    }
  },
});
