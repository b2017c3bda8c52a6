import type { TaskMove, TaskView } from '../../../domain/contract';
import { asFailure } from '../../services/call-failed';
import { call, upload } from '../../services/cloud';
import { dropFile } from '../../services/kept-files';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { preview } from '../../services/media-views';
import { openMatter, openVillagePage } from '../../services/open';
import { readingPage } from '../../services/page-life';
import { pickPhotos } from '../../services/pick-photos';
import { takeWord } from '../../services/said';
import { followShell, shellNow } from '../../services/shell';
import { TASK_MOVE, errorWords } from '../../text';
import { IDLE, taskView } from './task.view';

const FIRST: Loaded<TaskView> = NOTHING_YET;
type Tap = WechatMiniprogram.TouchEvent<object, object, { move: TaskMove }>;

/** 一件任务或整改 · To be read, and moved on by whoever's turn it is. */
Page({
  ...readingPage,
  data: { view: taskView(FIRST, IDLE, shellNow()) },
  id: '',
  loaded: FIRST,
  doing: IDLE,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.stops = [followShell(() => this.draw())];
  },
  onShow() {
    const said = takeWord(this.id);
    if (said) this.doing = { ...IDLE, said };
    void this.refresh();
  },
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
  say(said: string, isFailed = false) {
    this.doing = { ...IDLE, said, isFailed };
    this.draw();
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
    this.doing = { ...IDLE, isBusy: true };
    this.draw();
    try {
      await call(name, { taskId: this.id });
      this.say(TASK_MOVE[move].said);
    } catch (thrown) {
      this.say(errorWords(asFailure(thrown)), true);
    }
    await this.refresh();
  },
  async onAddPhotos() {
    const task = this.loaded.data;
    if (!task?.uploadPath || this.doing.isBusy) return;
    const paths = await pickPhotos(Math.min(task.photosLeft, 9));
    if (paths.length === 0) return;
    this.doing = { ...IDLE, isBusy: true, said: '照片正在传，请等一等。' };
    this.draw();
    try {
      const fileIds: string[] = [];
      for (const path of paths)
        fileIds.push(
          await upload(`${task.uploadPath}${path.split('/').at(-1) ?? ''}`, path, () => undefined),
        );
      await call('task.attach', { taskId: this.id, fileIds });
      paths.forEach((path) => dropFile(path));
      this.say(TASK_MOVE.attach.said);
      await this.refresh();
    } catch (thrown) {
      this.say(errorWords(asFailure(thrown)), true);
    }
  },
  onPhoto({ detail }: WechatMiniprogram.CustomEvent<{ index: number; line?: number }>) {
    const line = this.data.view.page?.lines.find((one) => one.line === detail.line);
    preview(line?.photos ?? [], detail.index);
  },
  onMatter({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openMatter(currentTarget.dataset.id);
  },
});
