import type { Input, ServiceFormView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { replaceByMatter } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { applyView, BLANK, forOther, forWhom, inputOf, startOf, type ApplyForm } from './apply.view';

const FIRST: Loaded<ServiceFormView> = NOTHING_YET;
const NOTHING_ASKED: Input<'service.form'> = { serviceId: '' };
type Typing = WechatMiniprogram.CustomEvent<{ value: string }, object, { id: string }, { id: string }>;

/** 填表 · A form whose words stay on the page until they have arrived; a retry sends the same request. */
Page({
  ...formPage,
  data: { view: applyView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,
  asked: NOTHING_ASKED,
  isStarted: false,

  onLoad({ id = '', householdId }: Readonly<Record<string, string>>) {
    this.asked = {
      serviceId: id,
      ...(householdId === undefined ? {} : { householdId: decodeURIComponent(householdId) }),
    };
    this.form = { ...BLANK, clientKey: newKey(clockNow()) };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('service.form', this.asked, (loaded) => {
      this.loaded = loaded;
      if (loaded.data && !this.isStarted) {
        this.isStarted = true;
        this.form = { ...this.form, typed: startOf(loaded.data) };
      }
      this.draw();
    });
  },
  draw() {
    this.setData({ view: applyView(this.loaded, this.form, shellNow()) });
  },
  change(change: Partial<ApplyForm>) {
    this.form = { ...this.form, said: '', wrongId: '', ...change };
    this.draw();
  },
  onField({ detail, currentTarget }: Typing) {
    this.change({ typed: { ...this.form.typed, [currentTarget.dataset.id]: detail.value } });
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ words: detail.value });
  },
  onPerson({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    if (this.loaded.data) this.change(forWhom(this.form, detail.id, this.loaded.data));
  },
  onBehalf({ detail, currentTarget }: Typing) {
    if (this.loaded.data)
      this.change(forOther(this.form, currentTarget.dataset.id, detail.value, this.loaded.data));
  },
  onAgreed({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ hasAgreed: detail.isOn });
  },
  onConsent({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ hasConsented: detail.isOn });
  },
  onSend() {
    const { missing = '', sent = '' } = this.data.view.page ?? {};
    const work = async (input: Input<'service.request'>) => {
      const { matterId } = await call('service.request', input);
      leaveWord(matterId, sent);
      replaceByMatter(matterId);
    };
    return saveForm(this, inputOf(this.form, this.loaded.data) ?? missing, work, ({ facts }) => {
      const field = this.loaded.data?.fields.find(({ id }) => id === facts['field']);
      if (field)
        this.change({ said: `“${field.label}”好像填得不对，请看一看，改好再送。`, wrongId: field.id });
    });
  },
});
