import type { ServiceField, ServiceTemplatesView } from '../../../domain/contract';
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
  draftOf,
  inputOf,
  KINDS,
  missingIn,
  NEW,
  PREFILLS,
  templateView,
  type TemplateDraft,
  type TemplateState,
} from './template.view';

const FIRST: Loaded<ServiceTemplatesView> = NOTHING_YET;
const START: TemplateState = { draft: null, isInForce: false, isBusy: false, said: '' };
type On<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;
type OnField<Detail extends object> = On<Detail, { index: number }>;

/** 改办事模板 · What one service is from a day on. */
Page({
  ...pageLife,
  data: { view: templateView(FIRST, START, shellNow()) },
  loaded: FIRST,
  state: START,
  serviceId: '',
  clientKey: '',

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.serviceId = id;
    this.clientKey = newKey(clockNow());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('templates.list', {}, (loaded) => {
      this.loaded = loaded;
      const entry = loaded.data?.entries.find(({ id }) => id === this.serviceId);
      const fresh = this.serviceId === '' ? NEW : entry ? draftOf(entry) : null;
      const draft = this.state.draft ?? (loaded.data ? fresh : null);
      this.state = { ...this.state, draft, isInForce: entry?.isInForce ?? false };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: templateView(this.loaded, this.state, shellNow()) });
  },
  change(change: Partial<TemplateDraft>) {
    if (!this.state.draft) return;
    this.state = { ...this.state, said: '', draft: { ...this.state.draft, ...change } };
    this.draw();
  },
  changeField(index: number, change: Partial<ServiceField>) {
    const fields = this.state.draft?.fields ?? [];
    this.change({ fields: fields.map((field, at) => (at === index ? { ...field, ...change } : field)) });
  },
  onRetry() {
    void this.refresh();
  },
  onText({ detail, currentTarget }: On<{ value: string }, { key: string }>) {
    this.change({ [currentTarget.dataset.key]: detail.value });
  },
  onLabel({ detail, currentTarget }: OnField<{ value: string }>) {
    this.changeField(currentTarget.dataset.index, { label: detail.value });
  },
  onKind({ detail, currentTarget }: OnField<{ value: string }>) {
    this.changeField(currentTarget.dataset.index, { kind: KINDS[Number(detail.value)]?.id ?? 'text' });
  },
  onPrefill({ detail, currentTarget }: OnField<{ value: string }>) {
    this.changeField(currentTarget.dataset.index, { prefill: PREFILLS[Number(detail.value)]?.id ?? null });
  },
  onNeeded({ detail, currentTarget }: OnField<{ isOn: boolean }>) {
    this.changeField(currentTarget.dataset.index, { isNeeded: detail.isOn });
  },
  onSensitive({ detail, currentTarget }: OnField<{ isOn: boolean }>) {
    this.changeField(currentTarget.dataset.index, { isSensitive: detail.isOn });
  },
  onRemove({ currentTarget }: OnField<object>) {
    const fields = this.state.draft?.fields ?? [];
    this.change({ fields: fields.filter((_, at) => at !== currentTarget.dataset.index) });
  },
  onAdd() {
    const id = `f-${newKey(clockNow())}`;
    const field = { id, label: '', kind: 'text', isNeeded: true, isSensitive: false, prefill: null } as const;
    this.change({ fields: [...(this.state.draft?.fields ?? []), field] });
  },
  onFrom({ detail }: On<{ value: string }>) {
    this.change({ from: detail.value });
  },
  async send(deed: (revision: number) => Promise<unknown>) {
    if (this.state.isBusy || !this.loaded.data) return;
    this.state = { ...this.state, isBusy: true, said: '' };
    this.draw();
    try {
      await deed(this.loaded.data.revision);
      void wx.navigateBack();
    } catch (thrown) {
      const failure = asFailure(thrown);
      const isWording = failure.facts['rule'] === 'placeholder';
      const said = isWording ? '证明里有一个“{}”里的名称不对，要和上面要填的一样。' : errorWords(failure);
      this.state = { ...this.state, isBusy: false, said };
      this.draw();
      if (failure.code === 'STALE_WRITE') await this.refresh();
    }
  },
  async onSave() {
    const { draft } = this.state;
    if (!draft) return;
    const said = missingIn(draft);
    this.state = { ...this.state, said };
    this.draw();
    if (said !== '') return;
    const key = this.serviceId === '' ? { clientKey: this.clientKey } : { serviceId: this.serviceId };
    await this.send((revision) => call('template.save', { ...inputOf(draft, revision, clockNow()), ...key }));
  },
  async onEnd() {
    const { confirm } = await wx.showModal({
      title: `停用“${this.state.draft?.name ?? ''}”吗？`,
      content: '以后选不到它；已在办的照办。',
      confirmText: '停用',
      cancelText: '先不',
    });
    const fromAt = fromDay(this.state.draft?.from ?? '', clockNow());
    const { serviceId } = this;
    if (confirm)
      await this.send((revision) =>
        call('template.end', { revision, serviceId, ...(fromAt === undefined ? {} : { fromAt }) }),
      );
  },
});
