import type { JobView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { openAddress } from '../../services/phone/documents';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { openManage } from '../../services/page/open';
import { NO_FOOT, PagedScreen } from '../../services/page/paged-screen';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { JobWatch } from './job.screen';
import { jobView, NOTHING_CHOSEN, type Choosing } from './job.view';

const FIRST: Loaded<JobView> = NOTHING_YET;

/** 一次导入或导出 · Watched it goes on faster; leaving the page loses nothing. */
Page({
  ...pageLife,
  data: { view: jobView(FIRST, NOTHING_YET, NO_FOOT, NOTHING_CHOSEN, shellNow()) },
  id: '',
  loaded: FIRST,
  choosing: NOTHING_CHOSEN,
  faults: new PagedScreen('job.faults', { jobId: '' }, () => undefined),
  watch: new JobWatch('', () => undefined),

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.faults = new PagedScreen('job.faults', { jobId: id }, () => this.draw());
    this.watch = new JobWatch(id, (loaded) => this.take(loaded));
    this.stops = [followShell(() => this.draw()), () => this.watch.stop()];
  },
  async onShow() {
    await load('job.get', { jobId: this.id }, (loaded) => this.take(loaded));
    if (this.loaded.data?.isRunning) this.watch.start();
  },
  onHide() {
    this.watch.stop();
  },
  onReachBottom() {
    void this.faults.next();
  },
  /** Faults are listed once the check (or the import) is over. */
  take(loaded: Loaded<JobView>) {
    const before = this.loaded.data;
    this.loaded = loaded;
    const { data } = loaded;
    const isOver = data !== null && data.kind === 'import' && !data.isRunning;
    if (isOver && data.faults > 0 && (before?.isRunning !== false || before.faults !== data.faults))
      void this.faults.refresh();
    this.draw();
  },
  draw() {
    const { faults } = this;
    this.setData({ view: jobView(this.loaded, faults.loaded, faults.foot, this.choosing, shellNow()) });
  },
  choose(choosing: Partial<Choosing>) {
    this.choosing = { ...this.choosing, ...choosing };
    this.draw();
  },
  onRetry() {
    void this.onShow();
  },
  onAllOrNothing({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.choose({ isAllOrNothing: detail.isOn });
  },
  async onConfirm() {
    const { isAllOrNothing } = this.choosing;
    const job = await this.ask('confirm', () => call('job.confirm', { jobId: this.id, isAllOrNothing }));
    if (!job) return;
    this.take({ data: job, at: clockNow(), failure: null, isLoading: false });
    this.watch.start();
  },
  async onDrop() {
    const { confirm } = await wx.showModal({
      title: `不导入“${this.data.view.job?.title ?? '这个文件'}”了吗？`,
      content: '什么都没有改动。要导入可以重新选文件。',
      confirmText: '不导入',
      cancelText: '先留着',
    });
    if (!confirm) return;
    this.watch.stop();
    const job = await this.ask('drop', () => call('job.drop', { jobId: this.id }));
    if (job) this.take({ data: job, at: clockNow(), failure: null, isLoading: false });
  },
  async onFaultFile() {
    const wish = { clientKey: newKey(clockNow()), kind: 'faults', ofJobId: this.id } as const;
    const job = await this.ask('faults', () => call('job.export', wish));
    if (job) openManage('job', { id: job.id });
  },
  /** The address is good for an hour, so it is asked for anew. */
  async onOpen() {
    const job = await this.ask('open', () => call('job.get', { jobId: this.id }));
    if (!job?.fileUrl) return;
    this.choose({ busy: 'open' });
    try {
      await openAddress(job.fileName, job.fileUrl);
      this.choose({ busy: '', failure: '' });
    } catch {
      this.choose({ busy: '', failure: '文件没有取下来。请看看网络，再点一次。' });
    }
  },
  /** Null: it failed, and that is shown. */
  async ask(busy: Choosing['busy'], work: () => Promise<JobView>): Promise<JobView | null> {
    if (this.choosing.busy !== '') return null;
    this.choose({ busy, failure: '' });
    try {
      const answer = await work();
      this.choose({ busy: '' });
      return answer;
    } catch (thrown) {
      this.choose({ busy: '', failure: errorWords(asFailure(thrown)) });
      return null;
    }
  },
});
