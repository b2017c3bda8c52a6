import type { BulletinView, NewDocument } from '../../../domain/contract';
import { attachedPage } from '../../services/attached';
import { asFailure } from '../../services/call-failed';
import { call, upload } from '../../services/cloud';
import { dropFile } from '../../services/kept-files';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { readingPage } from '../../services/page-life';
import { pickPhotos } from '../../services/pick-photos';
import { takeWord } from '../../services/said';
import { followShell, shellNow } from '../../services/shell';
import { errorWords } from '../../text';
import { bulletinView, IDLE } from './bulletin.view';

const FIRST: Loaded<BulletinView> = NOTHING_YET;

/** 一条公开或通知 · To be read; at the village's desk pictures are added and it is recalled. */
Page({
  ...readingPage,
  ...attachedPage,
  data: { view: bulletinView(FIRST, IDLE, shellNow()) },
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
    return load('bulletin.get', { bulletinId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: bulletinView(this.loaded, this.doing, shellNow(), this.moving) });
  },
  say(said: string, isFailed = false) {
    this.doing = { ...IDLE, said, isFailed };
    this.draw();
  },
  addDocument(file: NewDocument) {
    return call('bulletin.addDocument', { bulletinId: this.id, ...file });
  },
  onOpenPicture({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    const urls = this.loaded.data?.pictures.flatMap(({ url }) => url ?? []) ?? [];
    const url = this.loaded.data?.pictures[detail.index]?.url;
    if (url) void wx.previewImage({ urls: [...urls], current: url });
  },
  async onAddPictures() {
    const desk = this.loaded.data?.desk;
    if (!desk?.uploadPath || this.doing.isBusy) return;
    const paths = await pickPhotos(desk.picturesLeft);
    if (paths.length === 0) return;
    this.doing = { ...IDLE, isBusy: true };
    this.draw();
    try {
      const fileIds: string[] = [];
      for (const path of paths)
        fileIds.push(
          await upload(`${desk.uploadPath}${path.split('/').at(-1) ?? ''}`, path, () => undefined),
        );
      await call('bulletin.attach', { bulletinId: this.id, fileIds });
      paths.forEach((path) => dropFile(path));
      this.say('图片传好了，检查过后大家就能看到，一般几分钟。');
      await this.refresh();
    } catch (thrown) {
      this.say(errorWords(asFailure(thrown)), true);
    }
  },
  async onRecall() {
    const { confirm, content } = await wx.showModal({
      title: '撤下这一条吗？',
      editable: true,
      placeholderText: '写一句原因，比如：日子写错了',
      confirmText: '撤下',
      cancelText: '先不',
    });
    if (!confirm || this.doing.isBusy) return;
    this.doing = { ...IDLE, isBusy: true };
    this.draw();
    try {
      await call('bulletin.recall', { bulletinId: this.id, words: content });
      this.say('撤下了，村民看不到了。原因记在这里。');
      await this.refresh();
    } catch (thrown) {
      this.say(errorWords(asFailure(thrown)), true);
    }
  },
});
