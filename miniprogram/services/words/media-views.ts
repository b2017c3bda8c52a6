/** 照片的样子 · A matter's photos as the photo grid takes them, and the ones that can be looked at. */
import type { MediaView } from '../../../domain/contract';
import type { PhotoView } from '../../components/photo-grid/photo-grid';

export function mediaPhoto({ fileId, url, check }: MediaView): PhotoView {
  const seen = { key: fileId, url: url ?? '' };
  if (check === 'risky') return { key: fileId, url: '', state: 'lost', note: '没通过检查' };
  if (check === 'pending') return { ...seen, state: 'checking', note: '正在检查' };
  return url === null ? { ...seen, state: 'lost', note: '打不开' } : { ...seen, state: 'ready', note: '' };
}

/** A picture of a village's record: it is there for everybody once it was looked into. */
export const checkedPhoto = ({
  fileId,
  url,
}: {
  readonly fileId: string;
  readonly url: string | null;
}): PhotoView => ({
  key: fileId,
  url: url ?? '',
  state: url === null ? 'checking' : 'ready',
  note: url === null ? '正在检查' : '',
});

/** Opens `photo` large, with the others to swipe to; does nothing for one that can't be seen. */
export function preview(photos: readonly PhotoView[], index: number): void {
  const urls = photos.map(({ url }) => url).filter((url) => url !== '');
  const current = photos[index]?.url ?? '';
  if (current !== '') void wx.previewImage({ urls, current });
}
