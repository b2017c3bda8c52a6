import type { ExportKind, SetupView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call, upload } from '../../services/cloud';
import { pickFile } from '../../services/phone/documents';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { openManage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { NOTHING_SENT, setupView, type Sending } from './setup.view';

const FIRST: Loaded<SetupView> = NOTHING_YET;
const MEGABYTE = 1024 * 1024;
const EXTENSIONS = ['xlsx', 'geojson', 'json'] as const;

/** 导入导出 · Files in, each as a job that goes on by itself, and files out. */
Page({
  ...visitedPage,
  data: { view: setupView(FIRST, NOTHING_SENT, shellNow()) },
  loaded: FIRST,
  sending: NOTHING_SENT,

  refresh() {
    return load('setup.get', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: setupView(this.loaded, this.sending, shellNow()) });
  },
  show(sending: Sending) {
    this.sending = sending;
    this.draw();
  },
  async onPick() {
    const { data } = this.loaded;
    if (!data || this.sending.percent !== null) return;
    const file = await pickFile(EXTENSIONS);
    if (!file) return;
    if (file.size > data.mostMegabytes * MEGABYTE) {
      this.show({ ...NOTHING_SENT, failure: `文件太大，最大 ${data.mostMegabytes} MB。请分成几个文件。` });
      return;
    }
    this.show({ ...NOTHING_SENT, percent: 0 });
    try {
      const key = newKey(clockNow());
      const extension = /\.(xlsx|geojson|json)$/i.exec(file.name)?.[1]?.toLowerCase() ?? 'xlsx';
      const fileId = await upload(`${data.uploadPath}${key}.${extension}`, file.path, (percent) => {
        this.show({ ...NOTHING_SENT, percent });
      });
      const { id } = await call('job.import', { clientKey: key, fileId, fileName: file.name });
      this.show(NOTHING_SENT);
      openManage('job', { id });
    } catch (thrown) {
      this.show({ ...NOTHING_SENT, failure: errorWords(asFailure(thrown)) });
    }
  },
  onTemplate() {
    void this.export('template');
  },
  onExport({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { kind: ExportKind }>) {
    void this.export(currentTarget.dataset.kind);
  },
  async export(kind: ExportKind) {
    if (this.sending.kind !== '') return;
    this.show({ ...NOTHING_SENT, kind });
    try {
      const { id } = await call('job.export', { clientKey: newKey(clockNow()), kind });
      this.show(NOTHING_SENT);
      openManage('job', { id });
    } catch (thrown) {
      this.show({ ...NOTHING_SENT, failure: errorWords(asFailure(thrown)) });
    }
  },
  onJob({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('job', { id: currentTarget.dataset.id });
  },
});
