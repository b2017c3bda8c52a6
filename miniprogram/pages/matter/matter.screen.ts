/** 事项页的动作 · What the page of a matter does when tapped: one thing at a time, and it says what came of it. */
import type { Action, MatterView } from '../../../domain/contract';
import { remember } from '../../services/calls/cache';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { addEvidence, dropEvidence, sendEvidence, waitingEvidence } from '../../services/sending/evidence';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { takeMove, type MoveForm } from '../../services/sending/move';
import { openAct, openManage, openVerify } from '../../services/page/open';
import { dialReporter } from '../../services/phone/phone-call';
import { pickPhotos } from '../../services/phone/pick-photos';
import { playVoice, stopVoice } from '../../services/phone/recorder';
import { takeWord } from '../../services/page/said';
import { errorWords } from '../../text';
import { confirmed } from './confirm';
import { IDLE, type Doing } from './matter.view';

/** Taken where they are tapped; the others have a page of their own for the words. */
const AT_ONCE: ReadonlySet<Action> = new Set(['acknowledge', 'withdraw', 'leave', 'unmerge', 'tell']);

export class MatterScreen {
  loaded: Loaded<MatterView> = NOTHING_YET;
  doing: Doing = IDLE;

  constructor(
    readonly matterId: string,
    private readonly draw: () => void,
  ) {}

  /** What the view is made of, with the photos that wait. */
  get shown(): Doing {
    return { ...this.doing, unsent: waitingEvidence(this.matterId).length };
  }

  /** Also takes what the page of an action has left to say. */
  async open(): Promise<void> {
    const said = takeWord(this.matterId);
    if (said) this.doing = { ...IDLE, said };
    await this.refresh();
    await this.sendPhotos();
  }

  refresh(): Promise<void> {
    return load('matter.get', { matterId: this.matterId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  }

  show(doing: Partial<Doing>): void {
    this.doing = { ...IDLE, isReceiptOpen: this.doing.isReceiptOpen, ...doing };
    this.draw();
  }

  /** 矛盾调解 · The confidential part has a page of its own. */
  mediate(): void {
    openManage('mediation', { id: this.matterId });
  }

  move(action: Action): void {
    if (AT_ONCE.has(action)) return void this.take(action);
    this.show({});
    if (action === 'merge') openManage('merge', { id: this.matterId });
    else openAct(this.matterId, action);
  }

  take(action: Action, form: MoveForm = {}): Promise<void> {
    return this.during(action, async (matter) => {
      if (!(await confirmed(matter, action))) return {};
      const taken = await takeMove(matter, action, form);
      this.receive(taken.matter);
      return { said: taken.says, isFailed: !taken.isDone };
    });
  }

  satisfied(): Promise<void> {
    return this.take('rate', { isSatisfied: true });
  }

  more(): void {
    this.show({ isMoreOpen: true });
  }

  close(): void {
    this.show({});
  }

  toggleReceipt(): void {
    this.show({ isReceiptOpen: !this.doing.isReceiptOpen });
  }

  verify(): void {
    const receipt = this.loaded.data?.receipt;
    if (receipt) openVerify({ code: receipt.code, line: String(receipt.line), seal: receipt.seal });
  }

  callReporter(): Promise<void> {
    return this.during('phone', async () =>
      (await dialReporter(this.matterId)) ? {} : { said: '报事人没有留电话，请上门告知。', isFailed: true },
    );
  }

  async addPhotos(): Promise<void> {
    const picked = await pickPhotos(Math.min(9, this.loaded.data?.filesLeft ?? 0));
    await this.during('photos', () => {
      addEvidence(this.matterId, picked);
      return Promise.resolve({});
    });
    await this.sendPhotos();
  }

  /** What an action's page or an earlier try has left on the phone. */
  async sendPhotos(): Promise<void> {
    const waiting = waitingEvidence(this.matterId).length;
    if (waiting === 0) return;
    await this.during('photos', async (matter) => {
      const { said } = this.doing;
      const sent = await sendEvidence(matter, (through) =>
        this.show({ busy: 'photos', said, sent: through }),
      );
      this.receive(sent);
      return { said: `${said}${waiting} 张照片也送到了。` };
    });
  }

  dropPhotos(): void {
    dropEvidence(this.matterId);
    this.draw();
  }

  /** Starts the recording, or stops it. */
  toggleVoice(): void {
    const url = this.loaded.data?.media.find(({ kind }) => kind === 'voice')?.url ?? null;
    if (this.doing.isPlaying || url === null) {
      this.hush();
      return;
    }
    playVoice(url, () => this.hush());
    this.show({ ...this.doing, isPlaying: true });
  }

  hush(): void {
    stopVoice();
    if (this.doing.isPlaying) this.show({ ...this.doing, isPlaying: false });
  }

  private receive(matter: MatterView): void {
    const at = clockNow();
    remember('matter.get', { matterId: this.matterId }, matter, at);
    this.loaded = { data: matter, at, failure: null, isLoading: false };
  }

  /** A second tap while one thing is on its way does nothing. */
  private async during(
    busy: Doing['busy'],
    work: (matter: MatterView) => Promise<Partial<Doing>>,
  ): Promise<void> {
    const matter = this.loaded.data;
    if (!matter || this.doing.busy) return;
    // Photos follow an action: what was said of it stays.
    this.show({ busy, said: busy === 'photos' ? this.doing.said : '' });
    try {
      this.show(await work(matter));
    } catch (thrown) {
      this.show({ said: this.doing.said + errorWords(asFailure(thrown)), isFailed: true });
    }
    if (this.doing.said) void wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  }
}
