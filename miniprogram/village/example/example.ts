import type { CallName, ExampleView, Input, Part } from '../../../domain/contract';
import { asFailure } from '../../services/call-failed';
import { call, upload } from '../../services/cloud';
import { dropFile } from '../../services/kept-files';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openVillagePage } from '../../services/open';
import { readingPage } from '../../services/page-life';
import { pickPhotos } from '../../services/pick-photos';
import { takeWord } from '../../services/said';
import { followShell, shellNow } from '../../services/shell';
import { errorWords } from '../../text';
import { exampleView, IDLE, picturesOf } from './example.view';

const FIRST: Loaded<ExampleView> = NOTHING_YET;
type OfPart = WechatMiniprogram.CustomEvent<{ index: number }, object, { part: Part }>;

/** 一个典型 · To be read; those shown agree or not; the village's desk asks, adds pictures and publishes. */
Page({
  ...readingPage,
  data: { view: exampleView(FIRST, IDLE, shellNow()) },
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
    return load('example.get', { exampleId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: exampleView(this.loaded, this.doing, shellNow()) });
  },
  say(said: string, isFailed = false) {
    this.doing = { ...IDLE, said, isFailed };
    this.draw();
  },
  /** One thing at a time; then the page as it is. */
  async act(work: () => Promise<unknown>, said: string) {
    if (this.doing.isBusy) return;
    this.doing = { ...IDLE, isBusy: true };
    this.draw();
    try {
      await work();
      this.say(said);
      await this.refresh();
    } catch (thrown) {
      this.say(errorWords(asFailure(thrown)), true);
    }
  },
  ask<C extends CallName>(name: C, more: Omit<Input<C>, 'exampleId'>, said: string) {
    return this.act(() => call(name, { exampleId: this.id, ...more }), said);
  },
  onOpenPicture({ detail, currentTarget }: OfPart) {
    if (!this.loaded.data) return;
    const pictures = picturesOf(this.loaded.data, currentTarget.dataset.part);
    const url = pictures[detail.index]?.url;
    if (url) void wx.previewImage({ urls: pictures.flatMap((one) => one.url ?? []), current: url });
  },
  onRemovePicture({ detail, currentTarget }: OfPart) {
    if (!this.loaded.data) return;
    const picture = picturesOf(this.loaded.data, currentTarget.dataset.part)[detail.index];
    if (picture) void this.ask('example.detach', { fileId: picture.fileId }, '去掉了。写到的人要重新同意。');
  },
  async onAddPictures({ currentTarget }: OfPart) {
    const desk = this.loaded.data?.desk;
    if (!desk || this.doing.isBusy) return;
    const { part } = currentTarget.dataset;
    const paths = await pickPhotos(desk.picturesLeft);
    if (paths.length === 0) return;
    await this.act(async () => {
      const fileIds: string[] = [];
      for (const path of paths)
        fileIds.push(
          await upload(`${desk.uploadPath}${path.split('/').at(-1) ?? ''}`, path, () => undefined),
        );
      await call('example.attach', { exampleId: this.id, part, fileIds });
      paths.forEach((path) => dropFile(path));
    }, '图片传好了，检查过后能看到。写到的人要重新同意。');
  },
  onAgree() {
    const version = this.loaded.data?.version;
    const said = '谢谢您。改主意了，随时回到这里收回。';
    void this.ask('example.answer', { isAgreed: true, ...(version === undefined ? {} : { version }) }, said);
  },
  onRefuse() {
    void this.ask('example.answer', { isAgreed: false }, '记下了，村民看不到。');
  },
  onAsk() {
    void this.ask('example.ask', {}, '请了。他们在手机上回话，村里会收到消息。');
  },
  onSign({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string; agreed: boolean }>) {
    const { id, agreed } = currentTarget.dataset;
    const said = agreed ? '记下他收回了，村民看不到了。' : '记下了。纸请村里留好。';
    void this.ask('example.paper', { shownId: id, isAgreed: !agreed }, said);
  },
  onRewrite() {
    openVillagePage('tell', { id: this.id });
  },
  async onPublish() {
    const { confirm } = await wx.showModal({
      title: '发布吗？',
      content: '全村人都看得到。有人收回同意，马上自动撤下。',
      confirmText: '发布',
      cancelText: '再看看',
    });
    if (confirm) await this.ask('example.publish', {}, '发布了，村民在“典型”里看得到。');
  },
  async onRecall() {
    const { confirm, content } = await wx.showModal({
      title: '撤下吗？',
      editable: true,
      placeholderText: '写一句原因，比如：照片不清楚',
      confirmText: '撤下',
      cancelText: '先不',
    });
    if (confirm) await this.ask('example.recall', { words: content }, '撤下了，村民看不到了。');
  },
});
