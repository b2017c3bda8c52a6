import type { ServiceField, ServiceTemplatesView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { fromDay } from '../../services/choosing/from-day';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { datedForm, type DatedForm } from '../../services/page/dated-form';
import { shellNow } from '../../services/page/shell';
import {
  draftOf,
  inputOf,
  KINDS,
  missingIn,
  NEW,
  PREFILLS,
  templateView,
  type TemplateDraft,
} from './template.view';

const FIRST: Loaded<ServiceTemplatesView> = NOTHING_YET;
const START: DatedForm<TemplateDraft> = { draft: null, isInForce: false, isBusy: false, said: '' };
/** What the cloud refuses by this rule is said in words of its own. */
const REFUSED = ['placeholder', '证明里有一个“{}”里的名称不对，要和上面要填的一样。'] as const;
type On<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;
type OnField<Detail extends object> = On<Detail, { index: number }>;

/** 改办事模板 · What one service is from a day on. */
Page({
  ...datedForm,
  data: { view: templateView(FIRST, START, shellNow()) },
  loaded: FIRST,
  form: START,

  refresh() {
    return load('templates.list', {}, (loaded) => {
      this.loaded = loaded;
      const entry = loaded.data?.entries.find(({ id }) => id === this.id);
      const fresh = this.id === '' ? NEW : entry ? draftOf(entry) : null;
      const draft = this.form.draft ?? (loaded.data ? fresh : null);
      this.form = { ...this.form, draft, isInForce: entry?.isInForce ?? false };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: templateView(this.loaded, this.form, shellNow()) });
  },
  changeField(index: number, change: Partial<ServiceField>) {
    const fields = this.form.draft?.fields ?? [];
    this.write({ fields: fields.map((field, at) => (at === index ? { ...field, ...change } : field)) });
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
    const fields = this.form.draft?.fields ?? [];
    this.write({ fields: fields.filter((_, at) => at !== currentTarget.dataset.index) });
  },
  onAdd() {
    const id = `f-${newKey(clockNow())}`;
    const field = { id, label: '', kind: 'text', isNeeded: true, isSensitive: false, prefill: null } as const;
    this.write({ fields: [...(this.form.draft?.fields ?? []), field] });
  },
  async onSave() {
    const { draft } = this.form;
    const { data } = this.loaded;
    if (!draft || !data) return;
    const key = this.id === '' ? { clientKey: this.clientKey } : { serviceId: this.id };
    const ready = missingIn(draft) || { ...inputOf(draft, data.revision, clockNow()), ...key };
    await this.send(ready, (input) => call('template.save', input), REFUSED);
  },
  async onEnd() {
    const { confirm } = await wx.showModal({
      title: `停用“${this.form.draft?.name ?? ''}”吗？`,
      content: '以后选不到它；已在办的照办。',
      confirmText: '停用',
      cancelText: '先不',
    });
    const { data } = this.loaded;
    if (!confirm || !data) return;
    const fromAt = fromDay(this.form.draft?.from ?? '', clockNow());
    const from = fromAt === undefined ? {} : { fromAt };
    await this.send(
      { revision: data.revision, serviceId: this.id, ...from },
      (input) => call('template.end', input),
      REFUSED,
    );
  },
});
