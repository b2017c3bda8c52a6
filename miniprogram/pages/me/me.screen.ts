/** 我的页的动作 · Name, phone and messages: each saved at once, and it says what came of it. */
import type { MeView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { askForMessages } from '../../services/phone/messages';
import { setMe } from '../../services/calls/session';
import { errorWords } from '../../text';
import { templatesToAsk, type MeDoing } from './me.view';

const NAME_LENGTH = { least: 2, most: 20 };

export class MeScreen {
  loaded: Loaded<MeView> = NOTHING_YET;
  doing: MeDoing = { said: '', isFailed: false };
  private isBusy = false;

  constructor(private readonly draw: () => void) {}

  refresh(): Promise<void> {
    return load('me.get', {}, (loaded) => {
      this.loaded = loaded;
      if (loaded.data && !loaded.isLoading && !loaded.failure) setMe(loaded.data);
      this.draw();
    });
  }

  /** WeChat's own dialog takes the name, so nothing else has to be on the page. */
  async changeName(): Promise<void> {
    const { confirm, content } = await wx.showModal({
      title: '您的姓名',
      content: this.loaded.data?.name ?? '',
      editable: true,
      placeholderText: '办事的人这样称呼您',
      confirmText: '保存',
      cancelText: '先不',
    });
    const name = content.trim();
    if (!confirm || name === '' || name === this.loaded.data?.name) return;
    if (name.length < NAME_LENGTH.least || name.length > NAME_LENGTH.most) {
      this.say('姓名写 2 到 20 个字。', true);
      return;
    }
    await this.during(async () => {
      this.receive(await call('me.save', { name }));
      return '姓名改好了。';
    });
  }

  bindPhone(code: string | undefined): Promise<void> {
    if (!code) {
      this.say('没有取到手机号，不影响报事。', false);
      return Promise.resolve();
    }
    return this.during(async () => {
      this.receive(await call('me.bind-phone', { code }));
      return '手机号绑定好了，只有在办您事的人能打。';
    });
  }

  askForMessages(): Promise<void> {
    return this.during(async (me) => {
      await askForMessages(templatesToAsk(me));
      return '好的。进展都在“我的 · 消息”里，您同意的会用微信提醒。';
    });
  }

  private receive(me: MeView): void {
    setMe(me);
    this.loaded = { data: me, at: clockNow(), failure: null, isLoading: false };
  }

  private say(said: string, isFailed: boolean): void {
    this.doing = { said, isFailed };
    this.draw();
  }

  private async during(work: (me: MeView) => Promise<string>): Promise<void> {
    const me = this.loaded.data;
    if (!me || this.isBusy) return;
    this.isBusy = true;
    try {
      this.say(await work(me), false);
    } catch (thrown) {
      this.say(errorWords(asFailure(thrown)), true);
    } finally {
      this.isBusy = false;
    }
  }
}
