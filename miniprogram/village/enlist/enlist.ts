import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { newKey } from '../../services/calls/new-key';
import { formPage } from '../../services/page/form-page';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { blankForm, enlistView, inputOf, usualNamed } from './enlist.view';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 设岗 · The secretary gives somebody without office a post. */
Page({
  ...formPage,
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
  onSend() {
    return saveForm(this, inputOf(this.form) ?? this.data.view.missing, async (input) => {
      await call('station.open', input);
      await wx.navigateBack();
    });
  },
});
