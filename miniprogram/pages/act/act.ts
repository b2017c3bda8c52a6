import type { Action, Outcome } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { replaceByAct } from '../../services/page/open';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { ACTION } from '../../text';
import { ActScreen } from './act.screen';
import { actView, firstForm } from './act.view';

type Custom<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>;

const isAction = (name: string): name is Action => Object.hasOwn(ACTION, name);

/** 办一步 · One action that is given words: outcome or desk, a sentence, photos, one button. */
Page({
  ...pageLife,
  data: {
    view: actView(
      NOTHING_YET,
      'note',
      firstForm({ words: '', photos: [] }),
      { isSending: false, said: '', isNagged: false },
      shellNow(),
    ),
  },
  screen: new ActScreen('', 'note', () => undefined),

  onLoad({ id = '', action = '' }: Readonly<Record<string, string>>) {
    const known = isAction(action) ? action : 'note';
    void wx.setNavigationBarTitle({ title: ACTION[known] });
    this.screen = new ActScreen(id, known, () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.screen.open();
  },
  draw() {
    const { loaded, action, form } = this.screen;
    this.setData({ view: actView(loaded, action, form, this.screen, shellNow()) });
  },
  onRetry() {
    void this.screen.open();
  },
  onOutcome({ detail }: Custom<{ id: Outcome | 'escalate' }>) {
    if (detail.id === 'escalate') {
      this.screen.carryTo('escalate');
      replaceByAct(this.screen.matterId, 'escalate');
    } else this.screen.change({ outcome: detail.id });
  },
  onTarget({ detail }: Custom<{ id: string }>) {
    this.screen.change({ deskId: detail.id });
  },
  onWords({ detail }: Custom<{ value: string }>) {
    this.screen.change({ words: detail.value });
  },
  onReply({ detail }: Custom<{ isOn: boolean }>) {
    this.screen.change({ wantsReply: detail.isOn });
  },
  onPhrase({ detail }: Custom<{ phrase: string }>) {
    this.screen.addPhrase(detail.phrase);
  },
  onAddPhotos() {
    void this.screen.addPhotos(this.data.view.page?.photosLeft ?? 0);
  },
  onRemovePhoto({ detail }: Custom<{ index: number }>) {
    this.screen.removePhoto(detail.index);
  },
  async onSend() {
    const { page } = this.data.view;
    if (!page) return;
    if (page.missing) this.screen.nag();
    else if (await this.screen.send(page.deskId)) void wx.navigateBack();
  },
  onBack() {
    void wx.navigateBack();
  },
});
