import type { BulletinView, DocumentToRemove, NewDocument } from '../../../domain/contract';
import { attachedPage } from '../../services/page/attached';
import { call } from '../../services/cloud';
import { detailPage } from '../../services/page/detail-page';
import { IDLE } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { shellNow } from '../../services/page/shell';
import { bulletinView } from './bulletin.view';

const FIRST: Loaded<BulletinView> = NOTHING_YET;

/** 一条公开或通知 · To be read; at the village's desk pictures are added and it is recalled. */
Page({
  ...detailPage,
  ...attachedPage,
  data: { view: bulletinView(FIRST, IDLE, shellNow()) },
  loaded: FIRST,
  doing: IDLE,

  refresh() {
    return load('bulletin.get', { bulletinId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: bulletinView(this.loaded, this.doing, shellNow(), this.moving) });
  },
  removeDocument(file: DocumentToRemove) {
    return call('bulletin.removeDocument', { bulletinId: this.id, ...file });
  },
  addDocument(file: NewDocument) {
    return call('bulletin.addDocument', { bulletinId: this.id, ...file });
  },
  addPictures(fileIds: readonly string[]) {
    return call('bulletin.attach', { bulletinId: this.id, fileIds });
  },
  async onRecall() {
    const { confirm, content } = await wx.showModal({
      title: '撤下这一条吗？',
      editable: true,
      placeholderText: '写一句原因，比如：日子写错了',
      confirmText: '撤下',
      cancelText: '先不',
    });
    if (confirm)
      await this.act(
        () => call('bulletin.recall', { bulletinId: this.id, words: content }),
        '撤下了，村民看不到了。原因记在这里。',
      );
  },
});
