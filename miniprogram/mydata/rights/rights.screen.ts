/** 我的个人信息的动作 · Each is asked for once more in words before it is done, and says what came of it. */
import type { OpenMatters, RightsKind, RightsView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openContent } from '../../services/phone/documents';
import { forgetPerson } from '../../services/calls/session';
import { ASKING_NOTHING, type Asking } from './rights.view';

export class RightsScreen {
  loaded: Loaded<RightsView> = NOTHING_YET;
  asking: Asking = ASKING_NOTHING;
  /** Where the copy's next part goes on; null: at its beginning. */
  private copyCursor: string | null = null;

  constructor(private readonly draw: () => void) {}

  refresh(): Promise<void> {
    return load('me.rights', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  }

  change(change: Partial<Asking>): void {
    this.asking = { ...this.asking, ...change };
    this.draw();
  }

  /** Opens what stops working, or puts it away again. */
  consider(kind: RightsKind | null): void {
    this.change({ ...ASKING_NOTHING, kind, nextPart: this.asking.nextPart });
  }

  pick(openMatters: OpenMatters): void {
    this.change({ openMatters });
  }

  /** 拿走我的信息 · As a document, which WeChat can save or send on; the next part of a long one by the next tap. */
  takeCopy(): Promise<void> {
    return this.during(async () => {
      const file = await call('me.export', { cursor: this.copyCursor });
      await openContent(file.fileName, file.base64);
      const part = Math.max(1, this.asking.nextPart);
      const hasMore = file.cursor !== null;
      this.copyCursor = file.cursor;
      this.change({ nextPart: hasMore ? part + 1 : 0 });
      if (hasMore) return `第 ${part} 份打开了，右上角可以保存。还有，存好了再打开下一份。`;
      return part === 1
        ? '打开了。右上角可以保存，或发给自己。'
        : `第 ${part} 份打开了，全都在这 ${part} 份里。`;
    });
  }

  withdraw(): Promise<void> {
    const { openMatters } = this.asking;
    return this.during(async () => {
      this.receive(await call('me.withdraw-consent', { openMatters }));
      return '撤回了。姓名和电话从现在起不再使用。';
    });
  }

  /** The second time it is asked, by WeChat's own dialog. */
  async deleteAccount(): Promise<void> {
    const { confirm } = await wx.showModal({
      title: '确定注销账号吗？',
      content: '删掉的找不回来。',
      confirmText: '注销账号',
      cancelText: '先不',
    });
    const { openMatters } = this.asking;
    if (!confirm) return;
    await this.during(async () => {
      this.receive(await call('me.delete-account', { openMatters, isSure: true }));
      return '已受理，您的信息正在清理。';
    });
  }

  private receive(data: RightsView): void {
    // What this phone remembers of the person goes as well.
    forgetPerson();
    this.loaded = { data, at: clockNow(), failure: null, isLoading: false };
    this.asking = { ...this.asking, kind: null };
  }

  private async during(work: () => Promise<string>): Promise<void> {
    await doOne(this.asking, (doing) => this.change(doing), work);
  }
}
