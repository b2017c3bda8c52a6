import type { LetterFormView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { openBind, openVillagePage, replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { BLANK, sentWords, writeView, type LetterForm } from './write.view';

const FIRST: Loaded<LetterFormView> = NOTHING_YET;
const draft = keptForm<LetterForm>('letter', BLANK, { isBusy: false, said: '' });

/** 写一封信 · Says first who will read it; what is written stays on the phone until it is sent, under one key. */
Page({
  ...formPage,
  data: { view: writeView(FIRST, BLANK, shellNow()) },
  loaded: FIRST,
  form: BLANK,
  keep: draft.keep,

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
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ words: detail.value });
  },
  onAbout({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ isAbout: detail.isOn });
  },
  onEmpty() {
    if (this.loaded.data?.isSecretary) openVillagePage('letters', { of: 'desk' });
    else openBind();
  },
  onSend() {
    const { key, words, isAbout } = this.form;
    const input = { clientKey: key, words: words.trim(), ...(isAbout ? { isAboutSecretary: true } : {}) };
    return saveForm(this, input.words === '' ? '信还是空的，请写几句。' : input, async () => {
      const { letterId } = await call('letter.write', input);
      leaveWord(letterId, sentWords(this.loaded.data, isAbout));
      draft.drop();
      replaceByVillagePage('letter', letterId);
    });
  },
});
