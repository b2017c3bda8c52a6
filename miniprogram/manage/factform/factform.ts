import type { FactFieldsView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { fromDay } from '../../services/choosing/from-day';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import {
  factDraftOf,
  factformView,
  factInput,
  missingInFact,
  NEW_FACT,
  type FactDraft,
  type FactFormState,
} from './factform.view';

const FIRST: Loaded<FactFieldsView> = NOTHING_YET;
const START: FactFormState = { draft: null, isInForce: false, isBusy: false, said: '' };
type On<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;

/** 改采集项 · With `id` one that is there. */
Page({
  ...pageLife,
  data: { view: factformView(FIRST, START, shellNow()) },
  loaded: FIRST,
  state: START,
  fieldId: '',
  clientKey: '',

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.fieldId = id;
    this.clientKey = newKey(clockNow());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('facts.list', {}, (loaded) => {
      this.loaded = loaded;
      const entry = loaded.data?.entries.find(({ id }) => id === this.fieldId);
      const fresh = this.fieldId === '' ? NEW_FACT : entry ? factDraftOf(entry) : null;
      const draft = this.state.draft ?? (loaded.data ? fresh : null);
      this.show({ draft, isInForce: entry?.isInForce ?? false });
    });
  },
  show(change: Partial<FactFormState>) {
    this.state = { ...this.state, ...change };
    this.draw();
  },
  draw() {
    this.setData({ view: factformView(this.loaded, this.state, shellNow()) });
  },
  change(change: Partial<FactDraft>) {
    if (this.state.draft) this.show({ said: '', draft: { ...this.state.draft, ...change } });
  },
  onRetry() {
    void this.refresh();
  },
  onText({ detail, currentTarget }: On<{ value: string }, { key: string }>) {
    this.change({ [currentTarget.dataset.key]: detail.value });
  },
  onOption({ detail, currentTarget }: On<{ value: string }, { index: number }>) {
    const { index } = currentTarget.dataset;
    const options = this.state.draft?.options ?? [];
    this.change({ options: options.map((one, at) => (at === index ? { ...one, term: detail.value } : one)) });
  },
  onAdd() {
    this.change({
      options: [...(this.state.draft?.options ?? []), { id: `o-${newKey(clockNow())}`, term: '' }],
    });
  },
  onSensitive({ detail }: On<{ isOn: boolean }>) {
    this.change({ isSensitive: detail.isOn });
  },
  onFrom({ detail }: On<{ value: string }>) {
    this.change({ from: detail.value });
  },
  async send(deed: (revision: number) => Promise<unknown>) {
    if (this.state.isBusy || !this.loaded.data) return;
    this.show({ isBusy: true, said: '' });
    try {
      await deed(this.loaded.data.revision);
      void wx.navigateBack();
    } catch (thrown) {
      const failure = asFailure(thrown);
      const isLessened = failure.facts['rule'] === 'lessened';
      const said = isLessened
        ? '问过敏感的，不能改成不敏感。要改，请停掉它、另加一项。'
        : errorWords(failure);
      this.show({ isBusy: false, said });
      if (failure.code === 'STALE_WRITE') await this.refresh();
    }
  },
  async onSave() {
    const { draft } = this.state;
    if (!draft) return;
    const said = missingInFact(draft);
    this.show({ said });
    if (said !== '') return;
    const key = this.fieldId === '' ? { clientKey: this.clientKey } : { fieldId: this.fieldId };
    await this.send((revision) => call('fact.save', { revision, ...factInput(draft, clockNow()), ...key }));
  },
  async onEnd() {
    const { confirm } = await wx.showModal({
      title: `不再问“${this.state.draft?.term ?? ''}”吗？`,
      content: '以后走访不再问它。已经问到的，三个月内会自动清掉。',
      confirmText: '不再问',
      cancelText: '先不',
    });
    const fromAt = fromDay(this.state.draft?.from ?? '', clockNow());
    const { fieldId } = this;
    if (confirm)
      await this.send((revision) =>
        call('fact.end', { revision, fieldId, ...(fromAt === undefined ? {} : { fromAt }) }),
      );
  },
});
