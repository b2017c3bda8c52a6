/** 请假和代岗 · The same page for oneself and for who writes it down for somebody. */
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import {
  dataOf,
  NO_LEAVE,
  ownData,
  spanOf,
  type LeaveData,
  type LeaveForm,
  type Leaving,
} from './leave.view';

export class LeaveScreen {
  loaded: Loaded<LeaveData | null> = NOTHING_YET;
  leaving = NO_LEAVE;

  /** `holderId` '' for oneself. */
  constructor(
    readonly areaId: string,
    readonly holderId: string,
    private readonly draw: () => void,
  ) {}

  open(): Promise<void> {
    if (this.holderId === '')
      return load('leave.mine', {}, (loaded) => {
        this.receive({ ...loaded, data: loaded.data && ownData(loaded.data) });
      });
    return load('posts.list', { areaId: this.areaId }, (loaded) => {
      this.receive({ ...loaded, data: loaded.data && dataOf(loaded.data, this.holderId) });
    });
  }

  change(form: Partial<LeaveForm>): void {
    this.show({ form: { ...this.leaving.form, ...form }, isNagged: false });
  }

  nag(): void {
    this.show({ isNagged: true });
  }

  send(): Promise<void> {
    const { form } = this.leaving;
    return this.during('登记好了，代岗的人已经收到消息。', async ({ areaId }) => {
      const input = { areaId, standInId: form.standInId || null, ...spanOf(form, clockNow()) };
      const data =
        this.holderId === ''
          ? ownData(await call('leave.take', input))
          : dataOf(await call('leave.set', { ...input, holderId: this.holderId }), this.holderId);
      this.leaving = { ...this.leaving, form: NO_LEAVE.form };
      return data;
    });
  }

  comeBack(leaveId: string): Promise<void> {
    return this.during('请假结束了，代岗的人已经收到消息。', async ({ areaId }) =>
      this.holderId === ''
        ? ownData(await call('leave.return', { areaId, leaveId }))
        : dataOf(await call('leave.end', { areaId, leaveId }), this.holderId),
    );
  }

  private async during(said: string, work: (data: LeaveData) => Promise<LeaveData | null>): Promise<void> {
    const { data } = this.loaded;
    if (!data) return;
    await doOne(
      this.leaving,
      (doing) => this.show(doing),
      async () => {
        this.receive({ data: await work(data), at: clockNow(), failure: null, isLoading: false });
        return said;
      },
    );
  }

  private receive(loaded: Loaded<LeaveData | null>): void {
    this.loaded = loaded;
    this.draw();
  }

  private show(change: Partial<Leaving>): void {
    this.leaving = { ...this.leaving, ...change };
    this.draw();
  }
}
