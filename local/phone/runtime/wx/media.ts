import { openPhotoPicker } from '../dialogs/photo-picker';
import { openPreview } from '../dialogs/preview';
import { addTempFile, fileAt, resolveFile } from '../host/files';
import { recordCall } from '../host/records';
import { api, ApiFail } from './api';
import { passPrivacy } from './privacy-gate';

/** Choosing, looking at and measuring pictures. */
export function mediaApis(): object {
  return {
    chooseMedia: api(
      'chooseMedia',
      async ({ count = 9, mediaType = ['image'] }: { count?: number; mediaType?: string[] }) => {
        const accept = mediaType.includes('video') ? 'image/*,video/*' : 'image/*';
        const files = await pick(count, accept);
        const tempFiles = files.map((file) => ({
          tempFilePath: addTempFile(file, file.name),
          size: file.size,
          fileType: file.type.startsWith('video') ? 'video' : 'image',
        }));
        return { type: 'image', tempFiles };
      },
    ),
    chooseImage: api('chooseImage', async ({ count = 9 }: { count?: number }) => {
      const tempFiles = (await pick(count)).map((file) => ({
        path: addTempFile(file, file.name),
        size: file.size,
      }));
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
    }),
    chooseMessageFile: api(
      'chooseMessageFile',
      async ({ count, type = 'all' }: { count: number; type?: string }) => {
        const files = await pick(count, type === 'image' ? 'image/*' : '*/*');
        const tempFiles = files.map((file) => ({
          path: addTempFile(file, file.name),
          name: file.name,
          size: file.size,
          time: Math.floor(Date.now() / 1000),
          type: file.type.startsWith('image') ? 'image' : 'file',
        }));
        return { tempFiles };
      },
    ),
    previewImage: api('previewImage', ({ urls, current }: { urls: string[]; current?: string }) => {
      openPreview(urls.map(resolveFile), Math.max(0, urls.indexOf(current ?? '')));
      return undefined;
    }),
    previewMedia: api(
      'previewMedia',
      ({ sources, current = 0 }: { sources: { url: string }[]; current?: number }) => {
        openPreview(
          sources.map(({ url }) => resolveFile(url)),
          current,
        );
        return undefined;
      },
    ),
    compressImage: api('compressImage', compressImage),
    getImageInfo: api('getImageInfo', async ({ src }: { src: string }) => {
      const { naturalWidth, naturalHeight } = await load(src);
      const type = /\.(\w+)(?:\?|$)/.exec(src)?.[1] ?? 'jpeg';
      return { width: naturalWidth, height: naturalHeight, path: src, type, orientation: 'up' };
    }),
    canvasToTempFilePath: api('canvasToTempFilePath', ({ canvas }: { canvas: HTMLCanvasElement }) =>
      fileOf(canvas),
    ),
    saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', ({ filePath }: { filePath: string }) => {
      if (!fileAt(filePath)) throw new ApiFail(`file not found ${filePath}`);
      recordCall('saveImageToPhotosAlbum', { url: resolveFile(filePath) });
      return undefined;
    }),
  };
}

async function fileOf(canvas: HTMLCanvasElement): Promise<{ tempFilePath: string }> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new ApiFail('canvas');
  return { tempFilePath: addTempFile(blob, 'canvas.png') };
}

async function pick(most: number, accept?: string): Promise<File[]> {
  await passPrivacy();
  const files = await openPhotoPicker(most, accept);
  if (!files || files.length === 0) throw new ApiFail('cancel');
  return files;
}

interface CompressOptions {
  readonly src: string;
  readonly quality?: number;
  readonly compressedWidth?: number;
  readonly compressedHeight?: number;
}

async function compressImage(options: CompressOptions): Promise<{ tempFilePath: string }> {
  const picture = await load(options.src);
  const scale = Math.min(
    1,
    (options.compressedWidth ?? picture.naturalWidth) / picture.naturalWidth,
    (options.compressedHeight ?? picture.naturalHeight) / picture.naturalHeight,
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const quality = (options.quality ?? 80) / 100;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new ApiFail('compress');
  return { tempFilePath: addTempFile(blob, 'compressed.jpg') };
}

function load(src: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new ApiFail(fileAt(src) ? 'not an image' : `file not found ${src}`));
    picture.src = resolveFile(src);
  });
}
