import type { ExampleFormView, ExampleView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { BLANK, formOf, startOf, storyOf, tellView } from './tell.view';

const FIRST: Loaded<ExampleFormView | ExampleView> = NOTHING_YET;
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;
type Toggled = WechatMiniprogram.CustomEvent<{ isOn: boolean }>;

/** 写典型 · Of a matter (`matterId`), or a draft that is written anew (`id`). */
Page({
  ...formPage,
  data: { view: tellView(FIRST, BLANK, null, shellNow()) },
  id: '',
  matterId: '',
  loaded: FIRST,
  form: BLANK,
  reporterName: null as string | null,

  onLoad({ id = '', matterId = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.matterId = matterId;
    this.form = { ...BLANK, clientKey: newKey(clockNow()) };
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.id === '' ? this.begin() : this.takeUp();
  },
  begin() {
    return load('example.form', { matterId: this.matterId }, (loaded) => {
      this.loaded = loaded;
      this.reporterName = loaded.data?.reporterName ?? null;
      if (loaded.data && this.form.title === '')
        this.form = { ...this.form, ...startOf(loaded.data, clockNow()) };
      this.draw();
    });
  },
  takeUp() {
    return load('example.get', { exampleId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.reporterName = loaded.data?.desk?.shown.find(({ id }) => id === 'reporter')?.name ?? null;
      if (loaded.data && this.form.title === '') this.form = { ...this.form, ...formOf(loaded.data) };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: tellView(this.loaded, this.form, this.reporterName, shellNow()) });
  },
  onTitle({ detail }: Typed) {
    this.change({ title: detail.value });
  },
  onText({ detail }: Typed) {
    this.change({ text: detail.value });
  },
  onOthers({ detail }: Typed) {
    this.change({ others: detail.value });
  },
  onReporter({ detail }: Toggled) {
    this.change({ isReporterShown: detail.isOn });
  },
  onNobody({ detail }: Toggled) {
    this.change({ isNobodyShown: detail.isOn });
  },
  onSave() {
    return saveForm(this, storyOf(this.form) ?? this.data.view.missing, async (story) => {
      const { exampleId } =
        this.id === ''
          ? await call('example.draft', { ...story, clientKey: this.form.clientKey, matterId: this.matterId })
          : await call('example.rewrite', { ...story, exampleId: this.id });
      leaveWord(exampleId, '存成草稿了。图片在这里加，大家都同意了再发布。');
      replaceByVillagePage('example', exampleId);
    });
  },
});
