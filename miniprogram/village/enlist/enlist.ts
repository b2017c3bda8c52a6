import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { newKey } from '../../services/calls/new-key';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { blankForm, enlistView, inputOf, usualNamed, type EnlistForm } from './enlist.view';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 设岗 · The secretary gives somebody without office a post. */
Page({
  ...pageLife,
  data: { view: enlistView(blankForm(''), shellNow()) },
  form: blankForm(''),

  onLoad() {
    this.form = blankForm(newKey(clockNow()));
    this.stops = [followShell(() => this.draw())];
    this.draw();
  },
  draw() {
    this.setData({ view: enlistView(this.form, shellNow()) });
  },
  change(change: Partial<EnlistForm>) {
    this.form = { ...this.form, said: '', ...change };
    this.draw();
  },
  onUsual({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { name: string }>) {
    const usual = usualNamed(currentTarget.dataset.name);
    if (usual) this.change({ name: usual.name, duties: usual.duty });
  },
  onName({ detail }: Typed) {
    this.change({ name: detail.value });
  },
  onDuties({ detail }: Typed) {
    this.change({ duties: detail.value });
  },
  onWords({ detail }: Typed) {
    this.change({ words: detail.value });
  },
  async onFind() {
    try {
      const { desks } = await call('me.get', {});
      const deskId = desks.find(({ level }) => level === 'village')?.deskId ?? '';
      const found = await call('posts.candidates', { deskId, words: this.form.words.trim() });
      this.change({ found, said: found.length === 0 ? '没有找到。请他先绑定您村的住户。' : '' });
    } catch (thrown) {
      this.change({ said: errorWords(asFailure(thrown)) });
    }
  },
  onHolder({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const holder = this.form.found.find(({ appointeeId }) => appointeeId === detail.id) ?? null;
    this.change({ holder });
  },
  async onSend() {
    const input = inputOf(this.form);
    if (this.form.isBusy) return;
    if (!input) {
      this.change({ said: this.data.view.missing });
      return;
    }
    this.change({ isBusy: true });
    try {
      await call('station.open', input);
      await wx.navigateBack();
    } catch (thrown) {
      this.change({ isBusy: false, said: errorWords(asFailure(thrown)) });
    }
  },
});
