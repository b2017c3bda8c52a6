import type { CallName, ExampleView, Input, Part } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { detailPage } from '../../services/page/detail-page';
import { IDLE } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { preview } from '../../services/words/media-views';
import { openVillagePage } from '../../services/page/open';
import { shellNow } from '../../services/page/shell';
import { exampleView, picturesOf } from './example.view';

const FIRST: Loaded<ExampleView> = NOTHING_YET;
type OfPart = WechatMiniprogram.CustomEvent<{ index: number }, object, { part: Part }>;

/** 一个典型 · To be read; those shown agree or not; the village's desk asks, adds pictures and publishes. */
Page({
  ...detailPage,
  data: { view: exampleView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,

  refresh() {
    return load('example.get', { exampleId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: exampleView(this.loaded, this.doing, shellNow()) });
  },
  ask<C extends CallName>(name: C, more: Omit<Input<C>, 'exampleId'>, said: string) {
    return this.act(() => call(name, { exampleId: this.id, ...more }), said);
  },
  onOpenPicture({ detail, currentTarget }: OfPart) {
    const shown = this.data.view.page?.parts.find(({ part }) => part === currentTarget.dataset.part);
    preview(shown?.photos ?? [], detail.index);
  },
  onRemovePicture({ detail, currentTarget }: OfPart) {
    if (!this.loaded.data) return;
    const picture = picturesOf(this.loaded.data, currentTarget.dataset.part)[detail.index];
    if (picture) void this.ask('example.detach', { fileId: picture.fileId }, '去掉了。写到的人要重新同意。');
  },
  async onAddPictures({ currentTarget }: OfPart) {
    const desk = this.loaded.data?.desk;
    if (!desk) return;
    const { part } = currentTarget.dataset;
    await this.addPhotos(
      { uploadPath: desk.uploadPath, left: desk.picturesLeft },
      (fileIds) => call('example.attach', { exampleId: this.id, part, fileIds }),
      '图片传好了，检查过后能看到。写到的人要重新同意。',
    );
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
