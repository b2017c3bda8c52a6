import type { LetterFormView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { openBind, replaceByVillagePage } from '../../services/page/open';
import { readingPage } from '../../services/page/page-life';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { BLANK, sentWords, writeView, type LetterForm } from './write.view';

const FIRST: Loaded<LetterFormView> = NOTHING_YET;
const draft = keptForm<LetterForm>('letter', BLANK, { isBusy: false, said: '' });

/** 写一封信 · Says first who will read it; what is written stays on the phone until it is sent, under one key. */
Page({
  ...readingPage,
  data: { view: writeView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,

  onLoad() {
    const kept = draft.read();
    this.form = kept.key === '' ? { ...kept, key: newKey(clockNow()) } : kept;
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('letter.form', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: writeView(this.loaded, this.form, shellNow()) });
  },
  change(change: Partial<LetterForm>) {
    this.form = { ...this.form, said: '', ...change };
    draft.keep(this.form);
    this.draw();
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ words: detail.value });
  },
  onAbout({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ isAbout: detail.isOn });
  },
  onBind: () => openBind(),
  onSend() {
    const { key, words, isAbout } = this.form;
    return saveForm(this, words.trim() === '' ? '信还是空的，请写几句。' : '', async () => {
      const input = { clientKey: key, words: words.trim(), ...(isAbout ? { isAboutSecretary: true } : {}) };
      const { letterId } = await call('letter.write', input);
      leaveWord(letterId, sentWords(this.loaded.data, isAbout));
      draft.drop();
      replaceByVillagePage('letter', letterId);
    });
  },
});
