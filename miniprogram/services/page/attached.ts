/** 图片和附件 · What a page does whose record has pictures and documents: an object to spread into `Page({…})`, after `detailPage`. */
import type { DocumentToRemove, DocumentView, NewDocument } from '../../../domain/contract';
import type { PhotoView } from '../../components/photo-grid/photo-grid';
import { errorWords } from '../../text';
import { asFailure, CallFailed } from '../calls/call-failed';
import { clockNow } from '../calls/clock';
import { upload } from '../cloud';
import type { Moving } from '../words/document-words';
import { fetchDocument, pickFile, show } from '../phone/documents';
import type { Loaded } from '../calls/load';
import { newKey } from '../calls/new-key';
import { preview } from '../words/media-views';
import type { detailPage } from './detail-page';

const ENDINGS = ['pdf', 'doc', 'docx', 'xls', 'xlsx'];
/** As the cloud has it: told before anything is sent. */
const MOST_BYTES = 10 * 1024 * 1024;

interface Attached {
  readonly documents: readonly DocumentView[];
  readonly desk: { readonly uploadPath: string | null; readonly picturesLeft: number } | null;
}
interface Host {
  moving: Moving | null;
  readonly data: { readonly view: { readonly page: { readonly pictures: readonly PhotoView[] } | null } };
  readonly loaded: Loaded<Attached>;
  draw(): void;
  refresh(): Promise<unknown>;
  say(said: string, isFailed?: boolean): void;
  addDocument(file: NewDocument): Promise<unknown>;
  addPictures(fileIds: readonly string[]): Promise<unknown>;
  addPhotos(...given: Parameters<typeof detailPage.addPhotos>): Promise<void>;
  removeDocument(file: DocumentToRemove): Promise<unknown>;
  act(work: () => Promise<unknown>, said: string): Promise<void>;
}

function moves(page: Host, fileId: string): (percent: number) => void {
  return (percent) => {
    page.moving = { fileId, percent };
    page.draw();
  };
}

export const attachedPage = {
  moving: null as Moving | null,
  /** Fetches it once and opens it; the same file is on the phone the next time. */
  async onOpenDocument(
    this: Host,
    { detail }: WechatMiniprogram.CustomEvent<{ index: number }>,
  ): Promise<void> {
    const document = this.loaded.data?.documents[detail.index];
    if (!document?.url || this.moving) return;
    const { url, fileId } = document;
    const onProgress = moves(this, fileId);
    onProgress(0);
    const path = await fetchDocument({ ...document, url }, onProgress);
    this.moving = null;
    if (path === null) {
      this.say('附件没下载下来，可能信号不好，也可能刚刚撤下了。到信号好的地方再点一次。', true);
      await this.refresh();
      return;
    }
    this.draw();
    await show(path).catch(() => this.say('这部手机打不开这个附件。可以请村里给您一份纸的。', true));
  },
  onOpenPicture(this: Host, { detail }: WechatMiniprogram.CustomEvent<{ index: number }>): void {
    preview(this.data.view.page?.pictures ?? [], detail.index);
  },
  async onAddPictures(this: Host): Promise<void> {
    const desk = this.loaded.data?.desk;
    if (!desk) return;
    await this.addPhotos(
      { uploadPath: desk.uploadPath, left: desk.picturesLeft },
      (fileIds) => this.addPictures(fileIds),
      '图片传好了，检查过后大家就能看到，一般几分钟。',
    );
  },
  /** One alone, with a reason; who has opened it before keeps what is on their own phone. */
  async onRemoveDocument(
    this: Host,
    { detail }: WechatMiniprogram.CustomEvent<{ index: number }>,
  ): Promise<void> {
    const document = this.loaded.data?.documents[detail.index];
    if (!document || this.moving) return;
    const { fileId, name } = document;
    const { confirm, content } = await wx.showModal({
      title: `撤下“${name}”吗？`,
      editable: true,
      placeholderText: '写一句原因，比如：表里的数错了',
      confirmText: '撤下',
      cancelText: '先不',
    });
    if (confirm)
      await this.act(
        () => this.removeDocument({ fileId, words: content }),
        '撤下了，谁也打不开了。原因记在这里。',
      );
  },
  async onAddDocument(this: Host): Promise<void> {
    const path = this.loaded.data?.desk?.uploadPath;
    if (!path || this.moving) return;
    const file = await pickFile(ENDINGS);
    if (!file) return;
    const onProgress = moves(this, '');
    try {
      if (file.size > MOST_BYTES) throw new CallFailed('FILE_UNREADABLE', { why: 'size' });
      onProgress(0);
      const ending = /\.[a-z]{3,4}$/i.exec(file.name)?.[0] ?? '';
      const fileId = await upload(`${path}${newKey(clockNow())}${ending}`, file.path, onProgress);
      await this.addDocument({ fileId, name: file.name });
      this.moving = null;
      this.say('附件传好了，大家能打开了。');
      await this.refresh();
    } catch (thrown) {
      this.moving = null;
      this.say(`附件没加上。${errorWords(asFailure(thrown))}`, true);
    }
  },
};
