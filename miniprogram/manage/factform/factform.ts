import type { FactFieldsView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { fromDay } from '../../services/choosing/from-day';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { datedForm, type DatedForm } from '../../services/page/dated-form';
import { shellNow } from '../../services/page/shell';
import {
  factDraftOf,
  factformView,
  factInput,
  missingInFact,
  NEW_FACT,
  type FactDraft,
} from './factform.view';

const FIRST: Loaded<FactFieldsView> = NOTHING_YET;
const START: DatedForm<FactDraft> = { draft: null, isInForce: false, isBusy: false, said: '' };
/** What the cloud refuses by this rule is said in words of its own. */
const REFUSED = ['lessened', '问过敏感的，不能改成不敏感。要改，请停掉它、另加一项。'] as const;
type On<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;

/** 改采集项 · With `id` one that is there. */
Page({
  ...datedForm,
  data: { view: factformView(FIRST, START, shellNow()) },
  loaded: FIRST,
  form: START,

  refresh() {
    return load('facts.list', {}, (loaded) => {
      this.loaded = loaded;
      const entry = loaded.data?.entries.find(({ id }) => id === this.id);
      const fresh = this.id === '' ? NEW_FACT : entry ? factDraftOf(entry) : null;
      const draft = this.form.draft ?? (loaded.data ? fresh : null);
      this.form = { ...this.form, draft, isInForce: entry?.isInForce ?? false };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: factformView(this.loaded, this.form, shellNow()) });
  },
  onOption({ detail, currentTarget }: On<{ value: string }, { index: number }>) {
    const { index } = currentTarget.dataset;
    const options = this.form.draft?.options ?? [];
    this.write({ options: options.map((one, at) => (at === index ? { ...one, term: detail.value } : one)) });
  },
  onAdd() {
    this.write({
      options: [...(this.form.draft?.options ?? []), { id: `o-${newKey(clockNow())}`, term: '' }],
    });
  },
  onSensitive({ detail }: On<{ isOn: boolean }>) {
    this.write({ isSensitive: detail.isOn });
  },
  async onSave() {
    const { draft } = this.form;
    const { data } = this.loaded;
    if (!draft || !data) return;
    const key = this.id === '' ? { clientKey: this.clientKey } : { fieldId: this.id };
    const ready = missingInFact(draft) || {
      revision: data.revision,
      ...factInput(draft, clockNow()),
      ...key,
    };
    await this.send(ready, (input) => call('fact.save', input), REFUSED);
  },
  async onEnd() {
    const { confirm } = await wx.showModal({
      title: `不再问“${this.form.draft?.term ?? ''}”吗？`,
      content: '以后走访不再问它。已经问到的，三个月内会自动清掉。',
      confirmText: '不再问',
      cancelText: '先不',
    });
    const { data } = this.loaded;
    if (!confirm || !data) return;
    const fromAt = fromDay(this.form.draft?.from ?? '', clockNow());
    const from = fromAt === undefined ? {} : { fromAt };
    await this.send(
      { revision: data.revision, fieldId: this.id, ...from },
      (input) => call('fact.end', input),
      REFUSED,
    );
  },
});
