import type { TaskMove, TaskView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { detailPage } from '../../services/page/detail-page';
import { IDLE } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { preview } from '../../services/words/media-views';
import { openMatter, openVillagePage } from '../../services/page/open';
import { shellNow } from '../../services/page/shell';
import { TASK_MOVE } from '../../text';
import { taskView } from './task.view';

const FIRST: Loaded<TaskView> = NOTHING_YET;
type Tap = WechatMiniprogram.TouchEvent<object, object, { move: TaskMove }>;

/** 一件任务或整改 · To be read, and moved on by whoever's turn it is. */
Page({
  ...detailPage,
  data: { view: taskView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,

  refresh() {
    return load('task.get', { taskId: this.id }, (loaded) => {
      this.loaded = loaded;
      if (loaded.data?.kind === 'rectification') void wx.setNavigationBarTitle({ title: '整改' });
      this.draw();
    });
  },
  draw() {
    this.setData({ view: taskView(this.loaded, this.doing, shellNow()) });
  },
  async onMove({ currentTarget }: Tap) {
    const { move } = currentTarget.dataset;
    if (this.doing.isBusy) return;
    if (move === 'take') return this.now('task.take', move);
    if (move !== 'confirm') {
      openVillagePage('step', { id: this.id, move });
      return;
    }
    const { confirm } = await wx.showModal({
      title: '确定办好了吗？',
      content: `“${this.loaded.data?.what ?? ''}”就到这里了。`,
      confirmText: '办好了',
      cancelText: '再看看',
    });
    if (confirm) await this.now('task.confirm', move);
  },
  /** A step that needs no words. */
  async now(name: 'task.take' | 'task.confirm', move: TaskMove) {
    await this.act(() => call(name, { taskId: this.id }), TASK_MOVE[move].said);
    // Somebody else may have moved it on meanwhile.
    if (this.doing.isFailed) await this.refresh();
  },
  async onAddPhotos() {
    const task = this.loaded.data;
    if (!task) return;
    await this.addPhotos(
      { uploadPath: task.uploadPath, left: Math.min(task.photosLeft, 9) },
      (fileIds) => call('task.attach', { taskId: this.id, fileIds }),
      TASK_MOVE.attach.said,
    );
  },
  onPhoto({ detail }: WechatMiniprogram.CustomEvent<{ index: number; line?: number }>) {
    const line = this.data.view.page?.lines.find((one) => one.line === detail.line);
    preview(line?.photos ?? [], detail.index);
  },
  onMatter({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
});
